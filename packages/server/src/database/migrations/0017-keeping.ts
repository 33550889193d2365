import { sql, type Kysely } from 'kysely'

/** Who made each version of a card, how and why; cards out of use. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table services
      add column how text not null default 'brought-in'
        check (how in ('brought-in', 'changed', 'verified', 'restored')),
      add column made_by uuid references staff,
      add column why text,
      add column verified_by uuid references staff,
      add column moves integer not null default 0`.execute(db)
  await sql`comment on column services.verified_by is 'who checked what the card says was checked'`.execute(
    db,
  )
  await sql`comment on column services.moves is 'how often it went out of use or came back'`.execute(
    db,
  )
  await sql`
    create table services_out_of_use (
      office_id text not null references offices,
      service_id text not null,
      since timestamptz not null default office_now(),
      primary key (office_id, service_id)
    )`.execute(db)
}
