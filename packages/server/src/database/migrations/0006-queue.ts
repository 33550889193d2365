import { sql, type Kysely } from 'kysely'

/** Visits, tickets of the day, their numbers, and every call with its reason. */
export async function up(db: Kysely<never>): Promise<void> {
  // A visit that was booked has the booking's id, so one access code opens all of it.
  await sql`
    create table visits (
      id uuid primary key,
      office_id text not null,
      branch_id text not null,
      on_day date not null,
      generation smallint not null default 0,
      over_at timestamptz,
      rated boolean not null default false,
      foreign key (office_id, branch_id) references branches
    )`.execute(db)
  await sql`
    create table ticket_numbers (
      office_id text not null,
      branch_id text not null,
      letter text not null,
      on_day date not null,
      last integer not null,
      primary key (office_id, branch_id, letter, on_day)
    )`.execute(db)
  await sql`
    create table tickets (
      id uuid primary key,
      office_id text not null,
      branch_id text not null,
      visit_id uuid not null references visits,
      letter text not null,
      sequence integer not null,
      on_day date not null,
      state text not null check (state in ('waiting', 'called', 'serving', 'missed', 'served')),
      arrived_at timestamptz not null,
      booked_at timestamptz,
      let_in_at timestamptz,
      out_of_turn text,
      workplace_id text,
      called_at timestamptz,
      times smallint not null default 0,
      reason jsonb,
      served_at timestamptz,
      finished_at timestamptz,
      unique (office_id, branch_id, letter, on_day, sequence),
      check ((state in ('called', 'serving')) <= (workplace_id is not null))
    )`.execute(db)
  await sql`
    create index tickets_live on tickets (office_id, branch_id, on_day)
    where state in ('waiting', 'called', 'serving')`.execute(db)
  await sql`
    create unique index one_ticket_a_workplace on tickets (office_id, workplace_id)
    where state in ('called', 'serving')`.execute(db)
  await sql`create index tickets_of_visit on tickets (visit_id)`.execute(db)
  await sql`create index tickets_called on tickets (office_id, branch_id, on_day, called_at)`.execute(
    db,
  )
  await sql`
    create table ticket_services (
      ticket_id uuid not null references tickets,
      position smallint not null,
      service_id text not null,
      service_version integer not null,
      persons smallint not null,
      minutes smallint not null,
      primary key (ticket_id, position)
    )`.execute(db)
  await sql`
    create table calls (
      id bigint generated always as identity primary key,
      office_id text not null,
      workplace_id text not null,
      ticket_id uuid not null references tickets,
      called_at timestamptz not null,
      on_day date not null,
      timed boolean not null,
      walk_in_waited boolean not null,
      reason jsonb not null
    )`.execute(db)
  await sql`create index calls_of_workplace on calls (office_id, workplace_id, id desc)`.execute(db)
}
