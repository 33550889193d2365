import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { addDays, weekdayOf } from '../../server/src/database/local-time.ts'
import { at, openTestOffice, setClock } from '../../server/src/testing/test-office.ts'
import { testDay } from '../../server/src/testing/test-start.ts'
import { chanceOf } from './storm/chance.ts'
import { Citizen, type Weather } from './storm/citizen.ts'
import { Clerk } from './storm/clerk.ts'
import { Manager } from './storm/manager.ts'
import { Ledger } from './storm/ledger.ts'
import { Offers } from './storm/offers.ts'
import { Sender } from './storm/send.ts'
import { Servers } from './storm/servers.ts'
import { bookingsAreWhole, compare, doctorSays } from './storm/verdict.ts'

/*
 * npm run races:long                                            200,000 calls, 100 kills
 * npm run races:long -- --operations 20000 --kills 10 --seed 7 --days 1
 *
 * Citizens, clerks and managers do whatever comes to their minds, at two servers of one database that are
 * killed again and again. At the end the doctor looks, and what the clients saw acknowledged is held
 * against the database.
 */

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '200000' },
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    /** Working days the office lives meanwhile; few for few calls, or holds lapse before they are booked. */
    days: { type: 'string', default: '5' },
    /** Ends sooner, after so many minutes. */
    minutes: { type: 'string', default: '600' },
  },
})
const wanted = { operations: Number(values.operations), kills: Number(values.kills) }
const endsAt = performance.now() + Number(values.minutes) * 60_000
const seed = Number(values.seed)
const citizens = 24
const branches = ['central', 'vokzalnyi', 'novyi-masyv']
const desks = [1, 2, 3, 4, 7, 8, 9, 10]
const officeDays = Number(values.days)
const dayMinutes = 9 * 60 - 30

const office = await openTestOffice()
const ledger = new Ledger()
const servers = new Servers({
  DATABASE_URL: office.settings.databaseUrl!,
  DATA_DIR: office.settings.dataDir,
})

/** The office's time moves with the calls, through working days only. */
let now = at('09:00')
function timeAt(share: number): Date {
  const minutes = Math.floor(share * officeDays * dayMinutes)
  let day = testDay
  for (let left = Math.floor(minutes / dayMinutes); left > 0; left--)
    do day = addDays(day, 1)
    while (weekdayOf(day) > 5)
  return new Date(at('09:00', day).getTime() + (minutes % dayMinutes) * 60_000)
}
async function moveTime(): Promise<void> {
  const next = timeAt(Math.min(0.999, ledger.operations / wanted.operations))
  if (next <= now) return
  now = next
  await setClock(office.db, now)
}

const reception = await office.addStaff([{ role: 'reception' }])
const weather: Weather = {
  servers,
  ledger,
  sender: new Sender(servers, ledger),
  offers: new Offers(servers, () => now.toISOString().slice(0, 10)),
  reception: reception.token,
  now: () => now,
}

await setClock(office.db, now)
const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
const people: { act(): Promise<void> }[] = []
for (let number = 0; number < citizens; number++)
  people.push(new Citizen(weather, chanceOf(seed * 1000 + number), kiosk.token))
for (const desk of desks) {
  const { token } = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  const workplace = `central-desk-${desk}`
  await office.as(token).staff.openWorkplace({ workplace })
  people.push(new Clerk(weather, chanceOf(seed * 1000 + 500 + desk), { token, workplace }))
}
for (const [number, branch] of branches.entries()) {
  const { token } = await office.addStaff([{ role: 'manager', branch }])
  people.push(new Manager(weather, chanceOf(seed * 1000 + 700 + number), { token, branch }))
}
await servers.start()

const began = performance.now()
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
console.log(
  `${wanted.operations} calls, ${wanted.kills} kills, seed ${seed}, commit ${commit}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}`,
)

let over = false
const isOver = () =>
  performance.now() > endsAt ||
  ledger.surprises.length > 20 ||
  (ledger.operations >= wanted.operations && servers.kills >= wanted.kills)

async function kill(): Promise<void> {
  const chance = chanceOf(seed * 1000 + 999)
  while (!over) {
    const due = Math.floor((ledger.operations / wanted.operations) * wanted.kills)
    if (servers.kills < Math.min(wanted.kills, due))
      await servers.kill(chance.is(0.1) ? [0, 1] : [chance.below(2)])
    await sleep(20)
  }
}

function say(): void {
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${seconds.toFixed(0).padStart(5)} s  ${ledger.operations} calls (${Math.round(ledger.operations / seconds)}/s), ${servers.kills} kills, ` +
      `${ledger.unanswered} unanswered, ${ledger.repeats} repeats, ${ledger.bookings.size} bookings, ${ledger.tickets.size} tickets, ${ledger.surprises.length} surprises, ${now.toISOString().slice(0, 16)}`,
  )
}

const saying = setInterval(say, 15_000)
await Promise.all([
  ...people.map(async (person) => {
    while (!over) await person.act()
  }),
  kill(),
  (async () => {
    while (!(over = isOver())) {
      await moveTime()
      await sleep(10)
    }
  })(),
])
clearInterval(saying)
say()

await office.settled(6000)
const wrong = [
  ...ledger.surprises,
  ...servers.leaks,
  ...(await compare(office, ledger)),
  ...(await bookingsAreWhole(office)),
  ...(await doctorSays(office)),
]
await servers.stop()
await office.close()

console.log('\nAcknowledged:', Object.fromEntries([...ledger.acts].sort()))
console.log('Refused by name:', Object.fromEntries([...ledger.refusals].sort()))
console.log(`Kept times taken: ${ledger.keptTaken}`)
console.log(`Longest silence after a kill: ${Math.round(servers.longestSilence)} ms`)
for (const one of wrong.slice(0, 40)) console.log(`✗ ${one}`)
console.log(
  wrong.length === 0
    ? '\n✓ Every acknowledged act is in the database, each row was asked for, one key had one effect, each booking to come has its places or another time kept, and the doctor found nothing wrong.'
    : `\n✗ ${wrong.length} things are wrong.`,
)
process.exit(wrong.length === 0 ? 0 : 1)
