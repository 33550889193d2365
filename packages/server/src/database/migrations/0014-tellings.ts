import { sql, type Kysely } from 'kysely'

/** What people were told of their bookings, and whether it arrived. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table tellings (
      id bigint generated always as identity primary key,
      booking_id uuid not null references bookings,
      letter text not null,
      channel text not null check (channel in ('mail', 'sms')),
      starts_at timestamptz not null,
      hours smallint,
      state text not null default 'waiting'
        check (state in ('waiting', 'accepted', 'not-needed', 'failed', 'given-up')),
      made_at timestamptz not null default office_now(),
      state_at timestamptz not null default office_now()
    )`.execute(db)
  await sql`comment on column tellings.starts_at is 'the time of the visit when it was told'`.execute(
    db,
  )
  await sql`comment on column tellings.hours is 'of a reminder: so many hours before'`.execute(db)
  await sql`create index tellings_of_booking on tellings (booking_id, id)`.execute(db)
  await sql`
    create unique index one_reminder on tellings (booking_id, starts_at, hours)
    where hours is not null`.execute(db)
  // Letters of closed days that went out before anybody noted it.
  await sql`
    insert into tellings (booking_id, letter, channel, starts_at, state)
    select b.id, 'closed', 'mail', b.starts_at, 'accepted'
    from bookings b join booking_persons p on p.booking_id = b.id
    where b.closure is not null and p.email is not null`.execute(db)
}
