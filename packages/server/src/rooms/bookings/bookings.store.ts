import type { Booking } from '@transparent-office/contract'
import type { Language } from '@transparent-office/words'
import { sql } from 'kysely'
import { pipelined } from '../../database/driver.ts'
import type { Database, Tx } from '../../database/open.ts'
import {
  as,
  instant,
  integer,
  json,
  orNull,
  returns,
  text,
  uuid,
  type RowOf,
} from '../../database/returns.ts'
import type { Card } from '../catalogue/index.ts'
import type { KeptClosure } from './closure.ts'
import { legsOf, type PlannedVisit } from './plan-visit.ts'
import { minutesOf, type VisitPart } from './visit.ts'

type Db = Database | Tx

export const bookingRow = {
  id: uuid,
  branchId: text,
  state: as<'held' | 'booked' | 'checked-in' | 'cancelled' | 'released'>(text),
  startsAt: instant,
  minutes: integer,
  legs: json<Booking['legs']>(),
  places: integer,
  heldUntil: instant,
  extensions: integer,
  generation: integer,
  /** Number of the secret key its code is made with. */
  key: integer,
  sequence: integer,
  closure: orNull(json<KeptClosure>()),
}

/** A booking as it is kept. */
export type BookingRow = RowOf<typeof bookingRow>

/** The columns of a booking `b` as it is kept. */
export const bookingColumns = sql`
  b.id, b.branch_id as "branchId", b.state, b.starts_at as "startsAt", b.minutes, b.legs, b.places,
  b.held_until as "heldUntil", b.extensions, b.generation, b.key, b.sequence, b.closure`

/** Finds a hold or booking; with `lock` nobody else changes it until the transaction ends. */
export async function findBookingRow(
  db: Db,
  office: string,
  id: string,
  lock = false,
): Promise<BookingRow | undefined> {
  const { rows } = await returns(bookingRow)`
    select ${bookingColumns} from bookings b where b.office_id = ${office} and b.id = ${id} ${lock ? sql`for update` : sql``}`.execute(
    db,
  )
  return rows[0]
}

/** Writes a new hold with its services. */
export async function putHold(
  db: Db,
  office: string,
  hold: {
    id: string
    startsAt: Date
    heldUntil: Date
    visit: PlannedVisit
    parts: readonly VisitPart[]
    /** Number of the secret key its code is made with. */
    key: number
  },
): Promise<BookingRow> {
  const { id, startsAt, heldUntil, visit, parts, key } = hold
  const row: BookingRow = {
    id,
    branchId: visit.branch,
    state: 'held',
    startsAt,
    minutes: visit.minutes,
    legs: legsOf(visit, startsAt),
    places: placesOf(visit),
    heldUntil,
    extensions: 0,
    generation: 0,
    key,
    sequence: 0,
    closure: null,
  }
  const services = parts.map((part) => ({
    id: part.card.id,
    version: part.card.version,
    persons: part.persons,
    minutes: minutesOf(part),
  }))
  await sql`${pipelined}
    with held as (
      insert into bookings (id, office_id, branch_id, state, starts_at, minutes, legs, places, held_until, key)
      values (${id}, ${office}, ${row.branchId}, 'held', ${startsAt}, ${row.minutes},
        ${JSON.stringify(row.legs)}::jsonb, ${row.places}, ${heldUntil}, ${key})
    )
    insert into booking_services (office_id, booking_id, position, service_id, service_version, persons, minutes)
    select ${office}, ${id}, position, s->>'id', (s->>'version')::int, (s->>'persons')::smallint, (s->>'minutes')::smallint
    from jsonb_array_elements(${JSON.stringify(services)}::jsonb) with ordinality as services(s, position)`.execute(
    db,
  )
  return row
}

/** How many places a visit takes. */
export const placesOf = ({ legs }: PlannedVisit): number =>
  legs.reduce((sum, { steps }) => sum + steps, 0)

