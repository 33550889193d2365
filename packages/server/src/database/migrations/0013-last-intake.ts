import { sql, type Kysely } from 'kysely'

/** Walk-in tickets end some minutes before a branch closes. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table branches add column last_intake smallint not null default 0
      check (last_intake between 0 and 240)`.execute(db)
}
