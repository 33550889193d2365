import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { ForeseenTicket } from './foresee.ts'

type Db = Database | Tx

/** Whether nothing else of its visit comes before a ticket `t`, nor is at a desk. */
export const isNextOfVisit = sql`not exists (
  select from tickets o where o.visit_id = t.visit_id and o.id <> t.id
    and (o.state in ('called', 'serving') or (o.state in ('waiting', 'parked') and o.leg < t.leg)))`

/** Tickets of a branch that wait today and can be called: of each visit the next one. */
export async function listWaiting(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<ForeseenTicket[]> {
  const { rows } = await sql<ForeseenTicket>`
    select t.id, t.line as letter, t.arrived_at as "arrivedAt", t.booked_at as "dueAt", t.let_in_at is not null as "letIn",
      t.out_of_turn as "outOfTurn",
      coalesce((select sum(ts.minutes)::int from ticket_services ts where ts.ticket_id = t.id), 15) as minutes,
      array(select ts.service_id from ticket_services ts where ts.ticket_id = t.id) as services
    from tickets t
    where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.state = 'waiting'
      and ${isNextOfVisit}`.execute(db)
  return rows
}

/** Lines of a branch whose walk-in tickets of a day are all given. */
export async function listGone(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<{ letter: string; count: number; last: Date }[]> {
  const { rows } = await sql<{ letter: string; count: number; last: Date }>`
    select n.letter, n.walk_ins as count, n.last_walk_in_at as last
    from ticket_numbers n join lines l
      on l.office_id = n.office_id and l.branch_id = n.branch_id and l.letter = n.letter
    where n.office_id = ${office} and n.branch_id = ${branch} and n.on_day = ${on} and n.walk_ins >= l.daily_quota`.execute(
    db,
  )
  return rows
}

/** The letters each pool of a branch serves. */
export async function listPoolLetters(db: Db, office: string, branch: string): Promise<string[][]> {
  const { rows } = await sql<{ letters: string[] }>`
    select array_agg(lp.letter) as letters from line_pools lp
    where lp.office_id = ${office} and lp.branch_id = ${branch} group by lp.pool_id`.execute(db)
  return rows.map(({ letters }) => letters)
}

/** A ticket by the parts of its number. */
export interface Numbered {
  readonly id: string
  readonly letter: string
  readonly sequence: number
}

const asideOf = (
  office: string,
  branch: string,
  on: string,
  state: 'missed' | 'parked',
  letters: readonly string[],
) => sql<Numbered>`
  select id, letter, sequence from tickets
  where office_id = ${office} and branch_id = ${branch} and on_day = ${on} and state = ${state}
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

/** What a desk sees of its branch's day. */
export interface DeskDay {
  /** How many wait whom its clerk may call, by line. */
  readonly waiting: Readonly<Record<string, number>>
  /** Of its lines, latest first. */
  readonly missed: readonly Numbered[]
  readonly parked: readonly Numbered[]
  readonly served: number
}

export async function findDeskDay(
  db: Db,
  office: string,
  desk: { branch: string; id: string; letters: readonly string[] },
  skills: readonly string[] | null,
  on: string,
): Promise<DeskDay> {
  const aside = (state: 'missed' | 'parked') => sql`(
    select coalesce(jsonb_agg(latest), '[]') from (${asideOf(office, desk.branch, on, state, desk.letters)}) latest)`
  const { rows } = await sql<DeskDay>`
    select
      (select coalesce(jsonb_object_agg(line, count), '{}') from (
        select t.line, count(*) from tickets t
        where t.office_id = ${office} and t.branch_id = ${desk.branch} and t.on_day = ${on} and t.state = 'waiting'
          and t.line = any(${[...desk.letters]}) and ${isNextOfVisit}
          ${
            skills === null
              ? sql``
              : sql`and not exists (select from ticket_services ts
                  where ts.ticket_id = t.id and ts.service_id <> all(${[...skills]}))`
          }
        group by t.line) counted) as waiting,
      ${aside('missed')} as missed, ${aside('parked')} as parked,
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
