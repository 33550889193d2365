import type { CallReason } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
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
  const { rows } = await sql<FormerCall>`
    select timed, walk_in_waited as "walkInWaited" from calls
    where office_id = ${office} and workplace_id = ${workplace} and on_day = ${on} and reason->>'kind' not in ('out-of-turn', 'parked', 'by-name')
    order by id desc limit ${most}`.execute(db)
  return rows
}

/** Calls a ticket that still waits. False: another workplace was quicker. */
export async function callTicket(
  db: Db,
  office: string,
  call: {
    ticket: string
    workplace: string
    now: Date
    on: string
    reason: CallReason
    /** States it may be called from; waiting, when absent. */
    from?: string[]
  } & FormerCall,
): Promise<boolean> {
  const { rows } = await sql`
    with called as (
      update tickets t set state = 'called', workplace_id = ${call.workplace}, called_at = ${call.now}, times = 1,
        reason = ${JSON.stringify(call.reason)}::jsonb
      where office_id = ${office} and id = ${call.ticket} and state = any(${call.from ?? ['waiting']}) and ${isNextOfVisit}
      returning id
    )
    insert into calls (office_id, workplace_id, ticket_id, called_at, on_day, timed, walk_in_waited, reason)
    select ${office}, ${call.workplace}, id, ${call.now}, ${call.on}, ${call.timed}, ${call.walkInWaited},
      ${JSON.stringify(call.reason)}::jsonb
    from called returning id`.execute(db)
  return rows.length > 0
}

/** Calls of a branch on a day that were out of the order. */
export async function countExceptions(
  db: Db,
  office: string,
  branch: string,
  on: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from calls c join tickets t on t.id = c.ticket_id
    where c.office_id = ${office} and t.branch_id = ${branch} and c.on_day = ${on}
      and c.reason->>'kind' in ('parked', 'by-name')`.execute(db)
  return rows[0]!.count
}

/** A call as a board shows it. */
export interface CallRow {
  readonly letter: string
  readonly sequence: number
  readonly desk: number
  readonly hall: string
  readonly called_at: Date
  readonly times: number
  readonly reason: CallReason
}

/** Seconds a call stays on the board at least, also when its ticket leaves the desk sooner. */
const shownSeconds = 60

/** Calls of today whose ticket is at a desk, or was called within the last minute; latest first. */
export async function listCalls(
  db: Db,
  office: string,
  branch: string,
  on: string,
  { hall, letter, most }: { hall?: string | undefined; letter?: string; most: number },
): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    select t.letter, t.sequence, w.number as desk, w.hall_id as hall, t.called_at, t.times, t.reason
    from tickets t join workplaces w on w.office_id = t.office_id and w.id = t.workplace_id
    where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on}
      and (t.state in ('called', 'serving')
        or (t.state in ('served', 'missed') and t.called_at > office_now() - make_interval(secs => ${shownSeconds})))
      and (${hall ?? null}::text is null or w.hall_id = ${hall ?? null})
      and (${letter ?? null}::text is null or t.line = ${letter ?? null})
    order by t.called_at desc, t.id limit ${most}`.execute(db)
  return rows
}
