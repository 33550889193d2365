import { sql, type Kysely } from 'kysely'

/** Members of staff and screens that left, and the generation of their tokens. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['staff', 'devices']) {
    await sql`
      alter table ${sql.table(table)}
        add column generation integer not null default 0,
        add column withdrawn_at timestamptz`.execute(db)
    await sql`
      update ${sql.table(table)} set withdrawn_at = office_now() where not active`.execute(db)
    await sql`
      alter table ${sql.table(table)} add check (active = (withdrawn_at is null))`.execute(db)
  }
}
