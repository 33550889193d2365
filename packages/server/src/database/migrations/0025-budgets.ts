import { sql, type Kysely } from 'kysely'

/**
 * Budgets that all servers share and that a restart does not fill: a bucket is the moment at which it is
 * full again. Whom they count stands here as a keyed hash, until the bucket is full.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table budgets (
      office_id text not null,
      budget text not null,
      who bytea not null,
      full_at timestamptz not null,
      primary key (office_id, budget, who)
    )`.execute(db)
  await sql`create index budgets_full on budgets (full_at)`.execute(db)

  // What a server saw since its start that its settings do not fit; the doctor tells it.
  await sql`create table warnings (what text primary key, seen_at timestamptz not null)`.execute(db)
}
