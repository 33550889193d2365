import { addDays, weekdayOf, type LocalDateTime } from '../database/local-time.ts'
import { hoursNow, hoursOn, type Opening } from '../rooms/network/index.ts'

/** So many hours before closing few places are left, and a visit would run into the evening. */
const lastHours = 3

/** The first people have come by then. */
const morning = '09:30'

/** A city shut for longer sleeps on. */
const lookAheadDays = 92

type Moment = Pick<LocalDateTime, 'on' | 'at'>

/**
 * The morning to which the demonstration goes on; nothing when it stays at its time. Who waits in the
 * queue keeps the day as long as the office is open.
 */
export function wakeAt(
  opening: Opening,
  { on, at }: Moment,
  somebodyWaits: boolean,
): Moment | undefined {
  const now = hoursNow(opening, { on, at })
  if (now && (somebodyWaits || isLong(at, now.to))) return undefined
  for (let days = 0; days <= lookAheadDays; days++) {
    const day = addDays(on, days)
    const begin = weekdayOf(day) <= 5 && morningOf(opening, day)
    if (begin && (days > 0 || at < begin)) return { on: day, at: begin }
  }
  return undefined
}

/** When a day is well under way; nothing on a day that is shut or short. */
function morningOf(opening: Opening, day: string): string | undefined {
  for (const { from, to } of hoursOn(opening, day)) {
    const begin = from > morning ? from : morning
    if (isLong(begin, to)) return begin
  }
  return undefined
}

const isLong = (from: string, to: string) => hourOf(from) + lastHours < hourOf(to)

const hourOf = (at: string) => Number(at.slice(0, 2)) + Number(at.slice(3)) / 60
