import { sql, type Kysely } from 'kysely'

/** What a large hall needs: parked and moved tickets, quotas of a day, nights, the wait that was told. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table branches add column carries_over boolean not null default false`.execute(db)
  await sql`comment on column branches.carries_over is 'who still waits in the evening waits on in the morning'`.execute(
    db,
  )
  await sql`alter table lines add column daily_quota smallint check (daily_quota > 0)`.execute(db)
  await sql`comment on column lines.daily_quota is 'walk-in tickets a day; null: no end'`.execute(
    db,
  )
  await sql`
    alter table ticket_numbers
      add column walk_ins integer not null default 0,
      add column last_walk_in_at timestamptz`.execute(db)
  await sql`
    alter table tickets drop constraint tickets_state_check,
      add check (state in ('waiting', 'called', 'serving', 'parked', 'missed', 'served')),
      add column line text,
      add column wait_from smallint,
      add column wait_to smallint`.execute(db)
  await sql`update tickets set line = letter`.execute(db)
  await sql`alter table tickets alter column line set not null`.execute(db)
  await sql`comment on column tickets.line is 'the line it waits in; its letter stays that of its number'`.execute(
    db,
  )
  await sql`comment on column tickets.wait_from is 'the wait that was told at the kiosk, minutes from … to …'`.execute(
    db,
  )
  await sql`drop index tickets_live`.execute(db)
  await sql`
    create index tickets_live on tickets (office_id, branch_id, on_day)
    where state in ('waiting', 'called', 'serving', 'parked')`.execute(db)
  await sql`
    create table former_numbers (
      office_id text not null,
      branch_id text not null,
      on_day date not null,
      letter text not null,
      sequence integer not null,
      ticket_id uuid not null references tickets,
      primary key (office_id, branch_id, on_day, letter, sequence)
    )`.execute(db)
}
