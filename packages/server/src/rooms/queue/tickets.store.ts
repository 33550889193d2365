import type { CallReason, MinuteRange } from '@transparent-office/contract'
import { sql, type RawBuilder } from 'kysely'
import { pipelined } from '../../database/driver.ts'
import type { Database, Tx } from '../../database/open.ts'
import {
  as,
  bool,
  day,
  instant,
  integer,
  json,
  orNull,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import { minutesOf, type VisitPart } from '../bookings/index.ts'
import type { Card } from '../catalogue/index.ts'
import type { TypedNumber } from './ticket-number.ts'

type Db = Database | Tx

/** An application taken in with a ticket. */
interface TakenIn {
  readonly number: string
  readonly service: string
}

const ticketRow = {
  id: uuid,
  branchId: text,
  visitId: uuid,
  letter: text,
  sequence: integer,
  onDay: day,
  /** Which leg of its visit it is for. */
  leg: integer,
  state: as<'waiting' | 'called' | 'serving' | 'parked' | 'missed' | 'served' | 'void'>(text),
  /** Letter of the line it waits in; that of its number, unless it was passed on. */
  line: text,
  arrivedAt: instant,
  bookedAt: orNull(instant),
  letInAt: orNull(instant),
  outOfTurn: orNull(text),
  workplaceId: orNull(text),
  calledAt: orNull(instant),
  times: integer,
  reason: orNull(json<CallReason>()),
  finishedAt: orNull(instant),
  takenIn: json<readonly TakenIn[]>(),
  generation: integer,
  /** Number of the secret key the code of its visit is made with. */
  key: integer,
  over: bool,
  rated: bool,
  desk: orNull(integer),
  hallId: orNull(text),
}

/** A ticket as it is kept. */
export type TicketRow = RowOf<typeof ticketRow>

const columns = sql`
  t.id, t.branch_id as "branchId", t.visit_id as "visitId", t.letter, t.sequence, t.on_day as "onDay", t.leg, t.state, t.line,
  t.arrived_at as "arrivedAt", t.booked_at as "bookedAt", t.let_in_at as "letInAt", t.out_of_turn as "outOfTurn",
  t.workplace_id as "workplaceId", t.called_at as "calledAt", t.times, t.reason, t.finished_at as "finishedAt",
  t.taken_in as "takenIn",
  v.generation, v.key, v.over_at is not null as over, v.rated, w.number as desk, l.hall_id as "hallId"`

const tables = sql`tickets t join visits v on v.office_id = t.office_id and v.id = t.visit_id
  left join workplaces w on w.office_id = t.office_id and w.id = t.workplace_id
  left join lines l on l.office_id = t.office_id and l.branch_id = t.branch_id and l.letter = t.line`

export async function findTicketRow(
  db: Db,
  office: string,
  id: string,
  lock = false,
): Promise<TicketRow | undefined> {
  const { rows } = await returns(ticketRow)`
    select ${columns} from ${tables} where t.office_id = ${office} and t.id = ${id}
    ${lock ? sql`for update of t` : sql``}`.execute(db)
  return rows[0]
}

/** Tickets that have a number, or had it before a night, on a day. Without a letter, of all lines. */
const numbered = (
  office: string,
  branch: RawBuilder<unknown>,
  { letter, sequence }: TypedNumber,
  on: RawBuilder<unknown>,
) => {
  const lines = sql`lines l where l.office_id = ${office} and l.branch_id = ${branch}
    ${letter === undefined ? sql`` : sql`and l.letter = ${letter}`}`
  const has = (numbers: 't' | 'f') => sql`
    ${sql.ref(numbers)}.office_id = ${office} and ${sql.ref(numbers)}.branch_id = ${branch}
    and ${sql.ref(numbers)}.on_day = ${on} and ${sql.ref(numbers)}.sequence = ${sequence}
    and ${sql.ref(numbers)}.letter = any(array(select l.letter from ${lines}))`
  return sql`
    select t.id from tickets t where ${has('t')}
    union all
    select f.ticket_id from former_numbers f where ${has('f')}`
}

/** Visits of recent days whose ticket has a number people typed, or had it before a night; newest first. */
export async function listVisitsNumbered(
  db: Db,
  office: string,
  number: TypedNumber,
  { since, today }: { since: string; today: string },
): Promise<string[]> {
  const { rows } = await returns({ visit: uuid })`
    select t.visit_id as visit
    from branches b
    cross join generate_series(${since}::date, ${today}::date, interval '1 day') as day
    cross join lateral (${numbered(office, sql`b.id`, number, sql`day::date`)}) found
    join tickets t on t.office_id = b.office_id and t.id = found.id
    where b.office_id = ${office} order by day desc limit 100`.execute(db)
  return rows.map(({ visit }) => visit)
}

/**
 * The ticket of a branch that has, or had before the night, a number on a day. Nothing where several
 * have it, since no letter was given.
 */
export async function findNumbered(
  db: Db,
  office: string,
  branch: string,
  number: TypedNumber,
  on: string,
): Promise<TicketRow | undefined> {
  const { rows } = await returns(ticketRow)`
    select ${columns} from (${numbered(office, sql`${branch}`, number, sql`${on}::date`)}) found
    join ${tables} on t.office_id = ${office} and t.id = found.id limit 2`.execute(db)
  return rows.length === 1 ? rows[0] : undefined
}

const ticketOfPerson = {
  id: uuid,
  visitId: uuid,
  onDay: day,
  letter: text,
  sequence: integer,
  state: ticketRow.state,
  /** Of its services; null when it has none. */
  titles: orNull(json<readonly Record<string, string>[]>()),
}

/** A ticket of somebody whom reception looks for. */
export type TicketOfPerson = RowOf<typeof ticketOfPerson>

/** Tickets at a branch, of these visits or by their ids, in the order of the visit. */
export async function listTicketsOfPeople(
  db: Db,
  office: string,
  branch: string,
  { visits, tickets }: { visits: readonly string[]; tickets: readonly string[] },
): Promise<TicketOfPerson[]> {
  const { rows } = await returns(ticketOfPerson)`
    select t.id, t.visit_id as "visitId", t.on_day as "onDay", t.letter, t.sequence, t.state,
      (select jsonb_agg(s.card->'title' order by ts.position) from ticket_services ts
        join services s on s.office_id = t.office_id and s.id = ts.service_id and s.version = ts.service_version
        where ts.office_id = t.office_id and ts.ticket_id = t.id) as titles
    from tickets t
    where t.office_id = ${office} and t.branch_id = ${branch} and t.id in (
      select id from tickets where office_id = ${office} and visit_id = any(${[...visits]}::uuid[])
      union select unnest(${[...tickets]}::uuid[]))
    order by t.visit_id, t.leg`.execute(db)
  return rows
}

const personOfTicket = { name: text, phone: orNull(text), email: orNull(text) }

/** Somebody who booked a visit, and how to reach them. */
type PersonOfTicket = RowOf<typeof personOfTicket>

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
  /** Which leg of its visit it is for. */
  readonly leg: number
  /** Hall of its line. */
  readonly hall: string | undefined
  readonly parts: readonly VisitPart[]
  /** Counts against the quota of its line; a right by law and a booking do not. */
  readonly walkIn: boolean
  /** Number of the secret key the code of its visit is made with. */
  readonly key: number
  /** The wait that is told. */
  readonly wait?: MinuteRange | undefined
}

