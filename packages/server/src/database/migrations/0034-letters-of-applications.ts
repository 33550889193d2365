import { sql, type Kysely } from 'kysely'

/** Letters about applications are counted for their contact as those about bookings are. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table letters_sent alter column booking_id drop not null`.execute(db)
}
