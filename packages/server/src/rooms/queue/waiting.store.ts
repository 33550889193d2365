import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  arrayOf,
  bool,
  instant,
  integer,
  json,
  known,
  orNull,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import type { ForeseenTicket } from './foresee.ts'

type Db = Database | Tx

/**
 * Whether nothing else of its visit comes before a ticket `t`, nor is at a desk. Counted, and so looked up
 * for each ticket by its visit: how many wait changes faster than the planner hears of it, and a join
 * planned for too many reads everybody of the past.
 */
export const isNextOfVisit = sql`(
  select count(*) from tickets o where o.office_id = t.office_id and o.visit_id = t.visit_id and o.id <> t.id
    /* guard one-desk-a-visit */ and (o.state in ('called', 'serving') /* end guard */ or (o.state in ('waiting', 'parked') and o.leg < t.leg))) = 0`

const waitingTicket = {
  id: uuid,
  letter: text,
  arrivedAt: instant,
  dueAt: orNull(instant),
  letIn: bool,
  outOfTurn: orNull(text),
  minutes: integer,
  services: arrayOf(text),
}

const waitingTickets = sql`
  select t.id, t.line as letter, t.arrived_at as "arrivedAt", t.booked_at as "dueAt", t.let_in_at is not null as "letIn",
    t.out_of_turn as "outOfTurn", coalesce(asked.minutes, 15) as minutes, coalesce(asked.services, '{}') as services
  from tickets t left join lateral (
    select sum(ts.minutes)::int as minutes, array_agg(ts.service_id) as services
    from ticket_services ts where ts.office_id = t.office_id and ts.ticket_id = t.id) asked on true`

/** Tickets of a branch that wait today and can be called: of each visit the next one. */
export async function listWaiting(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<ForeseenTicket[]> {
  const { rows } = await returns(waitingTicket)`
    ${waitingTickets}
    where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.state = 'waiting'
      and ${isNextOfVisit}`.execute(db)
  return rows
}

/** Those of them that stand in the lines of a workplace. */
export async function listCallable(
  db: Db,
  office: string,
  workplace: string,
  on: string,
): Promise<ForeseenTicket[]> {
  const { rows } = await returns(waitingTicket)`
    ${waitingTickets}
    where t.office_id = ${office} and t.on_day = ${on} and t.state = 'waiting' and ${isNextOfVisit}
      and t.branch_id = (select branch_id from workplaces where office_id = ${office} and id = ${workplace})
      and t.line = any(array(
        select p.letter from workplaces w
        join line_pools p on p.office_id = w.office_id and p.branch_id = w.branch_id and p.pool_id = w.pool_id
        where w.office_id = ${office} and w.id = ${workplace}))`.execute(db)
  return rows
}

/** Lines of a branch whose walk-in tickets of a day are all given. */
export async function listGone(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<{ letter: string; count: number; last: Date }[]> {
  const { rows } = await returns({ letter: text, count: integer, last: known(instant) })`
    select n.letter, n.walk_ins as count, n.last_walk_in_at as last
    from ticket_numbers n join lines l
      on l.office_id = n.office_id and l.branch_id = n.branch_id and l.letter = n.letter
    where n.office_id = ${office} and n.branch_id = ${branch} and n.on_day = ${on} and n.walk_ins >= l.daily_quota`.execute(
    db,
  )
  return rows
}

const numbered = { id: uuid, letter: text, sequence: integer }

/** A ticket by the parts of its number. */
export type Numbered = RowOf<typeof numbered>

const asideOf = (
  office: string,
  branch: string,
  on: string,
  state: 'missed' | 'parked',
  letters: readonly string[],
) => returns(numbered)`
  select id, letter, sequence from tickets
  where office_id = ${office} and branch_id = ${branch} and on_day = ${on} and state = ${sql.lit(state)}
    and line = any(${[...letters]})
  order by called_at desc nulls last, id limit 20`

/** Tickets of a branch missed or parked today, of some lines; latest first. */
export async function listAside(
  db: Db,
  office: string,
  branch: string,
  on: string,
  state: 'missed' | 'parked',
  letters: readonly string[],
): Promise<Numbered[]> {
  const { rows } = await asideOf(office, branch, on, state, letters).execute(db)
  return rows
}

const deskDay = {
  /** Of its lines, latest first. */
  missed: json<readonly Numbered[]>(),
  parked: json<readonly Numbered[]>(),
  served: integer,
}

/** What a desk sees of its branch's day. */
export type DeskDay = RowOf<typeof deskDay>

export async function findDeskDay(
  db: Db,
  office: string,
  desk: { branch: string; id: string; letters: readonly string[] },
  on: string,
): Promise<DeskDay> {
  const aside = (state: 'missed' | 'parked') => sql`(
    select coalesce(jsonb_agg(latest), '[]') from (${asideOf(office, desk.branch, on, state, desk.letters)}) latest)`
  const { rows } = await returns(deskDay)`
    select ${aside('missed')} as missed, ${aside('parked')} as parked,
      (select count(*)::int from tickets
        where office_id = ${office} and workplace_id = ${desk.id} and on_day = ${on} and state = 'served') as served`.execute(
    db,
  )
  return rows[0]!
}

/** Whether anybody of an office waits, is called or is being served on a day. */
export async function hasOpenTickets(db: Db, office: string, on: string): Promise<boolean> {
  const { rows } = await sql`
    select from tickets where office_id = ${office} and on_day = ${on} and state in ('waiting', 'called', 'serving', 'parked') limit 1`.execute(
    db,
  )
  return rows.length > 0
}
