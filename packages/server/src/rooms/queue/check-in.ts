import { act } from '../../http/act.ts'
import { notFound, refuse } from '../../http/refusal.ts'
import { localTime } from '../../database/local-time.ts'
import {
  changeBooking,
  checkInWindow,
  composeBooking,
  findOwn,
  isBooking,
  listBookingParts,
} from '../bookings/index.ts'
import { findBranchRow, hoursNow } from '../network/index.ts'
import { makeTickets } from './issue-ticket.ts'

/** Whether a check-in is in time, late (a walk-in ticket then), or not possible. */
export function checkInMoment(
  startsAt: Date,
  now: Date,
  timeZone: string,
): 'early' | 'in-time' | 'late' | 'over' {
  const { from, to } = checkInWindow(startsAt)
  if (now < from) return 'early'
  if (now <= to) return 'in-time'
  return localTime(now, timeZone).on === localTime(startsAt, timeZone).on ? 'late' : 'over'
}

export const checkIn = act('bookings.checkIn', async ({ id }, context) => {
  const { db, office } = context
  const row = await findOwn(context, id, true)
  if (!row || !isBooking(row)) return notFound()
  if (row.state === 'cancelled') return refuse('booking-cancelled')
  if (row.state === 'checked-in') return composeBooking(context, row)
  const { now, ...moment } = await context.time()
  const when = checkInMoment(row.starts_at, now, office.timeZone)
  if (when === 'early') return refuse('too-early', { opensAt: checkInWindow(row.starts_at).from })
  if (when === 'over') return refuse('too-late')
  if (row.closure) return refuse('branch-closed')
  const branch = (await findBranchRow(db, office.id, row.branch_id))!
  if (when === 'late' && !hoursNow(branch, moment)) return refuse('branch-closed')
  const checkedIn = await changeBooking(db, id, { state: 'checked-in', checkedInAt: now })
  context.audit({ act: 'check-in', thing: 'booking', id, ...(when === 'late' && { why: 'late' }) })
  await makeTickets(context, {
    visit: id,
    branch: row.branch_id,
    outOfTurn: null,
    legs: row.legs.map(({ letter, hall, startsAt }) => ({
      letter,
      hall,
      bookedAt: when === 'in-time' ? new Date(startsAt) : null,
    })),
    parts: await listBookingParts(db, office.id, id),
    counts: false,
    carriesOver: branch.carries_over,
  })
  return composeBooking(context, checkedIn)
})
