import { actWithin, type ActDependencies, type HouseCaller } from '../acts/index.ts'
import type { Tx } from '../database/open.ts'
import type { OutboxMessage } from '../events/outbox.ts'
import { applicationTopic } from '../rooms/applications/index.ts'
import { freeTokens, listKeyUses, listToTell, moveToKey, type KeyUse } from './key-uses.store.ts'
import { channelOf } from '../rooms/bookings/index.ts'
import { listBranchRows, listOfficeRows, branchTopic } from '../rooms/network/index.ts'

/** A key that ends, and the one that what followed from it follows from now. */
export interface EndingKey {
  readonly from: number
  readonly to: number
  /** `revoke`: somebody else may have it, so its tokens end. `replace-lost`: nobody has it any more. */
  readonly act: 'revoke' | 'replace-lost'
  /** Who ends it. */
  readonly by: HouseCaller
}

/**
 * Ends all codes of a key, in a transaction that notes the key as revoked: what was made with it opens
 * nothing any more, and who is on record is told the new link. Returns how many are told.
 */
export async function endKey(
  tx: Tx,
  dependencies: ActDependencies,
  ending: EndingKey,
): Promise<number> {
  const { from, to, act, by: caller } = ending
  const uses = (await listKeyUses(tx)).filter(({ key }) => key === from)
  const toTell = (await listToTell(tx, from)).map((one) => ({
    ...one,
    by: channelOf(one, dependencies.settings),
  }))
  await moveToKey(tx, from, to)
  /* guard leaked-tokens-end */ await freeTokens(tx, from, act === 'revoke') /* end guard */
  for (const row of await listOfficeRows(tx)) {
    const office = row.id
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
    await actWithin(tx, dependencies, { office: row, caller }, ({ audit, emit }) => {
      audit({ act, thing: 'key', id: String(from), detail })
      for (const message of messages) emit(message)
      return Promise.resolve()
    })
  }
  return toTell.filter(({ by }) => by).length
}

/** How many there are of each kind, all offices together. */
export function countsOf(uses: readonly KeyUse[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind, count } of uses) counts[kind] = (counts[kind] ?? 0) + count
  return counts
}
