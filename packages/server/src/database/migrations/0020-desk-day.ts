import { sql, type Kysely } from 'kysely'

/** What a desk sees of its day is found without reading everybody of the day. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create index tickets_aside on tickets (office_id, branch_id, on_day) where state in ('missed', 'parked')`.execute(
    db,
  )
  await sql`
    create index tickets_served on tickets (office_id, workplace_id, on_day) where state = 'served'`.execute(
    db,
  )
}
