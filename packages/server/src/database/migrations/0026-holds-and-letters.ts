import { sql, type Kysely } from 'kysely'

/**
 * From which network a hold was made, and which letters went to a contact: both as keyed hashes, for as
 * long as they are counted.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table hold_networks (
      office_id text not null,
      network bytea not null,
      booking_id uuid not null,
      made_at timestamptz not null default now(),
      primary key (office_id, network, booking_id)
    )`.execute(db)
  await sql`create index hold_networks_old on hold_networks (made_at)`.execute(db)
  await sql`
    create table letters_sent (
      office_id text not null,
      contact bytea not null,
      message_id bigint not null,
      booking_id uuid not null,
      letter text not null,
      sent_at timestamptz not null default now(),
      primary key (office_id, contact, message_id)
    )`.execute(db)
  await sql`create index letters_sent_old on letters_sent (sent_at)`.execute(db)
}