/**
 * Writes a ticket of a new visit with the next number of its branch, letter and day: unique, without a
 * gap. Nothing, and nothing written, when the line's walk-in tickets of the day are all given. Others who
 * take a number of the line wait from here to the commit.
 */
export async function putTicket(
  db: Db,
  office: string,
  ticket: NewTicket,
): Promise<TicketRow | undefined> {
  const services = ticket.parts.map((part) => ({
    id: part.card.id,
    version: part.card.version,
    persons: part.persons,
    minutes: minutesOf(part),
  }))
  const walkIns = ticket.walkIn ? 1 : 0
  const { rows } = await returns({ sequence: integer })`
    with numbered as (
      insert into ticket_numbers as n (office_id, branch_id, letter, on_day, last, walk_ins, last_walk_in_at)
      /* guard number-of-one-day */ values (${office}, ${ticket.branch}, ${ticket.letter}, ${ticket.on}, 1, /* end guard */ ${walkIns}, ${ticket.walkIn ? ticket.now : null})
      on conflict (office_id, branch_id, letter, on_day) /* guard numbers-without-gap */ do update set last = n.last + 1 /* end guard */,
        walk_ins = n.walk_ins + excluded.walk_ins,
        last_walk_in_at = coalesce(excluded.last_walk_in_at, n.last_walk_in_at)
      where excluded.walk_ins = 0 or n.walk_ins < coalesce((
        select daily_quota from lines l
        where l.office_id = n.office_id and l.branch_id = n.branch_id and l.letter = n.letter), 2147483647)
      returning last
    ), visit as (
      insert into visits (id, office_id, branch_id, on_day, key)
      select ${ticket.visit}, ${office}, ${ticket.branch}, ${ticket.on}, ${ticket.key}::smallint from numbered
      on conflict do nothing
    ), issued as (
      insert into tickets (id, office_id, branch_id, visit_id, letter, sequence, on_day, state, arrived_at, booked_at,
        out_of_turn, leg, line, wait_from, wait_to)
      select ${ticket.id}, ${office}, ${ticket.branch}, ${ticket.visit}, ${ticket.letter}, last, ${ticket.on}, 'waiting',
        ${ticket.now}, ${ticket.bookedAt}, ${ticket.outOfTurn}, ${ticket.leg}, ${ticket.letter},
        ${ticket.wait?.from ?? null}, ${ticket.wait?.to ?? null}
      from numbered
    ), services as (
      insert into ticket_services (office_id, ticket_id, position, service_id, service_version, persons, minutes)
      select ${office}, ${ticket.id}, position, s->>'id', (s->>'version')::int, (s->>'persons')::smallint, (s->>'minutes')::smallint
      from numbered, jsonb_array_elements(${JSON.stringify(services)}::jsonb) with ordinality as services(s, position)
    )
    select last as sequence from numbered`.execute(db)
  return (
    rows[0] && {
      id: ticket.id,
      branchId: ticket.branch,
      visitId: ticket.visit,
      letter: ticket.letter,
      sequence: rows[0].sequence,
      onDay: ticket.on,
      leg: ticket.leg,
      state: 'waiting',
      line: ticket.letter,
      arrivedAt: ticket.now,
      bookedAt: ticket.bookedAt,
      letInAt: null,
      outOfTurn: ticket.outOfTurn,
      workplaceId: null,
      calledAt: null,
      times: 0,
      reason: null,
      finishedAt: null,
      takenIn: [],
      generation: 0,
      key: ticket.key,
      over: false,
      rated: false,
      desk: null,
      hallId: ticket.hall ?? null,
    }
  )
}

