import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import { openDatabase, type Database } from '../database/open.ts'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { openOfficeDatabase } from '../open-office-database.ts'
import { examineIn, examineOffice } from './examine-office.ts'
import { forgetWarnings, listWarnings, noteWarning, untrustedProxy } from './warnings.store.ts'

let office: TestOffice
/** Who owns the tables: no right and no constraint keeps him from breaking them. */
let owner: Database
before(async () => {
  office = await openTestOffice()
  owner = openDatabase({
    connectionString: office.settings.databaseUrl!.replace(/\/\/\w+@/, '//office@'),
  }).db
  await live()
})
after(async () => {
  await owner.destroy()
  await office.close()
})

/** A day with a bit of everything: holds, bookings, a check-in, calls, an application on its way. */
async function live() {
  const staff = await office.addStaff([{ role: 'clerk', branch: 'central' }], 'Ірина Клерк')
  const clerk = office.as(staff.token)
  const kiosk = office.as(
    (await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })).token,
  )
  const hold = (time: string) =>
    office.as().bookings.hold({
      visit: [{ service: 'residence-deregistration' }, { service: 'housing-subsidy' }],
      branch: 'central',
      startsAt: at(time).toISOString(),
    })
  const book = async (time: string) => {
    const held = await hold(time)
    const as = office.as(held.code)
    return as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '0671234567' })
  }
  await hold('14:00')
  const cancelled = await book('12:00')
  await office.as(cancelled.code).bookings.cancel({ id: cancelled.id })
  await book('13:00')
  const coming = await book('09:40')
  await office.as(coming.code).bookings.checkIn({ id: coming.id })
  await office.setTime('10:00')
  const service = 'housing-subsidy'
  for (let taken = 0; taken < 3; taken++) await kiosk.queue.issueTicket({ visit: [{ service }] })
  await clerk.staff.openWorkplace({ workplace: 'central-desk-7' })
  const { ticket } = await clerk.queue.callNext({ workplace: 'central-desk-7' })
  const { documents } = await office.as().catalogue.findService({ service })
  await clerk.applications.takeIn({
    ticket: ticket!.id,
    service,
    applicant: { name: 'Олена Ковальчук', phone: '0671234567' },
    papers: documents.map(({ id, fromRegister }) => ({
      document: id,
      state: fromRegister ? 'from-register' : 'brought',
    })),
  })
  await office.settled()
}

class Undo extends Error {}

