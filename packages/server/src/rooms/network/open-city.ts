import type { Tx } from '../../database/open.ts'
import type { CityFile } from './city-file.ts'
import { putBranch, putOffice } from './city.store.ts'

/** Opens the network of a city: its office with branches, halls, pools, lines and timetable. */
export async function openNetwork(
  tx: Tx,
  { office, branches, lines }: CityFile,
  demonstration: boolean,
): Promise<void> {
  await putOffice(tx, { ...office, demonstration })
  for (const [position, branch] of branches.entries())
    await putBranch(tx, office.id, position, branch, lines)
}
