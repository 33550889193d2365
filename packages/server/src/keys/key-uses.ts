import { replyFollowers, type KeyFollowers, type KeyUse } from '../acts/index.ts'
import type { Database, Tx } from '../database/open.ts'
import { rooms } from '../rooms/index.ts'

/** All that follows from secret keys, in the rooms' order. */
export const followers: readonly KeyFollowers[] = [
  ...rooms.flatMap(({ keyFollowers }) => keyFollowers ?? []),
  replyFollowers,
]

/** What is still in use, of each key, the oldest key first. */
export async function listKeyUses(db: Database | Tx): Promise<KeyUse[]> {
  const uses: KeyUse[] = []
  for (const each of followers) uses.push(...(await each.listUses(db)))
  return uses.toSorted((a, b) => a.key - b.key || a.kind.localeCompare(b.kind))
}

/** How many there are of each kind, all offices together. */
export function countsOf(uses: readonly KeyUse[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind, count } of uses) counts[kind] = (counts[kind] ?? 0) + count
  return counts
}
