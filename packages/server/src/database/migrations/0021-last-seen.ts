import { sql, type Kysely } from 'kysely'

/** When a screen last asked something, to about a minute. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table devices add last_seen_at timestamptz`.execute(db)
}
