import type { Context } from '../../acts/index.ts'
import { listBranchRows, listLines, type BranchRow, type LineRow } from './network.store.ts'
import { networkTopic } from './topics.ts'

/** The branches of the office, as the server remembers them. */
export const cachedBranches = ({ db, office, cache }: Context): Promise<BranchRow[]> =>
  cache.get(networkTopic(office.id), 'branches', () => listBranchRows(db, office.id))

/** A branch, as the server remembers it. */
export const cachedBranch = async (context: Context, id: string): Promise<BranchRow | undefined> =>
  (await cachedBranches(context)).find((branch) => branch.id === id)

/** The lines of the office or of a branch, as the server remembers them. */
export async function cachedLines(
  { db, office, cache }: Context,
  branch?: string,
): Promise<readonly LineRow[]> {
  const lines = await cache.get(networkTopic(office.id), 'lines', () => listLines(db, office.id))
  return branch === undefined ? lines : lines.filter(({ branchId }) => branchId === branch)
}
