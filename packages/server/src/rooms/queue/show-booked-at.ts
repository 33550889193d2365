import { clockAt, localTime } from '../../database/local-time.ts'

/** The booked time of a ticket that comes from a booking. */
export function showBookedAt({ booked_at }: { booked_at: Date | null }, timeZone: string) {
  if (!booked_at) return {}
  const { clock } = clockAt(booked_at, timeZone)
  return {
    bookedAt: localTime(booked_at, timeZone).at,
    ...(clock && { bookedAtClock: clock }),
  }
}
