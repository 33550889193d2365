import type { RoleHeld } from '@transparent-office/contract'
import catalogue from '../../data/catalogue.uk.json' with { type: 'json' }
import packages from '../../data/life-event-packages.json' with { type: 'json' }
import { moveClock, officeNow } from '../database/clock.ts'
import { addDays, instantOf, localTime } from '../database/local-time.ts'
import type { Database } from '../database/open.ts'
import { openDays } from '../rooms/bookings/index.ts'
import {
  importCatalogue,
  withApostrophes,
  type CatalogueFile,
  type PackagesFile,
} from '../rooms/catalogue/index.ts'
import { listBranchRows, hoursNow } from '../rooms/network/index.ts'
import { addDevice, addStaff } from '../rooms/staff/index.ts'
import { demoBranches, demoDevices, demoOffice, demoStaff } from './city.ts'
import { isSeeded, putBranch, putOffice } from './seed.store.ts'

/** Tokens of the demonstration, by the key of the person or screen. */
export type DemoTokens = Record<string, string>

/** Letters of the lines with the titles of their categories. */
const lineTitles = (): Map<string, Record<string, string>> => {
  const titles = new Map<string, Record<string, string>>()
  for (const { queuePrefix, title } of withApostrophes((catalogue as CatalogueFile).categories))
    if (!titles.has(queuePrefix)) titles.set(queuePrefix, title)
  return titles
}

/**
 * Fills an empty database with the demonstration city. Returns the tokens of its staff and screens,
 * or nothing when a city is there already.
 */
export async function seedDemo(
  db: Database,
  tell: (sentence: string) => void = () => {},
): Promise<DemoTokens | undefined> {
  if (await isSeeded(db)) return undefined
  const tokens: DemoTokens = {}
  tell('Filling the demonstration city: branches, services, staff …')
  await db.transaction().execute(async (tx) => {
    await putOffice(tx, { ...demoOffice, demonstration: true })
    const titles = lineTitles()
    for (const [position, branch] of demoBranches.entries())
      await putBranch(tx, demoOffice.id, position, branch, titles)
    await importCatalogue(tx, demoOffice.id, catalogue as CatalogueFile, packages as PackagesFile)
    for (const { key, name, roles } of demoStaff)
      tokens[key] = (await addStaff(tx, demoOffice.id, name, roles as readonly RoleHeld[])).token
    for (const { key, ...device } of demoDevices)
      tokens[key] = (await addDevice(tx, demoOffice.id, device)).token
  })
  return tokens
}

/** When the city is shut, moves its time to the next working day 09:30; opens the days for booking. */
export async function wakeDemo(
  db: Database,
  tell: (sentence: string) => void = () => {},
): Promise<void> {
  const { id, timeZone } = demoOffice
  const moment = localTime(await officeNow(db), timeZone)
  const [central] = await listBranchRows(db, id)
  if (!hoursNow(central!.hours, moment)) {
    let day = moment.at < '09:00' ? moment.on : addDays(moment.on, 1)
    while (localTime(instantOf(day, '09:30', timeZone), timeZone).weekday > 5) day = addDays(day, 1)
    await moveClock(db, instantOf(day, '09:30', timeZone))
    tell(`The office would be shut now, so its clock stands at ${day} 09:30.`)
  }
  let told = 0
  await openDays(db, { id, timeZone }, (done, all) => {
    if (done < all && performance.now() - told < 1000) return
    told = performance.now()
    tell(`Opening days for booking: ${done} of ${all}`)
  })
}
