import { sql, type Kysely } from 'kysely'

/** Tables whose rows belonged to an office by another table alone: their parent, and by which column. */
const childrenOf: readonly [table: string, parent: string, column: string][] = [
  ['staff_roles', 'staff', 'staff_id'],
  ['booking_persons', 'bookings', 'booking_id'],
  ['booking_services', 'bookings', 'booking_id'],
  ['tellings', 'bookings', 'booking_id'],
  ['ticket_services', 'tickets', 'ticket_id'],
]

/** Foreign keys that did not name the office. */
const references: readonly [table: string, column: string, parent: string][] = [
  ['staff_roles', 'staff_id', 'staff'],
  ['workplaces', 'clerk_id', 'staff'],
  ['services', 'made_by', 'staff'],
  ['services', 'verified_by', 'staff'],
  ['applications', 'official_id', 'staff'],
  ['application_participants', 'staff_id', 'staff'],
  ['decisions', 'official_id', 'staff'],
  ['booking_persons', 'booking_id', 'bookings'],
  ['booking_services', 'booking_id', 'bookings'],
  ['tellings', 'booking_id', 'bookings'],
  ['tickets', 'visit_id', 'visits'],
  ['ticket_services', 'ticket_id', 'tickets'],
  ['former_numbers', 'ticket_id', 'tickets'],
  ['calls', 'ticket_id', 'tickets'],
  ['applications', 'ticket_id', 'tickets'],
]

/**
 * Primary keys that did not. Those of tables that grow hold an id of version 7, a day, or a moment besides,
 * by which months can be cut off.
 */
const keys: readonly [table: string, columns: string][] = [
  ['staff', 'office_id, id'],
  ['devices', 'office_id, id'],
  ['bookings', 'office_id, id'],
  ['booking_persons', 'office_id, booking_id'],
  ['booking_services', 'office_id, booking_id, position'],
  ['tellings', 'office_id, booking_id, id'],
  ['visits', 'office_id, id'],
  ['tickets', 'office_id, id'],
  ['ticket_services', 'office_id, ticket_id, position'],
  ['calls', 'office_id, ticket_id, id'],
  ['application_steps', 'office_id, number, id'],
  ['ratings', 'office_id, on_day, id'],
  ['outbox', 'office_id, id'],
  ['audit', 'office_id, at, id'],
  ['replies', 'office_id, key_hash'],
]

/** Other indexes that did not; and those that the new keys stand for. */
const indexes: readonly [name: string, now: string | undefined][] = [
  [
    'staff_roles_held',
    `unique index on staff_roles (office_id, staff_id, role, branch_id, agency_id) nulls not distinct`,
  ],
  ['staff_tokens', 'unique index on staff (office_id, token_hash)'],
  ['device_tokens', 'unique index on devices (office_id, token_hash)'],
  ['one_workplace_a_clerk', 'unique index on workplaces (office_id, clerk_id)'],
  [
    'one_reminder',
    'unique index on tellings (office_id, booking_id, starts_at, hours) where hours is not null',
  ],
  ['tellings_of_booking', undefined],
  ['places_of_booking', 'index on places (office_id, booking_id) where booking_id is not null'],
  [
    'one_desk_a_visit',
    `unique index on tickets (office_id, visit_id) where state in ('called', 'serving')`,
  ],
  ['tickets_of_visit', 'index on tickets (office_id, visit_id)'],
  ['calls_of_ticket', undefined],
  ['steps_of_application', undefined],
  ['applications_of_official', 'index on applications (office_id, official_id, state)'],
  [
    'applications_in_review',
    `index on applications (office_id, official_id, (coalesce(decision_by, 'infinity'::date)), number) where state = 'in-review'`,
  ],
  ['applications_of_ticket', 'index on applications (office_id, ticket_id)'],
]

/**
 * The office stands in front of every key, so that each office can be a part of its own, here or on another
 * cluster, and no statement reads past it.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)
  for (const [table, column] of references)
    await run(`alter table ${table} drop constraint ${table}_${column}_fkey`)
  const { rows } = await sql<{ id: string }>`select id from offices order by id limit 1`.execute(db)
  // A default is no rewriting: nearly always there is but one office.
  const first = rows[0]?.id ?? ''
  for (const table of [...childrenOf.map(([child]) => child), 'replies'])
    await sql`alter table ${sql.table(table)} add column office_id text not null default ${sql.lit(first)}`.execute(
      db,
    )
  for (const [table, parent, column] of childrenOf)
    await sql`
      update ${sql.table(table)} c set office_id = p.office_id from ${sql.table(parent)} p
      where p.id = c.${sql.ref(column)} and p.office_id <> ${first}`.execute(db)
  await run(`alter table replies drop constraint replies_pkey`)
  // Whose a reply is no column tells, but its hash does: under another office nobody finds it.
  await sql`
    insert into replies (office_id, key_hash, body_hash, status, answer, code_for, kept, made_at)
    select o.id, r.key_hash, r.body_hash, r.status, r.answer, r.code_for, r.kept, r.made_at
    from replies r, offices o where o.id <> ${first}`.execute(db)
  for (const [table] of [...childrenOf, ['replies']])
    await run(`alter table ${table} alter column office_id drop default`)
  for (const [table, columns] of keys)
    await run(
      `alter table ${table} drop constraint if exists ${table}_pkey, add primary key (${columns})`,
    )
  await run(
    `alter table staff_roles drop constraint staff_roles_staff_id_role_branch_id_agency_id_key`,
  )
  await run(`alter table staff drop constraint staff_token_hash_key`)
  await run(`alter table devices drop constraint devices_token_hash_key`)
  // What a desk shows of its ticket stands on it; who was served long ago is at no desk.
  await run(`alter table tickets add column taken_in jsonb not null default '[]'`)
  await run(`
    update tickets t set taken_in = a.taken from (
      select office_id, ticket_id, jsonb_agg(jsonb_build_object('number', number, 'service', service_id) order by number) as taken
      from applications where registered_at > office_now() - interval '8 days' and ticket_id is not null
      group by office_id, ticket_id) a
    where t.office_id = a.office_id and t.id = a.ticket_id`)
  for (const [name, now] of indexes) {
    await run(`drop index if exists ${name}`)
    if (now) await run(`create ${now.replace(' on ', ` ${name} on `)}`)
  }
  for (const [table, column, parent] of references)
    await run(
      `alter table ${table} add constraint ${table}_${column}_fkey
       foreign key (office_id, ${column}) references ${parent} (office_id, id)`,
    )
}
