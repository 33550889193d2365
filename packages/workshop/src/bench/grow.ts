import pg from 'pg'
import { connectionOf } from '../../../server/src/database/embedded.ts'
import { addDays, weekdayOf } from '../../../server/src/database/local-time.ts'
import { folder, startOffices, today } from './grown/open-grown.ts'
import { grounds, writePastDay } from '../../../server/src/testing/past-day.ts'

/*
 * npm run bench -- grow: gives an office the past of a large city, day by day, and keeps it for
 * `npm run bench -- grown`. It may be cut off and goes on where it was. VISITS=45000 makes a smaller one.
 */

const visits = Number(process.env['VISITS'] ?? 4_500_000)
const visitsADay = 3_500
const applications = 1_000_000 / 4_500_000

/** The working days before today, the oldest first. */
function pastDays(): string[] {
  const days: string[] = []
  for (
    let on = addDays(today, -1);
    days.length < Math.ceil(visits / visitsADay);
    on = addDays(on, -1)
  )
    if (weekdayOf(on) < 7) days.push(on)
  return days.reverse()
}

/** Gives the grown office its past. */
export async function growOffice(): Promise<void> {
  const began = performance.now()
  const embedded = await startOffices(console.log)
  const owner = new pg.Client(connectionOf(embedded, 'grown'))
  await owner.connect()
  try {
    // Nobody else is there, and a day that is cut off is made again: the disk need not be waited for.
    await owner.query(`set synchronous_commit = off; set session_replication_role = replica;
      set work_mem = '128MB'; set timezone = 'UTC'`)
    for (const statement of grounds) await owner.query(statement)
    const { rows } = await owner.query<{ on_day: string }>('select on_day from grown_days')
    const done = new Set(rows.map(({ on_day }) => on_day))
    const days = pastDays().filter((on) => !done.has(on))
    console.log(`${done.size} days are there, ${days.length} to come, ${visitsADay} visits each`)
    const started = performance.now()
    for (const [number, on] of days.entries()) {
      await owner.query('begin')
      await writePastDay(owner, on, { visits: visitsADay, filed: applications, open: 0.02 })
      await owner.query('commit')
      if (number % 50 === 49) {
        const each = (performance.now() - started) / (number + 1)
        const left = Math.round((each * (days.length - number - 1)) / 60_000)
        console.log(`${number + 1} of ${days.length} days, about ${left} minutes more`)
      }
    }
    console.log('Tidying up (vacuum, analyze) …')
    await owner.query('vacuum analyze')
    const size = await owner.query<{ size: string }>(
      `select pg_size_pretty(pg_database_size(current_database())) as size`,
    )
    console.log(
      `The office has its past: ${size.rows[0]!.size} in ${folder}, ${Math.round((performance.now() - began) / 1000)} s. Now: npm run bench -- grown`,
    )
  } finally {
    await owner.end()
    if (!embedded.joined) await embedded.stop()
  }
}
