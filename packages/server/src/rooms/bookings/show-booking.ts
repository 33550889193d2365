import type { Booking } from '@transparent-office/contract'
import { act, type Context, notFound } from '../../acts/index.ts'
import { showClosure } from './show-closure.ts'
import { isBooking, showBooking, showHold, visitOf } from './booking.ts'
import { cachedBranch, visitBranch } from '../network/index.ts'
import type { VisitPart } from './visit.ts'
import { findBookingRow, listBookingParts, type BookingRow } from './bookings.store.ts'
import { findOutcomes, nothingYet } from './outcome.ts'

const branchOf = async (context: Context, row: BookingRow) =>
  visitBranch((await cachedBranch(context, row.branchId))!, row.legs[0]?.hall)

/** Composes a booking for its ticket on the screen. */
export async function composeBooking(context: Context, row: BookingRow): Promise<Booking> {
  const { db, office } = context
  const branch = await branchOf(context, row)
  const parts = await listBookingParts(db, office.id, row.id)
  const outcomeOf = await findOutcomes(context, [row])
  const closed = await showClosure(context, row)
  return showBooking(
    row,
    { branch, parts, ...outcomeOf(row.id), ...closed },
    (await context.time()).now,
    office.timeZone,
  )
}

/** Composes a booking just made, of which nothing has come yet. */
export async function composeNewBooking(
  context: Context,
  row: BookingRow,
  parts: readonly VisitPart[],
): Promise<Booking> {
  const { office } = context
  const branch = await branchOf(context, row)
  return showBooking(
    row,
    { branch, parts, ...nothingYet },
    (await context.time()).now,
    office.timeZone,
  )
}

/** Composes a hold. */
export async function composeHold(context: Context, row: BookingRow) {
  const { db, office } = context
  const branch = await branchOf(context, row)
  const parts = await listBookingParts(db, office.id, row.id)
  return showHold(row, { branch, parts }, office.timeZone)
}

/**
 * Finds a hold or booking that is the caller's to see: by its access code, or as reception of its
 * branch. Nothing for anybody else, as if it did not exist.
 */
export async function findOwn(
  context: Context,
  id: string,
  lock: boolean,
): Promise<BookingRow | undefined> {
  const row = await findBookingRow(context.db, context.office.id, id, lock)
  if (!row) return undefined
  const own = context.opens({
    kind: 'visit',
    id: row.id,
    generation: row.generation,
    key: row.key,
  })
  return own || context.reaches(row.branchId) ? row : undefined
}

export const findBooking = act(
  'bookings.findBooking',
  { needsCodeOf: visitOf },
  async ({ id }, context) => {
    const row = await findOwn(context, id, false)
    return row && isBooking(row) ? composeBooking(context, row) : notFound()
  },
)
