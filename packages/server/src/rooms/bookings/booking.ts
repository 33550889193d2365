import type { Booking, Closure, Hold, VisitBranch } from '@transparent-office/contract'
import { clockAt, localTime } from '../../database/local-time.ts'
import type { BookingRow } from './bookings.store.ts'
import { showLegs } from './legs.ts'
import type { Outcome } from './outcome.ts'
import { showVisitPart, type VisitPart } from './visit.ts'

/** Minutes a hold lasts, and by which it is extended. */
export const holdMinutes = 10

/** How often a hold may be extended (WCAG 2.2.1). */
export const extensionsMost = 10

/** Check in from so many minutes before the time to so many after. */
export const checkInBefore = 20
export const checkInAfter = 10

const minutesLater = (instant: Date, minutes: number) =>
  new Date(instant.getTime() + minutes * 60_000)

/** From when to when a booking can be checked in. */
export const checkInWindow = (startsAt: Date) => ({
  from: minutesLater(startsAt, -checkInBefore),
  to: minutesLater(startsAt, checkInAfter),
})

/** Whose access code opens a hold and the booking made of it. */
export const visitOf = ({ id }: { readonly id: string }) => ({ kind: 'visit', id }) as const

/** A hold's end, counted from now. */
export const heldUntilFrom = (now: Date): Date => minutesLater(now, holdMinutes)

/** Whether a row is a booking, not a hold. */
export const isBooking = (row: BookingRow): boolean =>
  row.state !== 'held' && row.state !== 'released'

/** What a booking shows besides its row. */
export interface BookingParts extends Outcome {
  readonly branch: VisitBranch
  readonly parts: readonly VisitPart[]
  readonly closure?: Closure
}

const placeOf = (
  row: BookingRow,
  { branch, parts }: Pick<BookingParts, 'branch' | 'parts'>,
  timeZone: string,
) => {
  const { on, at } = localTime(row.startsAt, timeZone)
  return {
    id: row.id,
    startsAt: row.startsAt.toISOString(),
    on,
    at,
    ...clockAt(row.startsAt, timeZone),
    branch,
    services: parts.map(showVisitPart),
    /* guard stops-tell-repeated-hour */ legs: showLegs(row.legs, timeZone) /* end guard */,
    minutes: row.minutes,
  }
}

/** A hold as the person sees it. */
export const showHold = (
  row: BookingRow,
  parts: Pick<BookingParts, 'branch' | 'parts'>,
  timeZone: string,
): Hold => ({
  ...placeOf(row, parts, timeZone),
  heldUntil: row.heldUntil.toISOString(),
  heldUntilAt: localTime(row.heldUntil, timeZone).at,
  extensionsLeft: extensionsMost - row.extensions,
})

/** Nobody came: it can't be checked in any more. Who was booked on a day that was closed has missed nothing. */
export const isMissed = (row: Pick<BookingRow, 'state' | 'startsAt' | 'closure'>, now: Date) =>
  row.state === 'booked' && !row.closure && now > checkInWindow(row.startsAt).to

/** Where a booking stands at a moment. */
export function bookingState(row: BookingRow, over: boolean, now: Date): Booking['state'] {
  if (over) return 'served'
  return isMissed(row, now) ? 'missed' : row.state
}

/** A booking as the person sees it. */
export function showBooking(
  row: BookingRow,
  parts: BookingParts,
  now: Date,
  timeZone: string,
): Booking {
  const window = checkInWindow(row.startsAt)
  const open = row.state === 'booked'
  const [from, to] = [window.from, window.to].map((each) => clockAt(each, timeZone).clock)
  return {
    ...placeOf(row, parts, timeZone),
    state: bookingState(row, parts.over, now),
    checkInFrom: localTime(window.from, timeZone).at,
    checkInTo: localTime(window.to, timeZone).at,
    ...(from && { checkInFromClock: from }),
    ...(to && { checkInToClock: to }),
    tickets: parts.tickets.map(({ id, number }) => ({ id, number })),
    ...(parts.closure && open && { closure: parts.closure }),
    canRate: parts.over && !parts.rated,
  }
}
