import { addDays, weekdayOf, type LocalDateTime } from '../database/local-time.ts'
import { hoursNow, type Opening } from '../rooms/network/index.ts'

/** So many hours before closing few places are left, and a visit would run into the evening. */
const lastHours = 3

/**
 * The day to whose morning the demonstration goes on; nothing when it stays at its time. Who waits in
 * the queue keeps the day as long as the office is open.
 */
export function wakeDay(
  opening: Opening,
  moment: Pick<LocalDateTime, 'on' | 'at' | 'weekday'>,
  somebodyWaits: boolean,
): string | undefined {
  const now = hoursNow(opening, moment)
  if (now && (somebodyWaits || hourOf(moment.at) + lastHours < hourOf(now.to))) return undefined
  let day = moment.at < '09:00' ? moment.on : addDays(moment.on, 1)
  while (weekdayOf(day) > 5) day = addDays(day, 1)
  return day
}

const hourOf = (at: string) => Number(at.slice(0, 2)) + Number(at.slice(3)) / 60
