import { sql } from 'kysely'
import { officeNowOnce } from '../../database/clock.ts'
import { pipelined } from '../../database/driver.ts'
import type { Database, Tx } from '../../database/open.ts'
import {
  arrayOf,
  bool,
  day,
  instant,
  integer,
  orNull,
  returns,
  text,
} from '../../database/returns.ts'
import type { MintedStart } from './mint-places.ts'
import type { FreeDay, WantedPlace } from './place.ts'
import type { Share } from '../network/index.ts'

type Db = Database | Tx

/** Who takes places. */
export interface Taker {
  readonly booking: string
  /** A hold that is new has none yet. */
  readonly isNew?: boolean
  /** Those it has already count as free for it, so that a short move can have some of them again. */
  readonly reuses?: boolean
  /** Whose seats it may take besides those that are open to all. */
  readonly share?: Share | undefined
}

/** Starts of a pool's day whose free seats are to be counted anew; without bounds the whole day. */
export interface ChangedPlaces {
  readonly pool: string
  readonly on: string
  readonly first?: Date
  readonly last?: Date
}

/**
 * What came of an attempt to take places: `busy` when all were free but another transaction has locked
 * one; `taken` when one is not free; `not-offered` when the pool's timetable lacks one.
 */
export type Attempt = 'got' | 'busy' | 'taken' | 'not-offered'

/**
 * Takes one free seat of each wanted start for a booking, all or none, in one statement. Skips rows
 * another transaction has locked; with `wait` it waits for them instead and so knows for sure.
 */
export async function takePlaces(
  db: Db,
  office: string,
  wanted: readonly WantedPlace[],
  taker: Taker,
  until: Date | 'infinity',
  wait: boolean,
): Promise<Attempt> {
  // Seats locked by an attempt that failed must not be kept while waiting for others: two who each
  // keep what the other needs would wait for ever.
  await sql`savepoint attempt`.execute(db)
  const attempt = await lockAndTake(db, office, wanted, taker, until, wait)
  if (/* guard failed-attempt-lets-go */ attempt === 'busy' /* end guard */)
    await sql`rollback to savepoint attempt`.execute(db)
  return attempt
}

/**
 * Hopes for one free seat of each wanted start, of those nobody has locked: it goes out with the next
 * statement, and when not all can be had, the transaction ends with `OF001`.
 */
export async function takeOptimistically(
  db: Db,
  office: string,
  places: readonly WantedPlace[],
  { booking, share }: Taker,
  until: Date,
): Promise<void> {
  await sql`${pipelined}
    with moment as materialized (select office_now() as now), picked as materialized (
      select place.* from (${inTheirOrder(places)}) wanted
      cross join lateral (
        select p.pool_id, p.starts_at, p.seat from places p
        where ${isSeatOf(office)}
          /* guard optimistic-takes-free-places-only */ and p.free_at <= (select now from moment) /* end guard */
          /* guard optimistic-takes-own-share-only */ and (p.opens_at <= (select now from moment) ${ownOf(share)}) /* end guard */
        order by /* guard locked-places-are-passed-2 */ ${ownFirst(share)} p.seat limit 1 for update skip locked /* end guard */
      ) place
    ), taken as (
      update places p set booking_id = ${booking}, free_at = ${until.toISOString()}::timestamptz
      from picked
      where p.office_id = ${office} and p.pool_id = picked.pool_id and p.starts_at = picked.starts_at and p.seat = picked.seat
      returning 1
    )
    /* guard optimistic-takes-all-or-none */ select office_must((select count(*) from taken) = ${places.length}::int) /* end guard */`.execute(
    db,
  )
}

/** In one order for everybody, so that two never wait for each other. */
const inTheirOrder = (places: readonly WantedPlace[]) => sql`
  select pool_id, starts_at
  from unnest(${poolsOf(places)}::text[], ${instantsOf(places)}::timestamptz[]) as wanted(pool_id, starts_at)
  order by pool_id, starts_at`

/** A seat kept for a share goes before one that all may take. */
const ownFirst = (share: Share | undefined) =>
  share ? sql`p.opens_at > (select now from moment) desc,` : sql``

/** The seats of a share, open or not. */
const ownOf = (share: Share | undefined) => (share ? sql`or p.share = ${share}` : sql``)

const isSeatOf = (office: string) =>
  sql`p.office_id = ${office} and p.pool_id = wanted.pool_id and p.starts_at = wanted.starts_at and not p.withdrawn`

const poolsOf = (places: readonly WantedPlace[]) => places.map(({ pool }) => pool)
const instantsOf = (places: readonly WantedPlace[]) =>
  places.map(({ startsAt }) => startsAt.toISOString())

