import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

/*
 * Each office can be a part of its own, on this cluster or another, and months of what grows can be cut off,
 * without a new key: read from PostgreSQL's catalogue, so that a new table is looked at too.
 */

let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

/** Of the whole database, or of a server. */
const ofNoOffice = ['office_clock', 'secret_keys', 'job_runs', 'warnings']

/** As large as the city is, or forgotten after days: they do not grow with its visits. */
const bounded = [
  ...['offices', 'branches', 'halls', 'opening_hours', 'special_days', 'lines', 'pools'],
  ...['line_pools', 'timetables', 'categories', 'agencies', 'documents', 'life_events', 'packages'],
  ...['services', 'services_out_of_use', 'service_codes'],
  ...['staff', 'staff_roles', 'devices', 'workplaces'],
  ...['budgets', 'outbox', 'hold_networks', 'letters_sent'],
  // Freed some weeks after their visit or application.
  ...['short_codes', 'person_words', 'unread_phones'],
  // A key that repeats is to be found whatever the day; most are forgotten after three.
  ...['replies'],
]

/** Of who is at a desk at this moment: a month that is over has nobody there. */
const ofNow = 'one_ticket_a_workplace'

interface Key {
  readonly table: string
  readonly name: string
  readonly columns: string[]
  readonly types: string[]
}

/** The columns of each unique index, or of each foreign key. */
const listKeys = async (which: 'unique' | 'foreign'): Promise<Key[]> => {
  const from =
    which === 'unique'
      ? sql`(select indrelid as rel, indexrelid::regclass::text as name, string_to_array(indkey::text, ' ')::int2[] as keys
          from pg_index where indisunique) k`
      : sql`(select conrelid as rel, conname as name, conkey as keys
          from pg_constraint where contype = 'f') k`
  const { rows } = await sql<Key>`
    select k.rel::regclass::text as "table", k.name,
      array_agg(a.attname::text order by at) as columns, array_agg(a.atttypid::regtype::text order by at) as types
    from ${from} join pg_class c on c.oid = k.rel and c.relnamespace = 'public'::regnamespace
    cross join lateral unnest(k.keys) with ordinality as of(key, at)
    join pg_attribute a on a.attrelid = k.rel and a.attnum = of.key
    where c.relname not like 'kysely%'
    group by k.rel, k.name`.execute(office.db)
  return rows.filter(({ table }) => !ofNoOffice.includes(table))
}

test('every table of an office has it in each row', async () => {
  const { rows } = await sql<{ table: string }>`
    select c.relname as "table" from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
      and not exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'office_id' and a.attnotnull and not a.atthasdef)`.execute(
    office.db,
  )
  assert.deepEqual(rows.map(({ table }) => table).toSorted(), [...ofNoOffice, 'offices'].toSorted())
})

test('the office stands in front of every unique key and foreign key', async () => {
  const keys = [...(await listKeys('unique')), ...(await listKeys('foreign'))]
  assert.ok(keys.length > 80, `${keys.length} keys`)
  const without = keys
    .filter(({ table, columns }) => columns[0] !== (table === 'offices' ? 'id' : 'office_id'))
    .map(({ table, name, columns }) => `${table}: ${name} (${columns.join(', ')})`)
  assert.deepEqual(without, [])
})

test('keys of tables that grow hold an id made of its time, a day, a moment, or a number that begins with its year', async () => {
  const timed = ['uuid', 'date', 'timestamp with time zone']
  const wrong = (await listKeys('unique')).filter(
    ({ table, name, columns, types }) =>
      !bounded.includes(table) &&
      name !== ofNow &&
      !types.some((type) => timed.includes(type)) &&
      !columns.some((column) => ['number', 'owner_id', 'year'].includes(column)),
  )
  assert.deepEqual(wrong, [])
})
