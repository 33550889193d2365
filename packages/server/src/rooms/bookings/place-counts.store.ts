import { sql } from 'kysely'
import { pipelined } from '../../database/driver.ts'
import type { Database, Tx } from '../../database/open.ts'
import { day, returns, text } from '../../database/returns.ts'
import type { ChangedPlaces } from './places.store.ts'

/** Changed places of an office. */
export type ChangedAt = ChangedPlaces & { readonly office: string }

/** Counts free seats anew; one transaction at a time for each pool's day. */
export async function refreshPlaceDays(tx: Tx, changed: readonly ChangedAt[]): Promise<void> {
  const days = Map.groupBy(changed, ({ office, pool, on }) => `${office} ${pool} ${on}`)
  await sql`${pipelined} select pg_advisory_xact_lock(hashtextextended(day, 0))
    from unnest(${[...days.keys()].sort()}::text[]) with ordinality as days(day, n) order by n`.execute(
    tx,
  )
  const inPart = [...days.values()].filter((own) => own.every(({ first, last }) => first && last))
  const done = new Set(inPart.length > 0 ? await refreshStarts(tx, inPart.flat()) : [])
  for (const [day, [of]] of days)
    if (!done.has(day))
      await sql`select refresh_place_day(${of!.office}, ${of!.pool}, ${of!.on})`.execute(tx)
}

/**
 * Counts only the starts that changed. Returns the days for which that is enough: where seats are not
 * open to all yet, or a start is new, the whole day has to be looked at.
 */
async function refreshStarts(tx: Tx, changed: readonly ChangedAt[]): Promise<string[]> {
  const { rows } = await returns({ day: text })`
    with moment as materialized (select office_now() as now),
    touched as materialized (
      select distinct c.office_id, c.pool_id, c.on_day, s.starts_at
      from unnest(${changed.map(({ office }) => office)}::text[], ${changed.map(({ pool }) => pool)}::text[],
        ${changed.map(({ on }) => on)}::date[], ${changed.map(({ first }) => first!.toISOString())}::timestamptz[],
        ${changed.map(({ last }) => last!.toISOString())}::timestamptz[]) as c(office_id, pool_id, on_day, first, last)
      join pools p on p.office_id = c.office_id and p.id = c.pool_id
      cross join lateral generate_series(c.first, c.last, make_interval(mins => p.step_minutes::int)) as s(starts_at)
    ),
    counted as materialized (
      select t.*, seats.* from touched t, moment cross join lateral (
        select (count(*) filter (where p.free_at <= moment.now and not p.withdrawn))::smallint as free,
          min(p.free_at) filter (where p.free_at > moment.now) as changes_at,
          coalesce(bool_or(p.opens_at > moment.now), false) as shut
        from places p
        where p.office_id = t.office_id and p.pool_id = t.pool_id and p.starts_at = t.starts_at) seats
    ),
    days as materialized (
      select d.office_id, d.pool_id, d.on_day, min(c.changes_at) as changes_at, array_agg(c.free) as counts,
        array_agg(1 + round(extract(epoch from c.starts_at - d.first_at) / 60 / p.step_minutes)::bigint) as spots
      from counted c
      join pools p on p.office_id = c.office_id and p.id = c.pool_id
      join place_days d on d.office_id = c.office_id and d.pool_id = c.pool_id and d.share = 'online' and d.on_day = c.on_day
      group by d.office_id, d.pool_id, d.on_day, d.share having not bool_or(c.shut)
    )
    update place_days d set changes_at = least(d.changes_at, days.changes_at),
      free = array(
        select coalesce(days.counts[array_position(days.spots, old.spot)], old.free)
        from unnest(d.free) with ordinality as old(free, spot) order by old.spot)
    from days
    where d.office_id = days.office_id and d.pool_id = days.pool_id and d.share = 'online' and d.on_day = days.on_day
      and days.spots <@ array(select generate_series(1, cardinality(d.free)::bigint))
    returning concat_ws(' ', d.office_id, d.pool_id, d.on_day) as day`.execute(tx)
  return rows.map(({ day }) => day)
}

/** Pool days whose counts changed by themselves: a hold ended, or seats opened to all. */
export async function listLapsedDays(
  db: Database,
): Promise<{ office: string; pool: string; on: string }[]> {
  const { rows } = await returns({ office: text, pool: text, on: day })`
    /* all offices */ select office_id as office, pool_id as pool, on_day as on from place_days
    where changes_at <= office_now() and changes_at < 'infinity' limit 200`.execute(db)
  return rows
}
