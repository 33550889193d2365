import { sql, type Kysely } from 'kysely'

/** Less is asked of the database one after the other. */
export async function up(db: Kysely<never>): Promise<void> {
  // Free seats of the starts that changed are counted for many days in one statement of the store.
  await sql`drop function refresh_places(text, text, date, timestamptz, timestamptz)`.execute(db)
  // Ends a transaction that had hoped for something: OF001.
  await sql`
    create function office_must(got boolean) returns boolean language plpgsql as $$
    begin
      if not coalesce(got, false) then raise exception 'hoped in vain' using errcode = 'OF001'; end if;
      return true;
    end $$`.execute(db)
}
