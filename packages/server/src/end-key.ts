import { auditCommand } from './audit-command.ts'
import type { Tx } from './database/open.ts'
import type { OutboxMessage } from './http/act.ts'
import { applicationTopic, branchTopic } from './http/act.ts'
import { freeTokens, listKeyUses, listToTell, moveToKey, type KeyUse } from './key-uses.store.ts'
import { channelOf } from './rooms/bookings/index.ts'
import { listBranchRows, listOfficeRows } from './rooms/network/index.ts'
import type { Settings } from './settings.ts'

/** A key that ends, and the one that what followed from it follows from now. */
export interface EndingKey {
  readonly from: number
  readonly to: number
  /** `revoke`: somebody else may have it, so its tokens end. `replace-lost`: nobody has it any more. */
  readonly act: 'revoke' | 'replace-lost'
  readonly why: string
}

/**
 * Ends all codes of a key, in a transaction that notes the key as revoked: what was made with it opens
 * nothing any more, and who is on record is told the new link. Returns how many are told.
 */
export async function endKey(tx: Tx, settings: Settings, ending: EndingKey): Promise<number> {
  const { from, to, act, why } = ending
  const uses = (await listKeyUses(tx)).filter(({ key }) => key === from)
  const toTell = (await listToTell(tx, from)).map((one) => ({
    ...one,
    by: channelOf(one, settings),
  }))
  await moveToKey(tx, from, to)
  /* guard leaked-tokens-end */ await freeTokens(tx, from, act === 'revoke') /* end guard */
  for (const { id: office } of await listOfficeRows(tx)) {
    const own = toTell.filter((one) => one.office === office)
    const messages = own.flatMap<OutboxMessage>(({ kind, thing, by }) =>
      kind === 'visit'
        ? by
          ? [{ kind: by, thing, detail: { letter: 'new-link' } }]
          : []
        : [
            { kind: 'topic', thing: applicationTopic(office, thing) },
            ...(by ? [{ kind: 'application-link', thing, detail: { by, renewed: true } }] : []),
          ],
    )
    // Streams that were opened with it end.
    for (const { id } of await listBranchRows(tx, office))
      messages.push({ kind: 'topic', thing: branchTopic(office, id) })
    const detail = {
      closed: countsOf(uses.filter((use) => use.office === office)),
      told: own.filter(({ by }) => by).length,
    }
    await auditCommand(tx, office, why, [{ act, thing: 'key', id: String(from), detail }], messages)
  }
  return toTell.filter(({ by }) => by).length
}

/** How many there are of each kind, all offices together. */
export function countsOf(uses: readonly KeyUse[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind, count } of uses) counts[kind] = (counts[kind] ?? 0) + count
  return counts
}
