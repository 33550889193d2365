import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { orNull, returns, text, uuid } from '../../database/returns.ts'

type Db = Database | Tx

/** Tickets of a branch's day that a kiosk gave around a moment. */
interface Given {
  readonly branch: string
  readonly on: string
  /** Id of the device. */
  readonly kiosk: string
  readonly at: Date
  /** So many before and after. */
  readonly minutes: number
}

/** The kiosk that gave a ticket; nothing when staff did, or a person checked in on a phone. */
export async function findKiosk(
  db: Db,
  office: string,
  ticket: string,
): Promise<string | undefined> {
  const { rows } = await returns({ kiosk: orNull(text) })`
    select caller_id as kiosk from audit
    where office_id = ${office} and thing = 'ticket' and thing_id = ${ticket}
      and act = 'issue' and caller_kind = 'device'`.execute(db)
  return rows[0]?.kiosk ?? undefined
}

/**
 * Makes those void that wait and were never called, of visits nobody was booked for and of which nothing
 * else was called. Who is being called at this moment stays: his row is another's. Audit and calls are
 * counted, and so looked up ticket by ticket: joined they are read with all their past.
 */
export async function voidWaiting(
  db: Db,
  office: string,
  { branch, on, kiosk, at, minutes }: Given,
): Promise<{ id: string; letter: string }[]> {
  const span = sql`make_interval(mins => ${minutes})`
  const { rows } = await returns({ id: uuid, letter: text })`
    with run as materialized (
      select t.id, t.visit_id from tickets t
      where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.state = 'waiting'
        and t.booked_at is null
        and t.arrived_at between ${at}::timestamptz - ${span} and ${at}::timestamptz + ${span}
        and (select count(*) from audit a
          where a.office_id = ${office} and a.thing = 'ticket' and a.thing_id = t.id::text
            and a.act = 'issue' and a.caller_kind = 'device' and a.caller_id = ${kiosk}) > 0
        and (select count(*) from calls c where c.office_id = t.office_id and c.ticket_id = t.id) = 0
      /* guard called-is-not-voided */ for update of t skip locked /* end guard */
    ), whole as (
      select visit_id from run group by visit_id
      having count(*) = /* guard called-visit-is-not-voided */ (select count(*) from tickets o where o.office_id = ${office} and o.visit_id = run.visit_id) /* end guard */
    )
    update tickets t set state = 'void'
    from run join whole using (visit_id) where t.office_id = ${office} and t.id = run.id
    returning t.id, t.letter`.execute(db)
  return rows
}

/** Gives the walk-in tickets of a day back to their lines, so that others may have them. */
export async function giveBack(
  db: Db,
  office: string,
  { branch, on }: Given,
  voided: readonly { letter: string }[],
): Promise<void> {
  // By letter, as those that are given: so nobody waits for somebody who waits for him.
  for (const letter of [...new Set(voided.map(({ letter }) => letter))].sort())
    await sql`
      update ticket_numbers
      set walk_ins = greatest(0, walk_ins - ${voided.filter((one) => one.letter === letter).length}::int)
      where office_id = ${office} and branch_id = ${branch} and letter = ${letter} and on_day = ${on}`.execute(
      db,
    )
}