async function lockAndTake(
  db: Db,
  office: string,
  places: readonly WantedPlace[],
  { booking, reuses = false, share }: Taker,
  until: Date | 'infinity',
  wait: boolean,
): Promise<Attempt> {
  const own = reuses ? sql`or p.booking_id = ${booking}` : sql``
  const mayTake = sql`${isSeatOf(office)} and (/* guard seats-kept-for-reception */ p.opens_at <= (select now from moment) /* end guard */ ${ownOf(share)} ${own})`
  const isFree = sql`(/* guard free-places-only */ p.free_at <= (select now from moment) /* end guard */ ${own})`
  const { rows } = await returns({ got: integer, free: integer, offered: orNull(integer) })`
    with moment as materialized (select office_now() as now), wanted as (${inTheirOrder(places)}), free as materialized (
      select count(*)::int as count from wanted where exists (select from places p where ${mayTake} and ${isFree})
    ), picked as (
      select place.* from wanted
      cross join lateral (
        select p.pool_id, p.starts_at, p.seat from places p
        where ${mayTake} and ${isFree} /* guard all-places-or-none-2 */ and (select count from free) = ${places.length}::int /* end guard */
        order by ${reuses ? sql`p.booking_id is not distinct from ${booking} desc,` : sql``}
          ${ownFirst(share)} p.seat
        /* guard locked-places-are-passed */ limit 1 for update ${wait ? sql`` : sql`skip locked`} /* end guard */
      ) place
    ), taken as (
      update places p set booking_id = ${booking}, free_at = ${until === 'infinity' ? until : until.toISOString()}::timestamptz
      from picked
      where p.office_id = ${office} and p.pool_id = picked.pool_id and p.starts_at = picked.starts_at and p.seat = picked.seat
        /* guard all-places-or-none */ and (select count(*) from picked) = ${places.length}::int /* end guard */
      returning 1
    )
    select (select count(*)::int from taken) as got, free.count as free,
      case when free.count < ${places.length}::int then (
        select count(*)::int from wanted where exists (select from places p where ${mayTake})) end as offered
    from free`.execute(db)
  const { got, free, offered } = rows[0]!
  if (/* guard all-places-or-none-3 */ got === places.length /* end guard */) return 'got'
  if (free === places.length) return 'busy'
  return offered === places.length ? 'taken' : 'not-offered'
}

/**
 * Whether one of these legs finds a free seat of each start in none of its pools, and nobody was answered
 * under a key: both as committed, at one moment, so that whatever is under way elsewhere, who asks under
 * this key gets none of them now.
 */
export async function noneFree(
  db: Db,
  office: string,
  legs: readonly (readonly (readonly WantedPlace[])[])[],
  share: Share | undefined,
  keyHash: Buffer,
): Promise<boolean> {
  const all = legs.flat(2)
  const numbers = legs.flatMap((choices, number) => choices.flat().map(() => number))
  const { rows } = await returns({ gone: bool })`
    with moment as materialized (select office_now() as now), wanted as materialized (
      select * from unnest(${numbers}::int[], ${poolsOf(all)}::text[], ${instantsOf(all)}::timestamptz[])
        as wanted(leg, pool_id, starts_at)
    ), had as (
      select wanted.leg, wanted.pool_id, bool_and(exists (
        select from places p where ${isSeatOf(office)} and p.free_at <= (select now from moment)
          and (p.opens_at <= (select now from moment) ${ownOf(share)}))) as whole
      from wanted group by wanted.leg, wanted.pool_id
    ), legs as (
      select bool_or(whole) as found from had group by leg
    )
    /* guard known-key-before-no-places */ select not exists (select from replies where office_id = ${office} and key_hash = ${keyHash}) /* end guard */
      and exists (select from legs where not found) as gone`.execute(db)
  return rows[0]!.gone
}

/**
 * Keeps the places of a booking until another instant. Returns how many it still has; one withdrawn
 * meanwhile is none.
 */
export async function extendPlaces(
  db: Db,
  office: string,
  booking: string,
  until: Date | 'infinity',
): Promise<number> {
  const { rows } = await sql`
    update places set free_at = ${until === 'infinity' ? until : until.toISOString()}::timestamptz
    /* guard withdrawn-place-not-prolonged */ where office_id = ${office} and booking_id = ${booking} and not withdrawn returning 1 /* end guard */`.execute(
    db,
  )
  return rows.length
}

/**
 * Lets go the places of a booking, except one of each start of `keep`: the one it has for good. Returns
 * what changed.
 */
export async function releasePlaces(
  db: Db,
  office: string,
  booking: string,
  keep: readonly WantedPlace[] = [],
): Promise<ChangedPlaces[]> {
  const { rows } = await returns({ pool: text, on: day, first: instant, last: instant })`
    with own as (
      select office_id, pool_id, starts_at, seat,
        /* guard seat-stays-on-move */ row_number() over (partition by pool_id, starts_at order by free_at desc, withdrawn) = 1 /* end guard */
          and (pool_id, starts_at) in (
            select * from unnest(${poolsOf(keep)}::text[], ${instantsOf(keep)}::timestamptz[])) as stays
      from places where office_id = ${office} and booking_id = ${booking}
    ), released as (
      update places p set booking_id = null,
        free_at = case when p.withdrawn then 'infinity' else '-infinity' end::timestamptz
      from own
      where p.office_id = own.office_id and p.pool_id = own.pool_id and p.starts_at = own.starts_at and p.seat = own.seat
        and p.booking_id = ${booking} and not own.stays
      returning p.pool_id, p.on_day, p.starts_at
    )
    select pool_id as pool, on_day as on, min(starts_at) as first, max(starts_at) as last
    from released group by pool_id, on_day`.execute(db)
  return rows
}