/** Changes a booking that was found with a lock. */
export async function changeBooking(
  db: Db,
  office: string,
  id: string,
  change: Partial<{
    state: BookingRow['state']
    heldUntil: Date
    extensions: number
    startsAt: Date
    branch: string
    legs: BookingRow['legs']
    minutes: number
    places: number
    cancelledAt: Date
    checkedInAt: Date
    sequence: number
    /** Another time was taken, or none is needed: the note of a closed day goes. */
    placed: true
  }>,
): Promise<BookingRow> {
  const { rows } = await returns(bookingRow)`
    update bookings b set
      state = coalesce(${change.state ?? null}, state),
      held_until = coalesce(${change.heldUntil ?? null}, held_until),
      extensions = coalesce(${change.extensions ?? null}, extensions),
      starts_at = coalesce(${change.startsAt ?? null}, starts_at),
      branch_id = coalesce(${change.branch ?? null}, branch_id),
      legs = coalesce(${change.legs ? JSON.stringify(change.legs) : null}::jsonb, legs),
      minutes = coalesce(${change.minutes ?? null}, minutes),
      places = coalesce(${change.places ?? null}, places),
      cancelled_at = coalesce(${change.cancelledAt ?? null}, cancelled_at),
      checked_in_at = coalesce(${change.checkedInAt ?? null}, checked_in_at),
      sequence = coalesce(${change.sequence ?? null}, sequence),
      closure = case when ${change.placed ?? false} then null else closure end
    where b.office_id = ${office} and b.id = ${id} returning ${bookingColumns}`.execute(db)
  return rows[0]!
}

const bookingPerson = {
  name: text,
  phone: orNull(text),
  email: orNull(text),
  language: as<Language>(text),
}

/** Who comes, and how to reach them. */
export type BookingPerson = RowOf<typeof bookingPerson>

/**
 * Makes a booking of a hold that was found with a lock, with its person and its places for good. Nothing
 * when one of the places is not its own any more: an ended hold may have been taken over.
 */
export async function bookHold(
  db: Db,
  office: string,
  hold: Pick<BookingRow, 'id' | 'places'>,
  person: BookingPerson,
  bookedAt: Date,
): Promise<BookingRow | undefined> {
  const { rows } = await returns(bookingRow)`
    with kept as (
      update places set free_at = 'infinity' /* guard withdrawn-place-not-booked */ where office_id = ${office} and booking_id = ${hold.id} and not withdrawn returning 1 /* end guard */
    ), whole as (
      /* guard hold-still-has-its-places */ select where (select count(*) from kept) = ${hold.places}::int /* end guard */
    ), person as (
      insert into booking_persons (office_id, booking_id, name, phone, email, language)
      select ${office}, ${hold.id}, ${person.name}, ${person.phone}, ${person.email}, ${person.language} from whole
    )
    update bookings b set state = 'booked', booked_at = ${bookedAt} from whole
    where b.office_id = ${office} and b.id = ${hold.id} returning ${bookingColumns}`.execute(db)
  return rows[0]
}

export async function findPerson(
  db: Db,
  office: string,
  booking: string,
): Promise<BookingPerson | undefined> {
  const { rows } = await returns(bookingPerson)`
    select name, phone, email, language from booking_persons
    where office_id = ${office} and booking_id = ${booking}`.execute(db)
  return rows[0]
}

/** The services of a booking with the cards of their versions. */
export async function listBookingParts(
  db: Db,
  office: string,
  booking: string,
): Promise<VisitPart[]> {
  const { rows } = await returns({ card: json<Card>(), version: integer, persons: integer })`
    select s.card, s.version, bs.persons from booking_services bs
    join services s on s.office_id = bs.office_id and s.id = bs.service_id and s.version = bs.service_version
    where bs.office_id = ${office} and bs.booking_id = ${booking} order by bs.position`.execute(db)
  return rows.map(({ card, version, persons }) => ({ card: { ...card, version }, persons }))
}

/** Takes a service out of a booking. */
export async function removeService(
  db: Db,
  office: string,
  booking: string,
  service: string,
): Promise<void> {
  await sql`
    delete from booking_services
    where office_id = ${office} and booking_id = ${booking} and service_id = ${service}`.execute(db)
}
