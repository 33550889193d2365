import { clockAt, localTime } from '../../database/local-time.ts'

/** The booked time of a ticket that comes from a booking. */
export function showBookedAt({ bookedAt }: { bookedAt: Date | null }, timeZone: string) {
  if (!bookedAt) return {}
  const { clock } = clockAt(bookedAt, timeZone)
  return {
    bookedAt: localTime(bookedAt, timeZone).at,
    ...(clock && { bookedAtClock: clock }),
  }
}
