import type { CallReason } from '@transparent-office/contract'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { minutesOf, type VisitPart } from '../bookings/index.ts'
import type { Card } from '../catalogue/index.ts'
import type { FormerCall } from './choose-next.ts'
import type { WaitingWithMinutes } from './expected-wait.ts'

type Db = Database | Tx

/** A ticket as it is kept. */
export interface TicketRow {
  readonly id: string
  readonly branch_id: string
  readonly visit_id: string
  readonly letter: string
  readonly sequence: number
  readonly on_day: string
  readonly state: 'waiting' | 'called' | 'serving' | 'missed' | 'served'
  readonly arrived_at: Date
  readonly booked_at: Date | null
  readonly let_in_at: Date | null
  readonly out_of_turn: string | null
  readonly workplace_id: string | null
  readonly called_at: Date | null
  readonly times: number
  readonly reason: CallReason | null
  readonly finished_at: Date | null
  readonly generation: number
  readonly over: boolean
  readonly rated: boolean
  readonly desk: number | null
  readonly hall_id: string | null
}

const columns = sql`t.id, t.branch_id, t.visit_id, t.letter, t.sequence, t.on_day, t.state, t.arrived_at, t.booked_at,
  t.let_in_at, t.out_of_turn, t.workplace_id, t.called_at, t.times, t.reason, t.finished_at, v.generation,
  v.over_at is not null as over, v.rated, w.number as desk, l.hall_id`

const tables = sql`tickets t join visits v on v.id = t.visit_id
  left join workplaces w on w.office_id = t.office_id and w.id = t.workplace_id
  left join lines l on l.office_id = t.office_id and l.branch_id = t.branch_id and l.letter = t.letter`

export async function findTicketRow(
  db: Db,
  office: string,
  id: string,
  lock = false,
): Promise<TicketRow | undefined> {
  const { rows } = await sql<TicketRow>`
    select ${columns} from ${tables} where t.office_id = ${office} and t.id = ${id}
    ${lock ? sql`for update of t` : sql``}`.execute(db)
  return rows[0]
}

/** Tickets of recent days with a number people typed, newest first. */
export async function listTicketsNumbered(
  db: Db,
  office: string,
  { letter, sequence }: { letter: string; sequence: number },
  since: string,
): Promise<TicketRow[]> {
  const { rows } = await sql<TicketRow>`
    select ${columns} from ${tables}
    where t.office_id = ${office} and t.letter = ${letter} and t.sequence = ${sequence} and t.on_day >= ${since}
    order by t.on_day desc limit 100`.execute(db)
  return rows
}

/** A ticket to be written. */
export interface NewTicket {
  readonly id: string
  readonly visit: string
  readonly branch: string
  readonly letter: string
  readonly on: string
  readonly now: Date
  readonly bookedAt: Date | null
  readonly outOfTurn: string | null
  readonly parts: readonly VisitPart[]
}

/** Writes a ticket with the next number of its branch, letter and day: unique, without a gap. */
export async function putTicket(db: Db, office: string, ticket: NewTicket): Promise<void> {
  const services = ticket.parts.map((part) => ({
    id: part.card.id,
    version: part.card.version,
    persons: part.persons,
    minutes: minutesOf(part),
  }))
  await sql`
    with numbered as (
      insert into ticket_numbers as n (office_id, branch_id, letter, on_day, last)
      values (${office}, ${ticket.branch}, ${ticket.letter}, ${ticket.on}, 1)
      on conflict (office_id, branch_id, letter, on_day) do update set last = n.last + 1
      returning last
    ), visit as (
      insert into visits (id, office_id, branch_id, on_day)
      values (${ticket.visit}, ${office}, ${ticket.branch}, ${ticket.on})
      on conflict do nothing
    ), issued as (
      insert into tickets (id, office_id, branch_id, visit_id, letter, sequence, on_day, state, arrived_at, booked_at, out_of_turn)
      select ${ticket.id}, ${office}, ${ticket.branch}, ${ticket.visit}, ${ticket.letter}, last, ${ticket.on}, 'waiting',
        ${ticket.now}, ${ticket.bookedAt}, ${ticket.outOfTurn}
      from numbered
    )
    insert into ticket_services (ticket_id, position, service_id, service_version, persons, minutes)
    select ${ticket.id}, position, s->>'id', (s->>'version')::int, (s->>'persons')::smallint, (s->>'minutes')::smallint
    from jsonb_array_elements(${JSON.stringify(services)}::jsonb) with ordinality as services(s, position)`.execute(
    db,
  )
}

/** The services of a ticket with the cards of their versions. */
export async function listTicketParts(
  db: Db,
  office: string,
  ticket: string,
): Promise<VisitPart[]> {
  const { rows } = await sql<{ card: Card; version: number; persons: number }>`
    select s.card, s.version, ts.persons from ticket_services ts
    join services s on s.office_id = ${office} and s.id = ts.service_id and s.version = ts.service_version
    where ts.ticket_id = ${ticket} order by ts.position`.execute(db)
  return rows.map(({ card, version, persons }) => ({ card: { ...card, version }, persons }))
}

/** A waiting ticket with its letter and services. */
export interface WaitingRow extends WaitingWithMinutes {
  readonly letter: string
  readonly services: string[]
}