/** What the doctor finds wrong after somebody broke the data by hand; all of it is undone again. */
async function foundAfter(...breaks: readonly RawBuilder<unknown>[]): Promise<string[]> {
  const found: string[] = []
  await owner
    .transaction()
    .execute(async (tx) => {
      for (const one of breaks) await one.execute(tx)
      for (const { holds, faults, examples } of await examineIn(tx)) {
        if (faults === 0) continue
        assert.ok(examples.length > 0 && examples.every(Boolean), holds)
        found.push(holds)
      }
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return found
}

const oneOf = (table: string, where: string) =>
  sql.raw(`ctid = (select ctid from ${table} where ${where} limit 1)`)
const bookedPlace = `free_at = 'infinity' and booking_id in (select id from bookings where state = 'booked')`

test('of an office that works the doctor finds nothing wrong, and changes nothing', async () => {
  assert.deepEqual(
    (await examineOffice(office.db)).filter(({ faults }) => faults > 0),
    [],
  )
})

const breaks: Record<string, readonly (readonly RawBuilder<unknown>[])[]> = {
  'no place has two owners': [
    [
      sql`alter table places drop constraint places_pkey`,
      sql`insert into places select * from places where booking_id is not null limit 1`,
    ],
  ],
  'no place is kept for nobody': [
    [sql`update places set booking_id = gen_random_uuid() where ${oneOf('places', bookedPlace)}`],
    [sql`update places set free_at = 'infinity' where ${oneOf('places', 'booking_id is null')}`],
    [sql`update bookings set state = 'cancelled' where state = 'booked'`],
  ],
  'a withdrawn place is free for nobody': [
    [sql`update places set withdrawn = true where ${oneOf('places', 'booking_id is null')}`],
  ],
  'every hold and booking has exactly its places': [
    [
      sql`update places set booking_id = null, free_at = '-infinity' where ${oneOf('places', bookedPlace)}`,
    ],
    [
      sql`update places set free_at = office_now() + interval '1 hour' where ${oneOf('places', bookedPlace)}`,
    ],
    [
      sql`update bookings set held_until = office_now() + interval '1 hour', places = places + 1 where state = 'held'`,
    ],
  ],
  'every booked place is one start of a leg of its visit': [
    [
      sql`update places set starts_at = starts_at + interval '3 hours', seat = 99 where ${oneOf('places', bookedPlace)}`,
    ],
    [
      sql`update places p set booking_id = b.id, free_at = 'infinity' from bookings b
        where b.state = 'booked' and p.booking_id is null and p.starts_at = b.starts_at`,
    ],
  ],
  'counts of free places equal a recount': [
    [sql`update place_days set free[3] = free[3] + 1 where ${oneOf('place_days', 'true')}`],
    [sql`delete from place_days where ${oneOf('place_days', 'true')}`],
    [
      sql`update places set share = 'phone', opens_at = 'infinity' where ${oneOf('places', 'free_at <= office_now() and not withdrawn')}`,
    ],
    [
      sql`update places set booking_id = null, free_at = '-infinity' where ${oneOf('places', bookedPlace)}`,
    ],
  ],
  'ticket numbers run from 1 without gap or repeat by branch, letter and day, as counted': [
    [sql`update ticket_numbers set last = last + 1`],
    [sql`update tickets set sequence = 99 where sequence = 2`],
    [
      sql`alter table tickets drop constraint tickets_office_id_branch_id_letter_on_day_sequence_key`,
      sql`update tickets set sequence = 1`,
    ],
    [sql`delete from ticket_numbers`],
  ],
  'no workplace has two tickets, and no ticket is at two workplaces': [
    [
      sql`drop index one_ticket_a_workplace, one_desk_a_visit`,
      sql`update tickets set state = 'called', workplace_id = 'central-desk-7' where state = 'waiting'`,
    ],
    [sql`update tickets set workplace_id = 'central-desk-1' where state in ('called', 'serving')`],
  ],
  'no visit is at two desks': [
    [
      sql`drop index one_desk_a_visit`,
      sql`update tickets set visit_id = (select visit_id from tickets where state = 'called'), state = 'called',
        workplace_id = 'central-desk-1' where ${oneOf('tickets', "state = 'waiting'")}`,
    ],
  ],
  'no ticket is lost: each checked-in booking has one for each leg, each with its services': [
    [
      sql`update tickets set visit_id = (select id from visits where id not in (select id from bookings) limit 1)
        where ${oneOf('tickets', 'visit_id in (select id from bookings)')}`,
    ],
    [sql`update bookings set state = 'booked' where state = 'checked-in'`],
    [sql`delete from ticket_services where ${oneOf('ticket_services', 'true')}`],
  ],
  'applications took only legal steps': [
    [sql`update application_steps set by_kind = 'official'`],
    [
      sql`update applications set state = 'granted'`,
      sql`insert into application_steps (office_id, number, state, at, by_kind)
        select office_id, number, 'granted', now(), 'official' from applications`,
    ],
  ],
  'applications stand where their last step led': [
    [sql`update applications set state = 'granted'`],
  ],
  'the clock of each application is as its state says': [
    [sql`delete from clock_facts`],
    [
      sql`insert into clock_facts (office_id, owner_kind, owner_id, seq, kind, at)
        select office_id, 'application', number, 2, 'ended', now() from applications`,
    ],
  ],
  'nobody decided an application in which he took part': [
    [
      sql`alter table decisions disable trigger all`,
      sql`insert into decisions (office_id, number, seq, outcome, official_id, decided_at)
        select office_id, number, 1, 'granted', staff_id, now() from application_participants`,
    ],
  ],
  'application numbers run from 1 without gap by branch and year, as counted': [
    [sql`update application_numbers set last = last + 1`],
    [sql`delete from application_numbers`],
  ],
  'a ticket of this week names the applications taken in with it': [
    [sql`update tickets set taken_in = '[]'`],
  ],
  'ratings counted by day and face equal a recount': [
    [
      sql`insert into ratings (id, office_id, branch_id, on_day, score)
        values (gen_random_uuid(), 'prozore', 'central', '2026-11-24', 3)`,
    ],
    [sql`insert into rating_counts values ('prozore', '2026-11-24', 1, 4)`],
  ],
  'every job that a server began comes to its end': [
    [
      sql`insert into job_runs (server, job, began_at, noted_at)
        values (gen_random_uuid(), 'open days', now() - interval '11 minutes', now())`,
    ],
  ],
  'what was to go out has gone out': [
    [
      sql`insert into outbox (office_id, kind, thing, due_at) values ('prozore', 'mail', 'a', now() - interval '1 hour')`,
    ],
    [
      sql`insert into outbox (office_id, kind, thing, dead_at) values ('prozore', 'mail', 'a', now())`,
    ],
  ],
  'each key has one reply, and each thing was made by one key': [
    [
      sql`alter table replies drop constraint replies_pkey`,
      sql`insert into replies select * from replies limit 1`,
    ],
    [sql`update replies set status = null where ${oneOf('replies', 'true')}`],
    [
      sql`insert into replies (office_id, key_hash, body_hash, status, answer, code_for, kept)
        select office_id, sha256(key_hash), body_hash, status, answer, code_for, kept from replies where kept`,
    ],
  ],
  'everything the audit saw being made is there': [
    [
      sql`insert into audit (office_id, caller_kind, act, thing, thing_id)
        values ('prozore', 'device', 'issue', 'ticket', gen_random_uuid())`,
    ],
    [sql`update bookings set booked_at = null where state = 'booked'`],
    [
      sql`delete from booking_services`,
      sql`delete from bookings where state = 'held'`,
      sql`update places set booking_id = null, free_at = '-infinity' where booking_id not in (select id from bookings)`,
    ],
    [
      sql`insert into audit (office_id, caller_kind, act, thing, thing_id)
        values ('prozore', 'staff', 'registered', 'application', '2026-01-999999')`,
    ],
  ],
  'every code follows from a secret key that is not revoked': [
    [sql`update secret_keys set revoked_at = now()`],
    ...['bookings', 'visits', 'applications', 'short_codes', 'staff', 'devices'].map((table) => [
      sql`update ${sql.table(table)} set key = 2 where ${oneOf(table, 'true')}`,
    ]),
  ],
}

for (const [holds, ways] of Object.entries(breaks))
  test(`the doctor sees where it is not so: ${holds}`, async () => {
    for (const [index, way] of ways.entries())
      assert.ok((await foundAfter(...way)).includes(holds), `way ${index + 1}`)
  })

test('each check has been seen to find something', async () => {
  assert.deepEqual(
    Object.keys(breaks),
    (await examineOffice(office.db)).map(({ holds }) => holds),
  )
})

test('a count that waits for its message, or for the end of a hold, is not wrong yet', async () => {
  const changed = sql`update places set booking_id = null, free_at = '-infinity' where ${oneOf('places', `pool_id = 'central-documents' and free_at > office_now()`)}`
  const counts = 'counts of free places equal a recount'
  assert.ok((await foundAfter(changed)).includes(counts))
  const told = sql`insert into outbox (office_id, kind, thing, detail)
    values ('prozore', 'place-day', 'central-documents', '{"on": "2026-11-24"}')`
  assert.ok(!(await foundAfter(changed, told)).includes(counts))
  const later = sql`update office_clock set office_at = office_at + interval '11 minutes'`
  assert.ok(!(await foundAfter(later)).includes(counts))
})

test('the doctor may take longer than any call of a server', async () => {
  const opened = await openOfficeDatabase(office.settings, { onlyToRead: true })
  try {
    const { rows } = await sql<{ limit: string }>`
      select current_setting('statement_timeout') as limit`.execute(opened.db)
    assert.equal(rows[0]!.limit, '0')
  } finally {
    await opened.close()
  }
})

test('what a server saw that its settings do not fit is said until a server starts anew', async () => {
  await noteWarning(office.db, 'untrusted-proxy')
  await noteWarning(office.db, 'untrusted-proxy')
  assert.deepEqual(await listWarnings(office.db), [untrustedProxy])
  await forgetWarnings(office.db)
  assert.deepEqual(await listWarnings(office.db), [])
})
