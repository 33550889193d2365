import { sql, type Kysely } from 'kysely'

/**
 * Seats may be kept for who comes to reception or phones. From `opens_at` on a seat is anyone's, by the
 * office's clock alone; counts follow, since a day's `changes_at` is never later.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table pools add shares jsonb, add release jsonb not null default '[]'`.execute(db)
  await sql`alter table places add opens_at timestamptz not null default '-infinity'`.execute(db)
  await sql`comment on column places.opens_at is 'from then on who books online may take it'`.execute(
    db,
  )
  await sql`
    alter table place_days add opens_at timestamptz not null default 'infinity',
      add opened boolean not null default true`.execute(db)
  await sql`comment on column place_days.opens_at is 'when the next free seats open to all'`.execute(
    db,
  )
  await sql`comment on column place_days.opened is 'some seats of the day are open to all'`.execute(
    db,
  )
  // Counts only some starts of a day anew; says whether that was enough. With seats that are not open yet it is not.
  await sql`
    create or replace function refresh_places(of_office text, of_pool text, of_day date, first_at timestamptz, last_at timestamptz)
    returns boolean language sql as $$
      with moment as materialized (select office_now() as now),
      step as (
        select make_interval(mins => step_minutes::int) as step from pools where office_id = of_office and id = of_pool
      ),
      counted as materialized (
        select p.starts_at,
          (count(*) filter (where p.free_at <= moment.now and not p.withdrawn))::smallint as free,
          min(p.free_at) filter (where p.free_at > moment.now) as changes_at,
          bool_or(p.opens_at > moment.now) as shut
        from places p, moment
        where p.office_id = of_office and p.pool_id = of_pool and p.starts_at between refresh_places.first_at and refresh_places.last_at
        group by p.starts_at
      ),
      slice as (
        select array(
            select coalesce(counted.free, 0::smallint)
            from generate_series(refresh_places.first_at, refresh_places.last_at, (select step from step)) as at(starts_at)
            left join counted on counted.starts_at = at.starts_at
            order by at.starts_at) as free,
          (select min(changes_at) from counted) as changes_at
        where not exists (select from counted where shut)
      ),
      spot as (
        select slice.*,
          1 + (extract(epoch from refresh_places.first_at - d.first_at) / extract(epoch from step.step))::int as first
        from slice, step, place_days d
        where d.office_id = of_office and d.pool_id = of_pool and d.on_day = of_day and d.share = 'online'
      ),
      refreshed as (
        update place_days d set
          free[spot.first : spot.first + cardinality(spot.free) - 1] = spot.free,
          changes_at = least(d.changes_at, spot.changes_at)
        from spot
        where d.office_id = of_office and d.pool_id = of_pool and d.on_day = of_day and d.share = 'online'
          and spot.first >= 1 and spot.first + cardinality(spot.free) - 1 <= cardinality(d.free)
        returning 1
      )
      select exists (select from refreshed)
    $$`.execute(db)
  await sql`
    create or replace function refresh_place_day(of_office text, of_pool text, of_day date) returns void
    language sql as $$
      with moment as materialized (select office_now() as now),
      seen as materialized (
        select p.starts_at, p.free_at, p.opens_at, p.opens_at <= moment.now as open, p.withdrawn,
          p.free_at <= moment.now and not p.withdrawn as free,
          case when p.opens_at <= moment.now then 'online' else p.share end as share
        from places p, moment
        where p.office_id = of_office and p.pool_id = of_pool and p.on_day = of_day
      ),
      counted as materialized (
        select share, starts_at, (count(*) filter (where free and (open or share <> 'online')))::smallint as free
        from seen group by share, starts_at
      ),
      bounds as materialized (
        select min(starts_at) as first_at, max(starts_at) as last_at,
          make_interval(mins => (select step_minutes from pools where office_id = of_office and id = of_pool)::int) as step,
          least(
            coalesce(min(free_at) filter (where free_at > (select now from moment)), 'infinity'),
            coalesce(min(opens_at) filter (where not open), 'infinity')) as changes_at,
          coalesce(min(opens_at) filter (where not open and free), 'infinity') as opens_at,
          coalesce(bool_or(open and not withdrawn), false) as opened
        from seen
      )
      insert into place_days (office_id, pool_id, share, on_day, first_at, free, changes_at, opens_at, opened)
      select of_office, of_pool, shares.share, of_day, bounds.first_at,
        array(
          select coalesce(counted.free, 0::smallint)
          from generate_series(bounds.first_at, bounds.last_at, bounds.step) as step(starts_at)
          left join counted on counted.share = shares.share and counted.starts_at = step.starts_at
          order by step.starts_at),
        bounds.changes_at, bounds.opens_at, bounds.opened
      from (
          select share from counted union select 'online' union
          select share from place_days where office_id = of_office and pool_id = of_pool and on_day = of_day
        ) shares, bounds
      where bounds.first_at is not null
      on conflict (office_id, pool_id, share, on_day)
      do update set first_at = excluded.first_at, free = excluded.free, changes_at = excluded.changes_at,
        opens_at = excluded.opens_at, opened = excluded.opened
    $$`.execute(db)
}
