import { sql, type Kysely } from 'kysely'

/** A card may be written by hand from its first version on. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table services drop constraint services_how_check,
      add constraint services_how_check
        check (how in ('brought-in', 'added', 'changed', 'verified', 'restored'))`.execute(db)
}
