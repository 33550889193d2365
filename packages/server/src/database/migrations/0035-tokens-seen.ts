import { sql, type Kysely } from 'kysely'

/**
 * When a member of staff last asked something, to some minutes; since when a token holds, and when its
 * holder ended it. A token from before this version holds since now.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table staff add last_seen_at timestamptz`.execute(db)
  for (const holder of ['staff', 'devices'])
    await sql`
      alter table ${sql.table(holder)}
        add token_since timestamptz not null default office_now(),
        add token_ended_at timestamptz`.execute(db)
}