/** The services of a ticket with the cards of their versions. */
export async function listTicketParts(
  db: Db,
  office: string,
  ticket: string,
): Promise<VisitPart[]> {
  const { rows } = await returns({ card: json<Card>(), version: integer, persons: integer })`
    select s.card, s.version, ts.persons from ticket_services ts
    join services s on s.office_id = ts.office_id and s.id = ts.service_id and s.version = ts.service_version
    where ts.office_id = ${office} and ts.ticket_id = ${ticket} order by ts.position`.execute(db)
  return rows.map(({ card, version, persons }) => ({ card: { ...card, version }, persons }))
}

/** The ticket called to or served at a workplace. */
export async function findTicketAt(
  db: Db,
  office: string,
  workplace: string,
): Promise<TicketRow | undefined> {
  const { rows } = await returns(ticketRow)`
    select ${columns} from ${tables}
    where t.office_id = ${office} and t.workplace_id = ${workplace} and t.state in ('called', 'serving')`.execute(
    db,
  )
  return rows[0]
}

/** The tickets of a visit in the order they are called. */
export async function listTicketsOfVisit(
  db: Db,
  office: string,
  visit: string,
): Promise<TicketRow[]> {
  const { rows } = await returns(ticketRow)`
    select ${columns} from ${tables} where t.office_id = ${office} and t.visit_id = ${visit} order by t.leg`.execute(
    db,
  )
  return rows
}

/** Changes the state of a ticket that was found with a lock. */
export async function changeTicket(
  db: Db,
  office: string,
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
    where office_id = ${office} and id = ${id}`.execute(db)
}

/** Takes a ticket from its desk until its person is back; it keeps its arrival. */
export async function parkTicket(db: Db, office: string, id: string): Promise<void> {
  await sql`update tickets set state = 'parked', workplace_id = null
    where office_id = ${office} and id = ${id}`.execute(db)
}

/** Passes a ticket on to the line of another service, which takes the place of those it was for. */
export async function transferTicket(
  db: Db,
  office: string,
  id: string,
  letter: string,
  { card, persons }: VisitPart,
): Promise<void> {
  await sql`
    update tickets set state = 'waiting', line = ${letter}, workplace_id = null, called_at = null, times = 0, reason = null
    where office_id = ${office} and id = ${id}`.execute(db)
  await sql`delete from ticket_services where office_id = ${office} and ticket_id = ${id}`.execute(
    db,
  )
  await sql`
    insert into ticket_services (office_id, ticket_id, position, service_id, service_version, persons, minutes)
    values (${office}, ${id}, 1, ${card.id}, ${card.version}, ${persons}, ${minutesOf({ card, persons })})`.execute(
    db,
  )
}

/** The ticket at a workplace goes back to its line, with its arrival. Returns the ids of such tickets. */
export async function giveBackAt(db: Db, office: string, workplace: string): Promise<string[]> {
  const { rows } = await returns({ id: uuid })`
    update tickets set state = 'waiting', workplace_id = null, called_at = null, times = 0, reason = null
    where office_id = ${office} and workplace_id = ${workplace} and state in ('called', 'serving')
    returning id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Puts a missed ticket back: it waits again and keeps its arrival. Such are counted. */
export async function restoreTicket(db: Db, office: string, id: string): Promise<void> {
  await sql`
    update tickets set state = 'waiting', restored = true, workplace_id = null, called_at = null, times = 0,
      reason = null
    where office_id = ${office} and id = ${id}`.execute(db)
}

/** Notes an application taken in with a ticket, for who is at its desk. */
export async function noteTakenIn(
  db: Db,
  office: string,
  ticket: string,
  taken: TakenIn,
): Promise<void> {
  await sql`${pipelined}
    update tickets set taken_in = taken_in || ${JSON.stringify(taken)}::jsonb
    where office_id = ${office} and id = ${ticket}`.execute(db)
}

/** Whom a ticket is of, if booked. */
export async function findPersonOfTicket(
  db: Db,
  office: string,
  ticket: string,
): Promise<PersonOfTicket | undefined> {
  const { rows } = await returns(personOfTicket)`
    select p.name, p.phone, p.email
    from tickets t join booking_persons p on p.office_id = t.office_id and p.booking_id = t.visit_id
    where t.office_id = ${office} and t.id = ${ticket}`.execute(db)
  return rows[0]
}
