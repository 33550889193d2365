import { sql, type Kysely } from 'kysely'

/** Free seats of a pool's day are counted in one look at its places, with the time asked for once. */
export async function up(db: Kysely<never>): Promise<void> {
  // Counts only some starts of a day anew; says whether that was enough.
  await sql`
    create function refresh_places(of_office text, of_pool text, of_day date, first_at timestamptz, last_at timestamptz)
    returns boolean language sql as $$
      with moment as materialized (select office_now() as now),
      step as (
        select make_interval(mins => step_minutes::int) as step from pools where office_id = of_office and id = of_pool
      ),
      counted as materialized (
        select p.share, p.starts_at,
          (count(*) filter (where p.free_at <= moment.now and not p.withdrawn))::smallint as free,
          min(p.free_at) filter (where p.free_at > moment.now) as changes_at
        from places p, moment
        where p.office_id = of_office and p.pool_id = of_pool and p.starts_at between refresh_places.first_at and refresh_places.last_at
        group by p.share, p.starts_at
      ),
      shares as (
        select share, min(changes_at) as changes_at,
          array(
            select coalesce(counted.free, 0::smallint)
            from generate_series(refresh_places.first_at, refresh_places.last_at, (select step from step)) as at(starts_at)
            left join counted on counted.share = c.share and counted.starts_at = at.starts_at
            order by at.starts_at) as free
        from counted c group by share
      ),
      spots as (
        select shares.*,
          1 + (extract(epoch from refresh_places.first_at - d.first_at) / extract(epoch from step.step))::int as spot
        from shares, step, place_days d
        where d.office_id = of_office and d.pool_id = of_pool and d.on_day = of_day and d.share = shares.share
      ),
      refreshed as (
        update place_days d set
          free[spots.spot : spots.spot + cardinality(spots.free) - 1] = spots.free,
          changes_at = least(d.changes_at, spots.changes_at)
        from spots
        where d.office_id = of_office and d.pool_id = of_pool and d.on_day = of_day and d.share = spots.share
          and spots.spot >= 1 and spots.spot + cardinality(spots.free) - 1 <= cardinality(d.free)
        returning 1
      )
      select (select count(*) from refreshed) = (select count(*) from shares)
    $$`.execute(db)
  await sql`
    create or replace function refresh_place_day(of_office text, of_pool text, of_day date) returns void
    language sql as $$
      with moment as materialized (select office_now() as now),
      counted as materialized (
        select p.share, p.starts_at,
          (count(*) filter (where p.free_at <= moment.now and not p.withdrawn))::smallint as free,
          min(p.free_at) filter (where p.free_at > moment.now) as changes_at
        from places p, moment
        where p.office_id = of_office and p.pool_id = of_pool and p.on_day = of_day
        group by p.share, p.starts_at
      ),
      bounds as materialized (
        select min(starts_at) as first_at, max(starts_at) as last_at,
          make_interval(mins => (select step_minutes from pools where office_id = of_office and id = of_pool)::int) as step
        from counted
      )
      insert into place_days (office_id, pool_id, share, on_day, first_at, free, changes_at)
      select of_office, of_pool, shares.share, of_day, bounds.first_at,
        array(
          select coalesce(counted.free, 0::smallint)
          from generate_series(bounds.first_at, bounds.last_at, bounds.step) as step(starts_at)
          left join counted on counted.share = shares.share and counted.starts_at = step.starts_at
          order by step.starts_at),
        shares.changes_at
      from (select share, coalesce(min(changes_at), 'infinity') as changes_at from counted group by share) shares, bounds
      on conflict (office_id, pool_id, share, on_day)
      do update set first_at = excluded.first_at, free = excluded.free, changes_at = excluded.changes_at
    $$`.execute(db)
}
