import { sql, type Kysely } from 'kysely'

/** Free seats of the starts that changed are counted for many days in one statement of the store. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`drop function refresh_places(text, text, date, timestamptz, timestamptz)`.execute(db)
}
