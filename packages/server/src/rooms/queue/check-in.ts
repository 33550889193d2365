import { act, type Context, notFound, Refusal, refuse } from '../../acts/index.ts'
import {
  changeBooking,
  checkInWindow,
  composeBooking,
  findBookingRow,
  findOwn,
  findTodaysVisit,
  isBooking,
  listBookingParts,
  type BookingRow,
  visitOf,
} from '../bookings/index.ts'
import { findBranchRow, hoursNow } from '../network/index.ts'
import { checkInMoment } from './check-in-moment.ts'
import { makeTickets } from './issue-ticket.ts'
import { composeTicket } from './show-ticket.ts'
import { listTicketsOfVisit } from './tickets.store.ts'

/** Checks a booking in that was found with a lock; one that is checked in already stays as it is. */
async function checkRowIn(context: Context, row: BookingRow) {
  const { db, office } = context
  const { id } = row
  if (row.state === 'cancelled') return refuse('booking-cancelled')
  if (row.state === 'checked-in') return row
  const { now, ...moment } = await context.time()
  const when = checkInMoment(row.startsAt, now, office.timeZone)
  if (when === 'early') return refuse('too-early', { opensAt: checkInWindow(row.startsAt).from })
  if (when === 'over') return refuse('too-late')
  if (row.closure) return refuse('branch-closed')
  const branch = (await findBranchRow(db, office.id, row.branchId))!
  if (when === 'late' && !hoursNow(branch, moment)) return refuse('branch-closed')
  const checkedIn = await changeBooking(db, office.id, id, {
    state: 'checked-in',
    checkedInAt: now,
  })
  context.audit({ act: 'check-in', thing: 'booking', id, ...(when === 'late' && { why: 'late' }) })
  await makeTickets(context, {
    visit: id,
    branch: row.branchId,
    outOfTurn: null,
    key: row.key,
    legs: row.legs.map(({ letter, hall, startsAt }) => ({
      letter,
      hall,
      bookedAt: when === 'in-time' ? new Date(startsAt) : null,
    })),
    parts: await listBookingParts(db, office.id, id),
    counts: false,
    carriesOver: branch.carriesOver,
  })
  return checkedIn
}

export const checkIn = act(
  'bookings.checkIn',
  { needsCodeOf: visitOf },
  async ({ id }, context) => {
    const row = await findOwn(context, id, true)
    if (!row || !isBooking(row)) return notFound()
    const checkedIn = await checkRowIn(context, row)
    return checkedIn instanceof Refusal ? checkedIn : composeBooking(context, checkedIn)
  },
)

export const checkInByShortCode = act(
  'queue.checkInByShortCode',
  { triesShortCode: 'at-screen' },
  async (input, context) => {
    const { db, office } = context
    const id = await findTodaysVisit(context, input)
    const row = id && (await findBookingRow(db, office.id, id, true))
    if (!row) return notFound()
    const checkedIn = await checkRowIn(context, row)
    if (checkedIn instanceof Refusal) return checkedIn
    const route = await listTicketsOfVisit(db, office.id, row.id)
    const next = route.find(({ state }) => openStates.has(state)) ?? route.at(-1)
    return next ? composeTicket(context, next, { route }) : notFound()
  },
)

const openStates: ReadonlySet<string> = new Set(['waiting', 'called', 'serving', 'parked'])