/** Tickets of a branch that wait today. */
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
    where t.office_id = ${office} and t.branch_id = ${branch} and t.on_day = ${on} and t.state = 'waiting'`.execute(
    db,
  )
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

/** Locks a workplace, so that one call at a time is made there. */
export async function lockWorkplace(
  db: Db,
  office: string,
  workplace: string,
): Promise<{ branch: string; clerk: string | null } | undefined> {
  const { rows } = await sql<{ branch: string; clerk: string | null }>`
    select branch_id as branch, clerk_id as clerk from workplaces
    where office_id = ${office} and id = ${workplace} for update`.execute(db)
  return rows[0]
}

/** The ticket called to or served at a workplace. */
export async function findTicketAt(
  db: Db,
  office: string,
  workplace: string,
): Promise<TicketRow | undefined> {
  const { rows } = await sql<TicketRow>`
    select ${columns} from ${tables}
    where t.office_id = ${office} and t.workplace_id = ${workplace} and t.state in ('called', 'serving')`.execute(
    db,
  )
  return rows[0]
}

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
    where office_id = ${office} and workplace_id = ${workplace} and on_day = ${on} and reason->>'kind' <> 'out-of-turn'
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
  } & FormerCall,
): Promise<boolean> {
  const { rows } = await sql`
    with called as (
      update tickets set state = 'called', workplace_id = ${call.workplace}, called_at = ${call.now}, times = 1,
        reason = ${JSON.stringify(call.reason)}::jsonb
      where office_id = ${office} and id = ${call.ticket} and state = 'waiting'
      returning id
    )
    insert into calls (office_id, workplace_id, ticket_id, called_at, on_day, timed, walk_in_waited, reason)
    select ${office}, ${call.workplace}, id, ${call.now}, ${call.on}, ${call.timed}, ${call.walkInWaited},
      ${JSON.stringify(call.reason)}::jsonb
    from called returning id`.execute(db)
  return rows.length > 0
}

/** Changes the state of a ticket that was found with a lock. */
export async function changeTicket(
  db: Db,
  id: string,
  change: Partial<{
    state: TicketRow['state']
    times: number
    calledAt: Date
    servedAt: Date
    finishedAt: Date
  }>,
): Promise<void> {
  await sql`
    update tickets set
      state = coalesce(${change.state ?? null}, state),
      times = coalesce(${change.times ?? null}, times),
      called_at = coalesce(${change.calledAt ?? null}, called_at),
      served_at = coalesce(${change.servedAt ?? null}, served_at),
      finished_at = coalesce(${change.finishedAt ?? null}, finished_at)
    where id = ${id}`.execute(db)
}

/** Puts a missed ticket back: it waits again and keeps its arrival. */
export async function restoreTicket(db: Db, id: string): Promise<void> {
  await sql`
    update tickets set state = 'waiting', workplace_id = null, called_at = null, times = 0, reason = null
    where id = ${id}`.execute(db)
}

/** Ends a visit when none of its tickets is open any more. */
export async function endVisit(db: Db, visit: string, now: Date): Promise<void> {
  await sql`
    update visits set over_at = ${now}
    where id = ${visit} and over_at is null and not exists (
      select from tickets where visit_id = ${visit} and state in ('waiting', 'called', 'serving'))`.execute(
    db,
  )
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
      and (${letter ?? null}::text is null or t.letter = ${letter ?? null})
    order by t.called_at desc, t.id limit ${most}`.execute(db)
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

/** The visit that ended last at a workplace, if nobody was called there since and it was not rated. */
export async function findVisitToRate(
  db: Db,
  office: string,
  workplace: string,
  since: Date,
): Promise<{ visit: string; letter: string; sequence: number; desk: number } | undefined> {
  const { rows } = await sql<{ visit: string; letter: string; sequence: number; desk: number }>`
    select t.visit_id as visit, t.letter, t.sequence, w.number as desk
    from tickets t join visits v on v.id = t.visit_id
    join workplaces w on w.office_id = t.office_id and w.id = t.workplace_id
    where t.office_id = ${office} and t.workplace_id = ${workplace} and t.state = 'served'
      and t.finished_at >= ${since} and v.over_at is not null and not v.rated
      and not exists (select from tickets later
        where later.office_id = t.office_id and later.workplace_id = t.workplace_id and later.called_at > t.finished_at)
    order by t.finished_at desc limit 1`.execute(db)
  return rows[0]
}

/** Marks a visit as rated, once. */
export async function markRated(db: Db, office: string, visit: string): Promise<boolean> {
  const { rows } = await sql`
    update visits set rated = true
    where office_id = ${office} and id = ${visit} and over_at is not null and not rated returning id`.execute(
    db,
  )
  return rows.length > 0
}

/** A visit as a rating needs it. */
export async function findVisit(
  db: Db,
  office: string,
  id: string,
): Promise<
  | { id: string; branch: string; on: string; generation: number; over: boolean; rated: boolean }
  | undefined
> {
  const { rows } = await sql<{
    id: string
    branch: string
    on: string
    generation: number
    over: boolean
    rated: boolean
  }>`
    select id, branch_id as branch, on_day as on, generation, over_at is not null as over, rated
    from visits where office_id = ${office} and id = ${id}`.execute(db)
  return rows[0]
}

/** Applications taken in during a ticket. */
export async function listApplicationsOf(
  db: Db,
  office: string,
  ticket: string,
): Promise<{ number: string; service: string }[]> {
  const { rows } = await sql<{ number: string; service: string }>`
    select number, service_id as service from applications
    where office_id = ${office} and ticket_id = ${ticket} order by number`.execute(db)
  return rows
}
