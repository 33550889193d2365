import { sql, type Kysely } from 'kysely'

/** Visits of several legs: the way between halls, and tickets of one visit in order. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table branches add column walk_minutes smallint not null default 5
      check (walk_minutes between 0 and 60)`.execute(db)
  await sql`alter table tickets add column leg smallint not null default 0`.execute(db)
  await sql`comment on column tickets.leg is 'a ticket can be called once all earlier ones of its visit have ended'`.execute(
    db,
  )
  await sql`
    create unique index one_desk_a_visit on tickets (visit_id)
    where state in ('called', 'serving')`.execute(db)
}
