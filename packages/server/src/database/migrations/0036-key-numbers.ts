import { sql, type Kysely } from 'kysely'

/**
 * Each thing keeps the number of the secret key that its code was made with, so that there can be several.
 * A token that was drawn by chance has none.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table secret_keys add revoked_at timestamptz`.execute(db)
  for (const table of ['bookings', 'visits', 'applications', 'short_codes'])
    await sql`alter table ${sql.table(table)} add key smallint not null default 1`.execute(db)
  for (const [table, thing] of [
    ['staff', 'staff'],
    ['devices', 'device'],
  ] as const) {
    await sql`alter table ${sql.table(table)} add key smallint`.execute(db)
    // Those that commands gave out were drawn; all others followed from the key.
    await sql`
      update ${sql.table(table)} t set key = 1
      where generation > 0 or exists (select from audit a
        where a.office_id = t.office_id and a.thing = ${thing} and a.thing_id = t.id::text
          and a.act = 'add' and a.caller_kind = 'staff')`.execute(db)
  }
}
