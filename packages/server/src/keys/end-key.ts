import { actWithin, type ActDependencies, type HouseCaller, type KeyChange } from '../acts/index.ts'
import type { Tx } from '../database/open.ts'
import { branchTopic, listBranchRows, listOfficeRows } from '../rooms/network/index.ts'
import { countsOf, followers, listKeyUses } from './key-uses.ts'

/** A key that ends, and who ends it. */
export interface EndingKey extends KeyChange {
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
  const { from, act, by: caller } = ending
  const uses = (await listKeyUses(tx)).filter(({ key }) => key === from)
  const links = []
  for (const { listNewLinks } of followers)
    links.push(...((await listNewLinks?.(tx, from, dependencies.settings)) ?? []))
  // In the rooms' order: who checks in a booking meanwhile is waited for before visits are looked at.
  for (const each of followers) await each.follow(tx, ending)
  for (const row of await listOfficeRows(tx)) {
    const office = row.id
    const own = links.filter((link) => link.office === office)
    const detail = {
      closed: countsOf(uses.filter((use) => use.office === office)),
      told: own.filter(({ told }) => told).length,
    }
    // Streams that were opened with it end.
    const streams = (await listBranchRows(tx, office)).map(({ id }) => branchTopic(office, id))
    await actWithin(tx, dependencies, { office: row, caller }, ({ audit, emit }) => {
      audit({ act, thing: 'key', id: String(from), detail })
      for (const { messages } of own) messages.forEach(emit)
      for (const thing of streams) emit({ kind: 'topic', thing })
      return Promise.resolve()
    })
  }
  return links.filter(({ told }) => told).length
}
