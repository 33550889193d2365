import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { examineOffice } from '../doctor/examine-office.ts'
import { openOfficeDatabase } from '../open-office-database.ts'
import { readSettings } from '../settings/settings.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { migrate, migrations } from './migrate.ts'
import { openDatabase } from './open.ts'

/* A database of the last version, of two offices; and one of a version to come. */

let office: TestOffice
let owner: string
const nameOf = (database: string) => owner.replace(/\/test_\w+\?/, `/${database}?`)
before(async () => {
  office = await openTestOffice()
  owner = office.settings.databaseUrl!.replace(/\/\/\w+@/, '//office@')
})
after(() => office.close())

/** Does something as the owner of a database. */
async function asOwner<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: nameOf(database) })
  await client.connect()
  return work(client).finally(() => client.end())
}

/** Does something with a new, empty database. */
async function withNew(database: string, work: () => Promise<void>): Promise<void> {
  const make = (text: string) => asOwner('postgres', (client) => client.query(text))
  await make(`create database ${database}`)
  await work().finally(() => make(`drop database ${database} with (force)`))
}

const before42 = Object.fromEntries(
  Object.entries(migrations).filter(([name]) => name < '0042-office-in-front'),
)

/** Rows of two offices as the last version wrote them, each with a visit, served or booked. */
const rowsOfBefore = ['kyiv', 'dnipro'].flatMap((office, n) => {
  const id = (thing: number) => `'0193${n}000-0000-7000-8000-00000000000${thing}'`
  return [
    `insert into offices (id, title, time_zone, demonstration, languages, reception)
     values ('${office}', '{}', 'Europe/Kyiv', false, '["uk"]', '{}')`,
    `insert into branches (office_id, id, code, position, title, address, amenities)
     values ('${office}', 'central', 1, 1, '{}', '{}', '[]')`,
    `insert into staff (id, office_id, name, token_hash) values (${id(1)}, '${office}', 'Ірина', '\\x0${n}')`,
    `insert into staff_roles (staff_id, role) values (${id(1)}, 'manager')`,
    `insert into bookings (id, office_id, branch_id, state, starts_at, minutes, legs, places, held_until, made_at)
     values (${id(2)}, '${office}', 'central', 'cancelled', now(), 15, '[]', 0, now(), now())`,
    `insert into booking_persons (booking_id, name, language) values (${id(2)}, 'Олена', 'uk')`,
    `insert into booking_services (booking_id, position, service_id, service_version, persons, minutes)
     values (${id(2)}, 1, 'subsidy', 1, 1, 15)`,
    `insert into tellings (booking_id, letter, channel, starts_at) values (${id(2)}, 'booked', 'mail', now())`,
    `insert into visits (id, office_id, branch_id, on_day) values (${id(3)}, '${office}', 'central', current_date)`,
    `insert into tickets (id, office_id, branch_id, visit_id, letter, sequence, on_day, state, arrived_at, line)
     values (${id(4)}, '${office}', 'central', ${id(3)}, 'А', 1, current_date, 'served', now(), 'А')`,
    `insert into ticket_numbers (office_id, branch_id, letter, on_day, last) values ('${office}', 'central', 'А', current_date, 1)`,
    `insert into ticket_services (ticket_id, position, service_id, service_version, persons, minutes)
     values (${id(4)}, 1, 'subsidy', 1, 1, 15)`,
    `insert into calls (office_id, workplace_id, ticket_id, called_at, on_day, timed, walk_in_waited, reason)
     values ('${office}', 'desk-1', ${id(4)}, now(), current_date, false, false, '{}')`,
    `insert into replies (key_hash, body_hash, status, answer) values ('\\xa${n}', '\\x00', 200, '{}')`,
  ]
})

const children = [
  'staff_roles',
  'booking_persons',
  'booking_services',
  'tellings',
  'ticket_services',
]

test('a database of before opens: every row knows its office; a kill amid it takes nothing', async () => {
  await withNew('of_before', async () => {
    const connection = { connectionString: nameOf('of_before') }
    const { db } = openDatabase(connection)
    try {
      const migrator = new Migrator({
        db: db as never,
        provider: { getMigrations: () => Promise.resolve(before42) },
      })
      const { error } = await migrator.migrateToLatest()
      assert.equal(error, undefined)
      await sql`insert into secret_keys (number, fingerprint) values (1, '\\x00')`.execute(db)
      for (const row of rowsOfBefore) await sql.raw(row).execute(db)
      // Who holds a table makes the migration stop in its midst; there it is killed.
      const held = new pg.Client(connection)
      held.on('error', () => {})
      await held.connect()
      await held.query('begin; lock table tellings in access share mode')
      const killed = assert.rejects(migrate(connection))
      const waiting = () =>
        sql<{ pid: number }>`
          select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
            and query like 'alter table tellings%'`.execute(db)
      let found = (await waiting()).rows
      for (let round = 0; found.length === 0 && round < 500; round++) found = (await waiting()).rows
      await sql`select pg_terminate_backend(${found[0]!.pid})`.execute(db)
      await killed
      await held.query('rollback')
      await held.end()
      const { rows } = await sql`
        select from information_schema.columns where table_name = 'booking_persons' and column_name = 'office_id'`.execute(
        db,
      )
      assert.equal(rows.length, 0, 'nothing is half done')
      await migrate(connection)
      for (const table of children) {
        const { rows } = await sql<{ office: string }>`
          select office_id as office from ${sql.table(table)} order by 1`.execute(db)
        assert.deepEqual(rows, [{ office: 'dnipro' }, { office: 'kyiv' }], table)
      }
      const replies = await sql<{ office: string }>`
        select office_id as office from replies where key_hash = '\\xa0' order by 1`.execute(db)
      assert.deepEqual(replies.rows, [{ office: 'dnipro' }, { office: 'kyiv' }])
      assert.deepEqual(
        (await examineOffice(db)).filter(({ faults }) => faults > 0),
        [],
      )
    } finally {
      await db.destroy()
    }
  })
})

test('a database of a newer version is refused by name of both, by servers and by the doctor', async () => {
  const settings = readSettings({
    DATABASE_URL: owner,
    DATA_DIR: office.settings.dataDir,
    DEMO_CLOCK: 'on',
  })
  const database = /\/(test_\w+)\?/.exec(owner)![1]!
  await asOwner(database, async (client) => {
    await client.query(
      `insert into kysely_migration (name, timestamp) values ('9999-to-come', '2030-01-01')`,
    )
    await client.query(`comment on table kysely_migration is '7.8.9'`)
  })
  const refused =
    /brought up to date by Transparent Office 7\.8\.9; this is \d+\.\d+\.\d+, which does not know its tables \(9999-to-come\)/
  await assert.rejects(openOfficeDatabase(settings), refused)
  await assert.rejects(openOfficeDatabase(settings, { onlyToRead: true }), refused)
})