/** The places a booking has for good, withdrawn ones too; another time kept for it has an end. */
export async function listOwnPlaces(
  db: Db,
  office: string,
  booking: string,
): Promise<WantedPlace[]> {
  const { rows } = await returns({ pool: text, startsAt: instant })`
    select pool_id as pool, starts_at as "startsAt" from places
    where office_id = ${office} and booking_id = ${booking} and free_at = 'infinity'`.execute(db)
  return rows
}

/**
 * Counts of the free seats that are open to all, by pool and day; of `own` pools those of a share too. A
 * day of which seats opened since it was counted is counted here: an opening waits for nobody.
 */
export async function listFreeDays(
  db: Db,
  office: string,
  pools: readonly string[],
  from: string,
  to: string,
  own: { readonly share: Share; readonly pools: readonly string[] } = {
    share: 'online',
    pools: [],
  },
): Promise<FreeDay[]> {
  const mayTake = sql`(p.opens_at <= ${officeNowOnce} or (p.share = ${own.share} and p.pool_id = any(${[...own.pools]})))`
  const { rows } = await returns({
    pool: text,
    on: day,
    firstAt: instant,
    stepMinutes: integer,
    free: arrayOf(integer),
    more: orNull(arrayOf(integer)),
    opensAt: orNull(instant),
    opened: bool,
  })`
    select d.pool_id as pool, d.on_day as on, d.first_at as "firstAt", pool.step_minutes as "stepMinutes",
      coalesce(fresh.free, d.free) as free, case when fresh.free is null then o.free end as more,
      nullif(case when fresh.free is null then d.opens_at else fresh.opens_at end, 'infinity') as "opensAt", d.opened or fresh.free is not null as opened
    from place_days d join pools pool on pool.office_id = d.office_id and pool.id = d.pool_id
    left join place_days o on o.office_id = d.office_id and o.pool_id = d.pool_id and o.on_day = d.on_day
      and o.share = ${own.share} and o.pool_id = any(${[...own.pools]})
    left join lateral (
      select array_agg(counted.free order by counted.starts_at) as free, min(counted.opens_at) as opens_at
      from (
        select s.starts_at,
          count(*) filter (where p.free_at <= ${officeNowOnce} and not p.withdrawn and ${mayTake})::smallint as free,
          min(p.opens_at) filter (where p.free_at <= ${officeNowOnce} and not p.withdrawn and p.opens_at > ${officeNowOnce}) as opens_at
        from generate_series(1, cardinality(d.free)) as nth,
          lateral (select d.first_at + make_interval(mins => ((nth - 1) * pool.step_minutes)::int) as starts_at) s
          left join places p on p.office_id = d.office_id and p.pool_id = d.pool_id and p.starts_at = s.starts_at
        group by s.starts_at
      ) counted
      /* guard seats-count-from-their-opening */ where d.opens_at <= ${officeNowOnce} /* end guard */
    ) fresh on true
    where d.office_id = ${office} and d.pool_id = any(${[...pools]}) and d.share = 'online'
      and d.on_day between ${from} and ${to}`.execute(db)
  return rows.map(({ more, ...day }) =>
    more ? { ...day, opened: true, free: day.free.map((free, i) => free + (more[i] ?? 0)) } : day,
  )
}

/** The days of these whose places a pool has, each as `pool day`. */
export async function listMinted(
  db: Db,
  office: string,
  from: string,
  to: string,
): Promise<Set<string>> {
  const { rows } = await returns({ pool: text, on: day })`
    select pool_id as pool, on_day as on from place_days
    where office_id = ${office} and share = 'online' and on_day between ${from} and ${to}`.execute(
    db,
  )
  return new Set(rows.map(({ pool, on }) => `${pool} ${on}`))
}

/** Puts places in; ones that are there already stay as they are. Returns how many are new. */
export async function putPlaces(
  db: Db,
  office: string,
  pool: string,
  on: string,
  places: readonly MintedStart[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into places (office_id, pool_id, starts_at, seat, on_day)
    select ${office}, ${pool}, starts_at, seat, ${on}
    from unnest(${places.map(({ startsAt }) => startsAt.toISOString())}::timestamptz[],
      ${places.map(({ seats }) => seats)}::int[]) as minted(starts_at, seats)
    cross join lateral generate_series(1, seats) as seat
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}
