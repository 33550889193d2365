import type { Database, Tx } from '../../database/open.ts'
import {
  arrayOf,
  bool,
  float,
  instant,
  integer,
  json,
  orNull,
  returns,
  text,
} from '../../database/returns.ts'
import type { FormerCall } from './choose-next.ts'
import { stillTakes, type ComingVisit, type OpenDesk } from './foresee.ts'

type Db = Database | Tx

/** The open workplaces of a branch with their last calls; `pace` tells what the tickets there still take. */
export async function listOpenDesks(
  db: Db,
  office: string,
  branch: string,
  on: string,
  most: number,
  pace: (letter: string) => number,
): Promise<OpenDesk[]> {
  const { rows } = await returns({
    id: text,
    skills: orNull(json<string[]>()),
    letters: arrayOf(text),
    calls: json<FormerCall[]>(),
    /** The ticket at the desk: its line, planned minutes, minutes since it was called. */
    letter: orNull(text),
    planned: orNull(integer),
    since: orNull(float),
  })`
    select w.id, s.skills, t.line as letter,
      array(select lp.letter from line_pools lp
        where lp.office_id = w.office_id and lp.branch_id = w.branch_id and lp.pool_id = w.pool_id) as letters,
      coalesce((select jsonb_agg(jsonb_build_object('timed', c.timed, 'walkInWaited', c.walk_in_waited) order by c.id desc)
        from (select id, timed, walk_in_waited from calls c
          where c.office_id = w.office_id and c.workplace_id = w.id and c.on_day = ${on}
            and c.reason->>'kind' not in ('out-of-turn', 'parked', 'by-name')
          order by id desc limit ${most}) c), '[]') as calls,
      (select sum(ts.minutes)::int from ticket_services ts where ts.office_id = t.office_id and ts.ticket_id = t.id) as planned,
      extract(epoch from office_now() - t.called_at)::float / 60 as since
    from workplaces w
    join staff s on s.office_id = w.office_id and s.id = w.clerk_id
    left join tickets t on t.office_id = w.office_id and t.workplace_id = w.id and t.state in ('called', 'serving')
    where w.office_id = ${office} and w.branch_id = ${branch}
    order by w.number`.execute(db)
  return rows.map(({ letter, planned, since, ...desk }) => ({
    ...desk,
    freeIn: letter ? stillTakes((planned ?? 15) * pace(letter), since ?? 0) : 0,
  }))
}

/** How long the last services of today took and were planned to take, by line. */
export async function listPaces(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<{ letter: string; took: number; planned: number }[]> {
  const { rows } = await returns({ letter: text, took: orNull(float), planned: orNull(float) })`
    select line as letter, sum(took)::float as took, sum(planned)::float as planned from (
      select t.line, extract(epoch from t.finished_at - t.called_at) / 60 as took,
        (select sum(ts.minutes) from ticket_services ts where ts.office_id = t.office_id and ts.ticket_id = t.id) as planned
      from tickets t
      where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.state = 'served'
        and t.called_at is not null
      order by t.called_at desc, t.id limit 200) last
    group by line`.execute(db)
  return rows.map(({ letter, took, planned }) => ({
    letter,
    took: took ?? 0,
    planned: planned ?? 0,
  }))
}

/** Bookings of a branch within the next hours that have not checked in, leg by leg. */
export async function listComing(
  db: Db,
  office: string,
  branch: string,
  hours: number,
): Promise<ComingVisit[]> {
  const { rows } = await returns({
    id: text,
    letter: text,
    minutes: integer,
    dueAt: instant,
    arrivedAt: instant,
    letIn: bool,
    outOfTurn: orNull(text),
    services: arrayOf(text),
  })`
    select b.id || ' ' || (leg->>'letter') as id, leg->>'letter' as letter, (leg->>'minutes')::int as minutes,
      (leg->>'startsAt')::timestamptz as "dueAt", (leg->>'startsAt')::timestamptz as "arrivedAt",
      false as "letIn", null as "outOfTurn",
      array(select bs.service_id from booking_services bs
        join services s on s.office_id = b.office_id and s.id = bs.service_id and s.version = bs.service_version
        where bs.office_id = b.office_id and bs.booking_id = b.id and s.letter = leg->>'letter') as services
    from bookings b, jsonb_array_elements(b.legs) as leg
    where b.office_id = ${office} and b.branch_id = ${branch} and b.state = 'booked' and b.closure is null
      and b.starts_at between office_now() - interval '10 minutes' and office_now() + make_interval(hours => ${hours})
    order by b.starts_at, b.id, leg->>'letter'`.execute(db)
  return rows
}

/** How the waits told to walk-ins today came true, and how long the called waited. */
export async function findWaits(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<{ told: number; hit: number; p50: number; p90: number } | undefined> {
  const { rows } = await returns({
    told: integer,
    hit: integer,
    p50: orNull(integer),
    p90: orNull(integer),
  })`
    select count(wait_to)::int as told,
      (count(*) filter (where waited between wait_from and wait_to))::int as hit,
      percentile_cont(0.5) within group (order by waited)::int as p50,
      percentile_cont(0.9) within group (order by waited)::int as p90
    from (
      select t.wait_from, t.wait_to, extract(epoch from c.called_at - t.arrived_at)::float / 60 as waited
      from tickets t join lateral (
        select called_at from calls where office_id = t.office_id and ticket_id = t.id order by id limit 1) c on true
      where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.booked_at is null) called`.execute(
    db,
  )
  const { told, hit, p50, p90 } = rows[0]!
  return p50 === null || p90 === null ? undefined : { told, hit, p50, p90 }
}
