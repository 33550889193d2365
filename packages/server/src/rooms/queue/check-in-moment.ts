import { localTime } from '../../database/local-time.ts'
import { checkInWindow } from '../bookings/index.ts'

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
