import type { RoleHeld } from '@transparent-office/contract'
import catalogue from '../../data/catalogue.uk.json' with { type: 'json' }
import city from '../../data/demo-city.json' with { type: 'json' }
import packages from '../../data/life-event-packages.json' with { type: 'json' }
import { moveClock, officeNow } from '../database/clock.ts'
import { instantOf, localTime } from '../database/local-time.ts'
import type { Database } from '../database/open.ts'
import { openDays } from '../rooms/bookings/index.ts'
import { importCatalogue, type CatalogueFile, type PackagesFile } from '../rooms/catalogue/index.ts'
import {
  hasOffice,
  listBranchRows,
  listOfficeRows,
  readCity,
  type CityFile,
} from '../rooms/network/index.ts'
import { hasOpenTickets } from '../rooms/queue/index.ts'
import { addDevice, addStaff, openCity } from '../rooms/staff/index.ts'
import { SettingsError } from '../settings/settings.ts'
import { demoDevices, demoOffice, demoStaff } from './city.ts'
import { wakeAt } from './wake-at.ts'

/** Tokens of the demonstration, by the key of the person or screen. */
export type DemoTokens = Record<string, string>

/** The city of the demonstration: fictional, as large as a real one. */
function readDemoCity(): CityFile {
  const read = readCity(city)
  if ('mistakes' in read) throw new Error(`data/demo-city.json: ${read.mistakes.join('; ')}`)
  return read.city
}

/** Begins the clock of a demonstration to come at an instant; one that lives goes on at its time. */
export async function startDemoAt(db: Database, start: Date): Promise<void> {
  if (!(await hasOffice(db))) await moveClock(db, start)
}

/**
 * Fills an empty database with the demonstration city. Returns the tokens of its staff and screens,
 * or nothing when the city is there already. Tokens that can't be kept leave no city behind.
 */
export async function seedDemo(
  db: Database,
  tell: (sentence: string) => void = () => {},
  keep: (tokens: DemoTokens) => Promise<void> = async () => {},
  described: CityFile = readDemoCity(),
): Promise<DemoTokens | undefined> {
  if (await hasOffice(db)) {
    if ((await listOfficeRows(db)).some(({ id }) => id === demoOffice.id)) return undefined
    throw new SettingsError(
      'This database has a city of its own. Open it with: npm run office -- serve. For the demonstration set DATA_DIR to another folder, or DATABASE_URL to an empty database.',
    )
  }
  const tokens: DemoTokens = {}
  tell('Filling the demonstration city: branches, services, staff …')
  await db.transaction().execute(async (tx) => {
    await openCity(tx, described, true)
    await importCatalogue(tx, demoOffice.id, catalogue as CatalogueFile, packages as PackagesFile)
    for (const { key, name, roles } of demoStaff)
      tokens[key] = (await addStaff(tx, demoOffice.id, name, roles as readonly RoleHeld[])).token
    for (const { key, ...device } of demoDevices)
      tokens[key] = (await addDevice(tx, demoOffice.id, device)).token
    await keep(tokens)
  })
  return tokens
}

/**
 * Moves the city's time to a working morning when a visit can't be walked through any more today;
 * opens the days for booking.
 */
export async function wakeDemo(
  db: Database,
  tell: (sentence: string) => void = () => {},
): Promise<void> {
  const { id, timeZone } = demoOffice
  const moment = localTime(await officeNow(db), timeZone)
  const [central] = await listBranchRows(db, id)
  const morning = wakeAt(central!, moment, await hasOpenTickets(db, id, moment.on))
  if (morning) {
    const { on, at } = morning
    await moveClock(db, instantOf(on, at, timeZone))
    tell(`The office would be shut now or soon, so its clock stands at ${on} ${at}.`)
  }
  let told = 0
  await openDays(db, { id, timeZone }, (done, all) => {
    if (done < all && performance.now() - told < 1000) return
    told = performance.now()
    tell(`Opening days for booking: ${done} of ${all}`)
  })
}
