import { sql, type Kysely } from 'kysely'

/** Days that differ from the week, timetables with validity, and bookings whose day was closed. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table offices add column holidays text check (holidays in ('UA'))`.execute(db)
  await sql`comment on column offices.holidays is 'country whose public holidays are days off; null: none'`.execute(
    db,
  )
  for (const table of ['opening_hours', 'timetables'])
    await sql`
      alter table ${sql.table(table)}
        add column valid_from date not null default '0001-01-01',
        add column valid_to date not null default '9999-12-31',
        add check (valid_from <= valid_to)`.execute(db)
  await sql`
    alter table opening_hours drop constraint opening_hours_pkey,
      add primary key (office_id, branch_id, weekday, opens, valid_from)`.execute(db)
  await sql`
    alter table timetables drop constraint timetables_pkey,
      add primary key (office_id, pool_id, weekday, opens, valid_from)`.execute(db)
  await sql`
    create table special_days (
      office_id text not null,
      branch_id text not null,
      on_day date not null,
      hours jsonb not null,
      reason text not null,
      note jsonb,
      primary key (office_id, branch_id, on_day),
      foreign key (office_id, branch_id) references branches
    )`.execute(db)
  await sql`comment on column special_days.hours is '[{from, to}]; empty: closed'`.execute(db)

  // A plan that shrinks withdraws places and never deletes them: a booked one stays booked.
  await sql`alter table places add column withdrawn boolean not null default false`.execute(db)
  await sql`alter table bookings add column closure jsonb`.execute(db)
  await sql`comment on column bookings.closure is '{reason, note, kept: {startsAt, branch, until}, phonedAt}: its day was closed'`.execute(
    db,
  )
  await sql`create index bookings_of_closed_days on bookings (office_id, branch_id) where closure is not null`.execute(
    db,
  )
  await sql`
    create or replace function refresh_place_day(of_office text, of_pool text, of_day date) returns void
    language sql as $$
      insert into place_days (office_id, pool_id, share, on_day, first_at, free, changes_at)
      select of_office, of_pool, counted.share, of_day, bounds.first_at,
        (select array_agg(coalesce(at_start.free, 0)::smallint order by step.starts_at)
         from generate_series(bounds.first_at, bounds.last_at, bounds.step) as step(starts_at)
         left join (
           select starts_at, count(*) filter (where free_at <= office_now() and not withdrawn) as free
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
