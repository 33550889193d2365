import type { Tx } from '../../database/open.ts'
import type { CityFile } from './city-file.ts'
import { putBranch, putOffice } from './city.store.ts'

/** Opens a city: its office with branches, halls, workplaces, lines and timetable. */
export async function openCity(
  tx: Tx,
  { office, branches, lines }: CityFile,
  demonstration: boolean,
): Promise<void> {
  await putOffice(tx, { ...office, demonstration })
  for (const [position, branch] of branches.entries())
    await putBranch(tx, office.id, position, branch, lines)
}
