import type { Tx } from '../../database/open.ts'
import { openNetwork, readDesks, type CityFile } from '../network/index.ts'
import { putWorkplaces } from './staff.store.ts'

/** Opens a city as its file describes it: its network, and the workplaces in it. */
export async function openCity(tx: Tx, city: CityFile, demonstration: boolean): Promise<void> {
  await openNetwork(tx, city, demonstration)
  for (const { id: branch, pools } of city.branches)
    for (const { id: pool, hall, desks, kind = 'desk' } of pools)
      await putWorkplaces(tx, city.office.id, {
        branch,
        hall,
        pool,
        kind,
        numbers: readDesks(desks),
      })
}
