import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { addDays } from './database/local-time.ts'
import { grounds, writePastDay } from './testing/past-day.ts'
import { runJob } from './testing/run-job.ts'
import { at, openTestOffice, type TestOffice } from './testing/test-office.ts'
import { testDay } from './testing/test-start.ts'
import { explainAll, watchStatements, type SeenStatement } from './testing/watch-statements.ts'

/*
 * Whatever is asked often is asked of today, and costs the same after a year as on the first day. No
 * clock is read: what counts is how many pages PostgreSQL touches, and how many statements it is asked.
 */

const visitsADay = 300
const days = { short: 10, long: 100 }

/** A longer index may be a level deeper: three pages for each thing looked up where it were two. */
const mayGrowTo = (blocks: number) => blocks * 1.5 + 12

let office: TestOffice
let owner: pg.Client
let tokens: Record<'kiosk' | 'tablet' | 'clerk' | 'reception' | 'manager' | 'controller', string>
before(async () => {
  office = await openTestOffice()
  await office.setTime('10:00')
  const url = new URL(office.settings.databaseUrl!)
  const database = url.pathname.slice(1)
  owner = new pg.Client({ host: url.searchParams.get('host')!, user: 'office', database })
  await owner.connect()
  const device = (kind: string, more: { workplace?: string } = {}) =>
    office.addDevice({ kind, branch: 'central', title: 'Екран', ...more })
  const tokenOf = async (made: Promise<{ token: string }>) => (await made).token
  tokens = {
    kiosk: await tokenOf(device('kiosk')),
    tablet: await tokenOf(device('rating-tablet', { workplace: 'central-desk-7' })),
    clerk: await tokenOf(office.addStaff([{ role: 'clerk', branch: 'central' }], 'Ірина Клерк')),
    reception: await tokenOf(office.addStaff([{ role: 'reception', branch: 'central' }])),
    manager: await tokenOf(office.addStaff([{ role: 'manager' }])),
    controller: await tokenOf(office.addStaff([{ role: 'controller' }])),
  }
  await office.as(tokens.clerk).staff.openWorkplace({ workplace: 'central-desk-7' })
  await explainAll(owner, database)
  for (const statement of grounds) await owner.query(statement)
})
after(async () => {
  await owner.end()
  await office.close()
})

let written = 0
/** Gives the office a past of so many days, all of it done with. */
async function growTo(number: number): Promise<void> {
  for (; written < number; written++) {
    await owner.query('begin')
    // The same past each time.
    await owner.query('select setseed($1)', [written / days.long])
    await writePastDay(owner, addDays(testDay, -1 - written), {
      visits: visitsADay,
      filed: 0.3,
      open: 0,
    })
    await owner.query('commit')
  }
  await owner.query('vacuum analyze')
}

const service = 'housing-subsidy'
const take = () => office.as(tokens.kiosk).queue.issueTicket({ visit: [{ service }] })
const hold = (on: string, time: string) =>
  office.as().bookings.hold({
    visit: [{ service }],
    branch: 'central',
    startsAt: at(time, on).toISOString(),
  })

/** What happened today happened long ago: the next morning begins like the first. */
async function forgetToday(): Promise<void> {
  for (const table of ['person_words', 'short_codes'])
    await owner.query(
      `delete from ${table} where thing in (select booking_id::text from booking_persons where name = 'Олена Ковальчук')`,
    )
  for (const table of ['tickets', 'visits', 'calls', 'ticket_numbers'])
    await owner.query(`update ${table} set on_day = '2000-01-01' where on_day = $1`, [testDay])
  await owner.query(`update tickets set state = 'served' where on_day = '2000-01-01'`)
}

/** A morning with twelve tickets, a finished visit, a booking and a hold for another day. */
async function live(on: string) {
  const clerk = office.as(tokens.clerk)
  for (let taken = 0; taken < 12; taken++) await take()
  const { ticket } = await clerk.queue.callNext({ workplace: 'central-desk-7' })
  await clerk.queue.finish({ id: ticket!.id })
  const held = await hold(on, '10:00')
  const person = { name: 'Олена Ковальчук', phone: '0671234567' }
  const booking = await office.as(held.code).bookings.book({ hold: held.id, ...person })
  const soon = await hold(testDay, '16:00')
  const today = await office.as(soon.code).bookings.book({ hold: soon.id, ...person })
  await office.settled()
  return { on, ticket: ticket!, booking, today, late: await hold(on, '12:00') }
}
type Morning = Awaited<ReturnType<typeof live>>

