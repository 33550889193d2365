import { sql, type Kysely } from 'kysely'

/** The secret keys that access codes here were made with: their fingerprints, never themselves. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table secret_keys (
      number smallint primary key,
      fingerprint bytea not null,
      noted_at timestamptz not null default now()
    )`.execute(db)
}
