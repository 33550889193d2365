import { sql } from 'kysely'
import { officeNowOnce } from '../../../database/clock.ts'
import type { Database, Tx } from '../../../database/open.ts'
import { day, integer, returns, uuid } from '../../../database/returns.ts'
import type { MintedStart } from '../mint-places.ts'

type Db = Database | Tx

/**
 * Brings the places of a pool's day to a plan. Of each start the planned number of seats stays, booked
 * ones first, then those taken for a time; the others are withdrawn, and those that were are given back. Returns how many free
 * places were withdrawn and how many came back.
 */
export async function fitPlaces(
  db: Db,
  office: string,
  pool: string,
  on: string,
  planned: readonly MintedStart[],
): Promise<{ withdrawn: number; restored: number }> {
  // Locked first, in a statement of its own: the next one sees them as they are, and they stay so.
  await sql`
    select from places where office_id = ${office} and pool_id = ${pool} and on_day = ${on}
    order by starts_at, seat for update`.execute(db)
  const { rows } = await returns({ withdrawn: integer, restored: integer })`
    with planned as (
      select * from unnest(${planned.map(({ startsAt }) => startsAt.toISOString())}::timestamptz[],
        ${planned.map(({ seats }) => seats)}::int[]) as planned(starts_at, seats)
    ), ranked as (
      select p.ctid as row, coalesce(planned.seats, 0) < row_number() over (
        partition by p.starts_at
        order by case when p.booking_id is not null and p.free_at > ${officeNowOnce} then p.free_at end desc nulls last, p.seat
      ) as gone
      from places p left join planned using (starts_at)
      where p.office_id = ${office} and p.pool_id = ${pool} and p.on_day = ${on}
    ), changed as (
      update places p set withdrawn = ranked.gone,
        free_at = case
          when ranked.gone and p.free_at <= ${officeNowOnce} then 'infinity'
          when not ranked.gone and p.booking_id is null then '-infinity'
          else p.free_at end::timestamptz,
        booking_id = case when p.free_at <= ${officeNowOnce} then null else p.booking_id end
      from ranked
      where p.office_id = ${office} and p.ctid = ranked.row and p.withdrawn <> ranked.gone
      returning p.withdrawn, p.booking_id
    )
    select count(*) filter (where withdrawn and booking_id is null)::int as withdrawn,
      count(*) filter (where not withdrawn and booking_id is null)::int as restored
    from changed`.execute(db)
  return rows[0]!
}

/**
 * Locks and lists, by time, the bookings of a branch that have a withdrawn place and are not dealt with
 * yet, and those of any branch for which another time was kept here that is withdrawn by now.
 */
export async function listUnplaced(db: Db, office: string, branch: string): Promise<string[]> {
  const { rows } = await returns({ id: uuid })`
    select b.id from bookings b
    where b.office_id = ${office} and b.state = 'booked' and b.starts_at > office_now()
      and case when b.closure is null
        then b.branch_id = ${branch} and exists (select from places p where p.office_id = b.office_id and p.booking_id = b.id and p.withdrawn)
        else exists (
          select from places p join pools on pools.office_id = p.office_id and pools.id = p.pool_id
          where p.office_id = b.office_id and p.booking_id = b.id and /* guard closed-kept-time-is-replaced */ p.withdrawn and p.free_at > ${officeNowOnce} /* end guard */ and p.free_at < 'infinity'
            and pools.branch_id = ${branch})
        end
    order by b.starts_at, b.id for update of b`.execute(db)
  return rows.map(({ id }) => id)
}

/** A booking `b` has each of its places, and none of them is withdrawn. */
const isWhole = sql`b.places = (
  select count(*) from places p where p.office_id = b.office_id and p.booking_id = b.id and not p.withdrawn and p.free_at = 'infinity')`

/** Whether a booking has all its places within the plan. */
export async function standsWhole(db: Db, office: string, booking: string): Promise<boolean> {
  const { rows } =
    await sql`select from bookings b where b.office_id = ${office} and b.id = ${booking} and ${isWhole}`.execute(
      db,
    )
  return rows.length > 0
}

/** Locks and lists the bookings whose day was closed and whose places all stand again. */
export async function listReplaced(db: Db, office: string, branch: string): Promise<string[]> {
  const { rows } = await returns({ id: uuid })`
    select b.id from bookings b
    where b.office_id = ${office} and b.branch_id = ${branch} and b.state = 'booked' and b.closure is not null
      and ${isWhole}
    order by b.starts_at, b.id for update of b`.execute(db)
  return rows.map(({ id }) => id)
}

/** Days of a branch from a day on for which places were given out. */
export async function listMintedDays(
  db: Db,
  office: string,
  branch: string,
  from: string,
): Promise<string[]> {
  const { rows } = await returns({ on: day })`
    select distinct d.on_day as on from place_days d
    join pools p on p.office_id = d.office_id and p.id = d.pool_id
    where d.office_id = ${office} and p.branch_id = ${branch} and d.on_day >= ${from}
    order by d.on_day`.execute(db)
  return rows.map(({ on }) => on)
}

/** What is noted of a booking whose day was closed; nothing when the note is taken away. */
export async function noteClosure(
  db: Db,
  office: string,
  booking: string,
  closure: object | null,
): Promise<void> {
  await sql`
    update bookings set closure = ${closure && JSON.stringify(closure)}::jsonb
    where office_id = ${office} and id = ${booking}`.execute(db)
}

/** Does something; when it is only to be looked at, undoes it in the database. */
export async function tryOut<Result>(
  db: Db,
  undo: boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  await sql`savepoint tried_out`.execute(db)
  const result = await work()
  if (undo) await sql`rollback to savepoint tried_out`.execute(db)
  return result
}
