import { sql } from 'kysely'
import { officeNowOnce } from '../database/clock.ts'
import type { Check } from './check.ts'

/**
 * Of visits that were over a week ago nobody can be wronged any more, and there are millions: what holds
 * of places and visits is looked for among those of the last week and to come. Asked once a statement.
 */
const visitsSince = sql`(${officeNowOnce} - interval '7 days')`
/** A place of such a visit: a visit is over within a day. */
const placesSince = sql`(${officeNowOnce} - interval '8 days')`

const placeOf = sql`concat('seat ', p.seat, ' of ', p.pool_id, ' at ', p.starts_at)`

const noTwoOwners: Check = {
  holds: 'no place has two owners',
  faults: sql`
    select concat(${placeOf}, ' is there ', count(*), ' times') from places p
    where p.starts_at > ${placesSince}
    group by p.office_id, p.pool_id, p.starts_at, p.seat having count(*) > 1`,
}

const noneForNobody: Check = {
  holds: 'no place is kept for nobody',
  faults: sql`
    select concat(${placeOf}, ' is kept for ', coalesce(b.state || ' ' || b.id, 'nobody'))
    from places p left join bookings b on b.office_id = p.office_id and b.id = p.booking_id
    where (b.id is null and not p.withdrawn and (p.booking_id is not null or p.free_at = 'infinity'))
      or b.state in ('cancelled', 'released')`,
}

const withdrawnStayAway: Check = {
  holds: 'a withdrawn place is free for nobody',
  faults: sql`
    select concat(${placeOf}, ' is withdrawn, and free') from places p
    where p.withdrawn and p.booking_id is null and p.free_at <> 'infinity'`,
}

// A place kept for a booking whose day was closed has an end, and comes on top.
const exactlyTheirPlaces: Check = {
  holds: 'every hold and booking has exactly its places',
  faults: sql`
    with own as (
      select office_id, booking_id, count(*) filter (where free_at = 'infinity') as booked,
        count(*) filter (where free_at > ${officeNowOnce} and free_at < 'infinity') as timed
      from places where booking_id is not null and starts_at > ${placesSince} group by office_id, booking_id
    ), had as (
      select b.*, coalesce(own.booked, 0) as booked, coalesce(own.timed, 0) as timed
      from bookings b left join own on own.office_id = b.office_id and own.booking_id = b.id
      where b.starts_at > ${visitsSince}
    )
    select concat(state, ' ', id, ' has ', booked, ' places for good and ', timed, ' for a time; it says ', places,
      case when state = 'booked' and booked < places then ': move it to another time and tell the person' end)
    from had
    where (state in ('booked', 'checked-in')
        and (booked <> places or (timed > 0 and closure->'kept' is null)))
      or (state = 'held' and held_until > ${officeNowOnce} and (timed <> places or booked > 0))`,
}

const withinTheirLegs: Check = {
  holds: 'every booked place is one start of a leg of its visit',
  faults: sql`
    select concat(${placeOf}, ' is no start of ', b.id)
    from places p join bookings b on b.office_id = p.office_id and b.id = p.booking_id
    where p.free_at = 'infinity' and p.starts_at > ${visitsSince} and b.state in ('booked', 'checked-in') and not exists (
      select from jsonb_to_recordset(b.legs) as leg("startsAt" timestamptz, minutes int)
      where p.starts_at >= leg."startsAt"
        and p.starts_at < leg."startsAt" + make_interval(mins => leg.minutes))
    union all
    select concat(booking_id, ' has ', count(*), ' seats at ', starts_at)
    from places where free_at = 'infinity' and booking_id is not null and starts_at > ${visitsSince}
    group by office_id, booking_id, starts_at having count(*) > 1`,
}

// A count may wait for its message in the outbox, or for the end of a hold; then it is not wrong yet.
const countsAreRight: Check = {
  holds: 'counts of free places equal a recount',
  faults: sql`
    with counted as (
      select office_id, pool_id, case when opens_at <= ${officeNowOnce} then 'online' else share end as share, on_day, starts_at,
        count(*) filter (where free_at <= ${officeNowOnce} and not withdrawn
          and (opens_at <= ${officeNowOnce} or share <> 'online')) as free
      from places where on_day >= ${visitsSince}::date group by 1, 2, 3, 4, 5
    ), shown as (
      select d.office_id, d.pool_id, d.share, d.on_day,
        d.first_at + make_interval(mins => ((at_step.number - 1) * pool.step_minutes)::int) as starts_at, at_step.free
      from place_days d join pools pool on pool.office_id = d.office_id and pool.id = d.pool_id
      cross join lateral unnest(d.free) with ordinality as at_step(free, number)
      where d.on_day >= ${visitsSince}::date
    ), compared as (
      select office_id, pool_id, share, on_day, sum(shown.free) as shown, sum(counted.free) as there,
        bool_or(coalesce(shown.free, 0) <> coalesce(counted.free, 0)) as differs
      from counted full join shown using (office_id, pool_id, share, on_day, starts_at)
      group by office_id, pool_id, share, on_day
    )
    select concat(c.pool_id, ' on ', c.on_day, ' shows ', c.shown, ' free places (', c.share, '), there are ', c.there)
    from compared c
    where c.differs
      and not exists (
        select from outbox o where o.office_id = c.office_id and o.kind = 'place-day' and o.thing = c.pool_id
          and o.detail->>'on' = c.on_day::text)
      and not exists (
        select from place_days d where d.office_id = c.office_id and d.pool_id = c.pool_id and d.on_day = c.on_day
          and d.changes_at <= ${officeNowOnce})`,
}

/** What must hold of places, holds and bookings. */
export const placeChecks: readonly Check[] = [
  noTwoOwners,
  noneForNobody,
  withdrawnStayAway,
  exactlyTheirPlaces,
  withinTheirLegs,
  countsAreRight,
]