/** Everything that is asked often, with the most statements it may ask. */
const hot: Record<string, readonly [most: number, run: (morning: Morning) => Promise<unknown>]> = {
  'the board': [9, () => office.as().queue.showBoard({ branch: 'central' })],
  'reception’s queue': [
    13,
    () => office.as(tokens.reception).queue.showQueue({ branch: 'central' }),
  ],
  'a ticket by its number': [
    11,
    () =>
      office
        .as(tokens.reception)
        .queue.findTicketNumbered({ branch: 'central', number: '3', on: testDay }),
  ],
  'bookings of a day': [
    7,
    ({ on }) => office.as(tokens.reception).bookings.listBookings({ branch: 'central', on }),
  ],
  'the kiosk’s task': [12, () => office.as(tokens.kiosk).queue.showTask()],
  'the tablet’s task': [4, () => office.as(tokens.tablet).queue.showTask()],
  'a desk': [7, () => office.as(tokens.clerk).queue.showDesk({ workplace: 'central-desk-7' })],
  'the workplaces': [2, () => office.as(tokens.clerk).staff.listWorkplaces({ branch: 'central' })],
  'free times': [
    5,
    () => office.as().bookings.listAvailability({ visit: [`${service}:1`], branch: 'central' }),
  ],
  'a booking': [
    5,
    ({ booking }) => office.as(booking.code).bookings.findBooking({ id: booking.id }),
  ],
  'the rating of the office': [1, () => office.as().ratings.showRatings()],
  ...Object.fromEntries(
    (['to-forward', 'to-hand-over', 'all'] as const).flatMap((list) =>
      (['clerk', 'controller'] as const).map((who) => [
        `the list ${list} of a ${who}`,
        [2, () => office.as(tokens[who]).applications.listApplications({ list })],
      ]),
    ),
  ),
  'an official’s list': [
    4,
    async () => {
      const { token } = await office.addStaff([{ role: 'official' }])
      return office.as(token).applications.listApplications({ list: 'mine' })
    },
  ],
  'taking a ticket': [13, () => take()],
  'calling the next': [
    14,
    () => office.as(tokens.clerk).queue.callNext({ workplace: 'central-desk-7' }),
  ],
  'finishing a visit': [
    19,
    async () => {
      const { ticket } = await office
        .as(tokens.clerk)
        .queue.showDesk({ workplace: 'central-desk-7' })
      return office.as(tokens.clerk).queue.finish({ id: ticket!.id })
    },
  ],
  'a hold': [7, ({ on }) => hold(on, '15:00')],
  'a booking made': [
    7,
    ({ late }) =>
      office
        .as(late.code)
        .bookings.book({ hold: late.id, name: 'Олена Ковальчук', phone: '0671234567' }),
  ],
  'a short code at the kiosk': [
    7,
    ({ today }) => office.as(tokens.kiosk).bookings.findByShortCode({ code: today.shortCode! }),
  ],
  'a short code at a distance': [
    6,
    ({ booking }) =>
      office.as().applications.findByShortCode({ code: booking.shortCode!, phoneEnds: '4567' }),
  ],
  ...Object.fromEntries(
    (['Ковальчук', '0671234567', '4567', 'А-003', '2026-01-000001'] as const).map((who) => [
      `a person at reception by ${who}`,
      [14, () => office.as(tokens.reception).applications.findPeople({ branch: 'central', who })],
    ]),
  ),
  'a person at reception by six signs': [
    12,
    ({ booking }) =>
      office
        .as(tokens.reception)
        .applications.findPeople({ branch: 'central', who: booking.shortCode! }),
  ],
  'the job that frees codes of visits': [2, () => runJob(office, 'free codes of visits')],
  'the job that frees codes of applications': [
    2,
    () => runJob(office, 'free codes of applications'),
  ],
  'a rating by the printed number': [
    7,
    async ({ ticket }) => {
      const { rows } = await sql<{ visit_id: string }>`
        select visit_id from tickets where id = ${ticket.id}`.execute(office.db)
      const subject = { kind: 'visit', id: rows[0]!.visit_id, generation: 0, key: 1 } as const
      const code = office.running.codes.derive({ office: 'prozore', ...subject })
      return office.as(code).ratings.rate({ ticket: ticket.number, score: 3 })
    },
  ],
  'the job that opens days': [5, () => runJob(office, 'open days')],
  'the job that begins a day': [2, () => runJob(office, 'begin the day')],
  'the job that assigns': [2, () => runJob(office, 'assign applications')],
  'the job that passes on': [2, () => runJob(office, 'pass applications on')],
  'the job that reminds': [2, () => runJob(office, 'remind people')],
  'the job that closes ratings': [1, () => runJob(office, 'close ratings')],
  'the job that looks for holds that ended': [1, () => runJob(office, 'count free places')],
}

interface Cost {
  readonly statements: readonly SeenStatement[]
  readonly blocks: number
}

async function costs(morning: Morning): Promise<Map<string, Cost>> {
  const seen = new Map<string, Cost>()
  for (const [name, [, run]] of Object.entries(hot)) {
    office.forget()
    const statements = await watchStatements(() => run(morning))
    await office.settled()
    seen.set(name, { statements, blocks: statements.reduce((sum, { blocks }) => sum + blocks, 0) })
  }
  return seen
}

test('a screen, an act or a job touches no more of the database after a long past than after a short one', async (t) => {
  await growTo(days.short)
  const early = await costs(await live('2026-11-26'))
  await forgetToday()
  await growTo(days.long)
  const late = await costs(await live('2026-11-27'))
  for (const [name, [most]] of Object.entries(hot))
    await t.test(name, () => {
      const [before, now] = [early.get(name)!, late.get(name)!]
      assert.ok(now.statements.length > 0, 'nothing was seen')
      const worst = now.statements.toSorted((a, b) => b.blocks - a.blocks)[0]!
      assert.ok(
        now.blocks <= mayGrowTo(before.blocks),
        `${before.blocks} pages became ${now.blocks}, of them ${worst.blocks} by: ${worst.text}`,
      )
      assert.ok(
        now.statements.length <= most,
        `it asks ${now.statements.length} statements, at most ${most}`,
      )
    })
})
