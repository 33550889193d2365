import type { CallReason } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import {
  bool,
  instant,
  integer,
  json,
  known,
  returns,
  text,
  type RowOf,
} from '../../database/returns.ts'
import type { FormerCall } from './choose-next.ts'
import { isNextOfVisit } from './waiting.store.ts'

type Db = Database | Tx

/** The workplace's last calls of today that count for the turn, newest first. */
export async function listFormerCalls(
  db: Db,
  office: string,
  workplace: string,
  on: string,
  most: number,
): Promise<FormerCall[]> {
  const { rows } = await returns({ timed: bool, walkInWaited: bool })`
    select timed, walk_in_waited as "walkInWaited" from calls
    where office_id = ${office} and workplace_id = ${workplace} and on_day = ${on} /* guard out-of-turn-counts-apart */ and reason->>'kind' not in ('out-of-turn', 'parked', 'by-name') /* end guard */
    order by id desc limit ${most}`.execute(db)
  return rows
}

/** A ticket that may be called, and why it. */
export interface Callable extends FormerCall {
  readonly ticket: string
  readonly reason: CallReason
}

/** Two workplaces that call tickets of one visit at once meet in it: who came second chooses anew. */
export const oneDeskAVisit = 'one_desk_a_visit'

/**
 * Calls the first of these tickets that can still be called and is not just being called elsewhere, to a
 * workplace. Returns its place among them; nothing: other workplaces were quicker with all.
 */
export async function callFirst(
  db: Db,
  office: string,
  { workplace, now, on }: { workplace: string; now: Date; on: string },
  choices: readonly Callable[],
  from: readonly string[] = ['waiting'],
): Promise<number | undefined> {
  const { rows } = await returns({ place: integer })`
    with choices as materialized (
      select place, (choice->>'ticket')::uuid as ticket, (choice->>'timed')::boolean as timed,
        (choice->>'walkInWaited')::boolean as walk_in_waited, choice->'reason' as reason
      from jsonb_array_elements(${JSON.stringify(choices)}::jsonb) with ordinality as listed(choice, place) order by place
    ), first as materialized (
      -- One after the other, in their order, until one can be had.
      select free.id, choices.place from choices cross join lateral (
        select t.id from tickets t
        where t.id = choices.ticket and t.office_id = ${office} /* guard only-waiting-is-called */ and t.state = any(${[...from]}) /* end guard */ and ${isNextOfVisit}
        /* guard locked-ticket-is-passed */ for update of t skip locked) free /* end guard */
      limit 1
    ), called as (
      update tickets t set state = 'called', workplace_id = ${workplace}, called_at = ${now}, times = 1, reason = choices.reason
      from first join choices using (place) where t.office_id = ${office} and t.id = first.id
    ), noted as (
      insert into calls (office_id, workplace_id, ticket_id, called_at, on_day, timed, walk_in_waited, reason)
      select ${office}, ${workplace}, id, ${now}, ${on}, timed, walk_in_waited, reason
      from first join choices using (place)
    )
    select place::int - 1 as place from first`.execute(db)
  return rows[0]?.place
}

/** Exceptions from the order of a branch's day: calls of parked tickets and by name, and tickets put back. */
export async function countExceptions(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<number> {
  const { rows } = await returns({ count: integer })`
    select (
      select count(*) from calls c
      where c.office_id = ${office} and c.on_day = ${on} and c.reason->>'kind' in ('parked', 'by-name')
        and c.workplace_id = any(array(
          select w.id from workplaces w where w.office_id = ${office} and w.branch_id = ${branch}))
    )::int + (
      select count(*) from tickets t
      where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.restored
    )::int as count`.execute(db)
  return rows[0]!.count
}

const callRow = {
  letter: text,
  sequence: integer,
  desk: integer,
  hall: text,
  calledAt: known(instant),
  times: integer,
  reason: known(json<CallReason>()),
}

/** A call as a board shows it. */
export type CallRow = RowOf<typeof callRow>

/** Seconds a call stays on the board at least, also when its ticket is served sooner. */
export const shownSeconds = 60

/** Calls of today whose ticket is at a desk, or was called within the last minute and served; latest first. */
export async function listCalls(
  db: Db,
  office: string,
  branch: string,
  on: string,
  { hall, letter, most }: { hall?: string | undefined; letter?: string; most: number },
): Promise<CallRow[]> {
  const { rows } = await returns(callRow)`
    select t.letter, t.sequence, w.number as desk, w.hall_id as hall, t.called_at as "calledAt", t.times, t.reason
    from tickets t join workplaces w on w.office_id = t.office_id and w.id = t.workplace_id
    where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on}
      and (t.state in ('called', 'serving')
        or (t.state = 'served' and t.called_at > office_now() - make_interval(secs => ${shownSeconds})))
      ${hall === undefined ? sql`` : sql`and w.hall_id = ${hall}`}
      ${letter === undefined ? sql`` : sql`and t.line = ${letter}`}
    order by t.called_at desc, t.id limit ${most}`.execute(db)
  return rows
}

/** Whether a ticket is called to or served at a workplace. */
export async function servesTicket(db: Db, office: string, workplace: string): Promise<boolean> {
  const { rows } = await sql`
    select from tickets
    where office_id = ${office} and workplace_id = ${workplace} and state in ('called', 'serving')`.execute(
    db,
  )
  return rows.length > 0
}
