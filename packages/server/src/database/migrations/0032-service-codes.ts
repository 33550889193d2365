import { sql, type Kysely } from 'kysely'

/** A card remembers by which code of whose file it came: two codes are never one card by their looks. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table service_codes (
      office_id text not null references offices,
      code text not null,
      service_id text not null,
      primary key (office_id, code)
    )`.execute(db)
}
