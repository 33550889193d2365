import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import type { WaitingWithMinutes } from './expected-wait.ts'

type Db = Database | Tx

/** A waiting ticket with its letter and services. */
export interface WaitingRow extends WaitingWithMinutes {
  readonly letter: string
  readonly services: string[]
}

/** Whether nothing else of its visit comes before a ticket `t`, nor is at a desk. */
export const isNextOfVisit = sql`not exists (
  select from tickets o where o.visit_id = t.visit_id and o.id <> t.id
    and (o.state in ('called', 'serving') or (o.state = 'waiting' and o.leg < t.leg)))`

/** Tickets of a branch that wait today and can be called: of each visit the next one. */
export async function listWaiting(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select t.id, t.letter, t.arrived_at as "arrivedAt", t.booked_at as "dueAt", t.let_in_at is not null as "letIn",
      t.out_of_turn as "outOfTurn",
      coalesce((select sum(ts.minutes)::int from ticket_services ts where ts.ticket_id = t.id), 15) as minutes,
      array(select ts.service_id from ticket_services ts where ts.ticket_id = t.id) as services
    from tickets t
    where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.state = 'waiting'
      and ${isNextOfVisit}`.execute(db)
  return rows
}

/** Which letters each pool serves at a branch and how many desks are open there. */
export async function listDesks(
  db: Db,
  office: string,
  branch: string,
): Promise<{ pool: string; letters: string[]; open: number; all: number }[]> {
  const { rows } = await sql<{ pool: string; letters: string[]; open: number; all: number }>`
    select p.id as pool,
      array(select lp.letter from line_pools lp where lp.office_id = p.office_id and lp.pool_id = p.id) as letters,
      (select count(*)::int from workplaces w where w.office_id = p.office_id and w.pool_id = p.id and w.clerk_id is not null) as open,
      (select count(*)::int from workplaces w where w.office_id = p.office_id and w.pool_id = p.id) as all
    from pools p where p.office_id = ${office} and p.branch_id = ${branch}`.execute(db)
  return rows
}

/** Tickets missed today at a branch that a desk may serve. */
export async function listMissed(
  db: Db,
  office: string,
  branch: string,
  on: string,
  letters: readonly string[],
): Promise<{ id: string; letter: string; sequence: number }[]> {
  const { rows } = await sql<{ id: string; letter: string; sequence: number }>`
    select id, letter, sequence from tickets
    where office_id = ${office} and branch_id = ${branch} and on_day = ${on} and state = 'missed'
      and letter = any(${[...letters]})
    order by called_at desc limit 20`.execute(db)
  return rows
}

/** Tickets served at a workplace today. */
export async function countServed(
  db: Db,
  office: string,
  workplace: string,
  on: string,
): Promise<number> {
  const { rows } = await sql<{ served: number }>`
    select count(*)::int as served from tickets
    where office_id = ${office} and workplace_id = ${workplace} and on_day = ${on} and state = 'served'`.execute(
    db,
  )
  return rows[0]!.served
}

/** Whether anybody of an office waits, is called or is being served on a day. */
export async function hasOpenTickets(db: Db, office: string, on: string): Promise<boolean> {
  const { rows } = await sql`
    select from tickets where office_id = ${office} and on_day = ${on} and state in ('waiting', 'called', 'serving') limit 1`.execute(
    db,
  )
  return rows.length > 0
}
