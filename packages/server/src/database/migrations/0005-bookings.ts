import { sql, type Kysely } from 'kysely'

/** Places, holds and bookings (one row, one id), and the counts of free places by day. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table bookings (
      id uuid primary key,
      office_id text not null,
      branch_id text not null,
      state text not null check (state in ('held', 'booked', 'checked-in', 'cancelled', 'released')),
      starts_at timestamptz not null,
      minutes smallint not null,
      legs jsonb not null,
      places smallint not null,
      held_until timestamptz not null,
      extensions smallint not null default 0,
      generation smallint not null default 0,
      sequence smallint not null default 0,
      made_at timestamptz not null default office_now(),
      booked_at timestamptz,
      checked_in_at timestamptz,
      cancelled_at timestamptz,
      foreign key (office_id, branch_id) references branches
    )`.execute(db)
  await sql`create index bookings_by_day on bookings (office_id, branch_id, starts_at)`.execute(db)
  await sql`
    create table booking_services (
      booking_id uuid not null references bookings,
      position smallint not null,
      service_id text not null,
      service_version integer not null,
      persons smallint not null,
      minutes smallint not null,
      primary key (booking_id, position)
    )`.execute(db)
  // Personal data apart, so that they can be erased apart.
  await sql`
    create table booking_persons (
      booking_id uuid primary key references bookings,
      name text not null,
      phone text,
      email text,
      language text not null
    )`.execute(db)

  // A place is a row, so it can't be given twice. It can be taken from free_at on:
  // past when free, the hold's end when held, infinity when booked or withdrawn.
  await sql`
    create table places (
      office_id text not null,
      pool_id text not null,
      starts_at timestamptz not null,
      seat smallint not null,
      share text not null default 'online' check (share in ('online', 'reception', 'phone')),
      on_day date not null,
      free_at timestamptz not null default '-infinity',
      booking_id uuid,
      primary key (office_id, pool_id, starts_at, seat)
    )`.execute(db)
  await sql`create index places_of_booking on places (booking_id) where booking_id is not null`.execute(
    db,
  )
  await sql`create index places_of_day on places (office_id, pool_id, on_day)`.execute(db)

  await sql`
    create table place_days (
      office_id text not null,
      pool_id text not null,
      share text not null,
      on_day date not null,
      first_at timestamptz not null,
      free smallint[] not null,
      changes_at timestamptz not null default 'infinity',
      primary key (office_id, pool_id, share, on_day)
    )`.execute(db)
  await sql`comment on column place_days.changes_at is 'when the next hold ends, so counts change by themselves'`.execute(
    db,
  )
  await sql`
    create function refresh_place_day(of_office text, of_pool text, of_day date) returns void
    language sql as $$
      insert into place_days (office_id, pool_id, share, on_day, first_at, free, changes_at)
      select of_office, of_pool, counted.share, of_day, bounds.first_at,
        (select array_agg(coalesce(at_start.free, 0)::smallint order by step.starts_at)
         from generate_series(bounds.first_at, bounds.last_at, bounds.step) as step(starts_at)
         left join (
           select starts_at, count(*) filter (where free_at <= office_now()) as free
           from places p
           where p.office_id = of_office and p.pool_id = of_pool and p.on_day = of_day and p.share = counted.share
           group by starts_at
         ) at_start using (starts_at)),
        counted.changes_at
      from (
        select share,
          coalesce(min(free_at) filter (where free_at > office_now()), 'infinity') as changes_at
        from places where office_id = of_office and pool_id = of_pool and on_day = of_day group by share
      ) counted
      cross join (
        select min(starts_at) as first_at, max(starts_at) as last_at,
          make_interval(mins => (select step_minutes from pools where office_id = of_office and id = of_pool)::int) as step
        from places where office_id = of_office and pool_id = of_pool and on_day = of_day
      ) bounds
      on conflict (office_id, pool_id, share, on_day)
      do update set first_at = excluded.first_at, free = excluded.free, changes_at = excluded.changes_at
    $$`.execute(db)
}
