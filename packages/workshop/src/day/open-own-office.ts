import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { moveClock } from '../../../server/src/database/clock.ts'
import { openOfficeDatabase } from '../../../server/src/open-office-database.ts'
import { openDays } from '../../../server/src/rooms/bookings/index.ts'
import {
  importCatalogue,
  type CatalogueFile,
  type PackagesFile,
} from '../../../server/src/rooms/catalogue/index.ts'
import { readCity } from '../../../server/src/rooms/network/index.ts'
import { openCity } from '../../../server/src/rooms/staff/index.ts'
import { readSettings } from '../../../server/src/settings/settings.ts'
import { admitPeople, type OfficeTokens } from './admit-people.ts'
import type { DayClock } from './office-clock.ts'

/** An office of our own, marked as a demonstration. */
export interface OwnOffice extends OfficeTokens {
  readonly id: string
}

const data = resolve(import.meta.dirname, '../../../server/data')

/** The whole demonstration city. */
export const demoCity = join(data, 'demo-city.json')

const readJson = async (file: string) => JSON.parse(await readFile(file, 'utf8')) as unknown

/**
 * Opens a city in an empty data folder: what `npm run office -- open-city`, `import`, `staff add` and
 * `device add` do, but as a demonstration, whose clock may be moved. It stands from then on.
 */
export async function openOwnOffice(
  dataDir: string,
  { cityFile, clock }: { readonly cityFile: string; readonly clock: DayClock },
): Promise<OwnOffice> {
  const read = readCity(await readJson(cityFile))
  if ('mistakes' in read) throw new Error(`${cityFile}: ${read.mistakes.join('; ')}`)
  const { city } = read
  const { id } = city.office
  const opened = await openOfficeDatabase(readSettings({ DATA_DIR: dataDir, DEMO_CLOCK: 'on' }))
  try {
    await moveClock(opened.db, clock.instantOf(-clock.daysBefore, '10:00'), 0)
    const tokens = await opened.db.transaction().execute(async (tx) => {
      await openCity(tx, city, true)
      const catalogue = (await readJson(join(data, 'catalogue.uk.json'))) as CatalogueFile
      const packages = (await readJson(join(data, 'life-event-packages.json'))) as PackagesFile
      await importCatalogue(tx, id, catalogue, packages)
      const branches = city.branches.map((branch) => branch.id)
      return admitPeople(tx, id, branches)
    })
    await openDays(opened.db, { id, timeZone: city.office.timeZone })
    return { id, ...tokens }
  } finally {
    await opened.close()
  }
}
