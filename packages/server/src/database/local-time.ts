/** A day and wall-clock time of the office, as text. */
export interface LocalDateTime {
  /** `YYYY-MM-DD` */
  readonly on: string
  /** `HH:MM` */
  readonly at: string
  /** 1 Monday … 7 Sunday */
  readonly weekday: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (timeZone: string) => {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      /* guard zones-change */ timeZone /* end guard */,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}

const quarter = 900_000
const offsetsMost = 20_000
const offsets = new Map<string, number>()

/** How far a wall is ahead of UTC. Clocks change on the quarter hour, so each one is looked up once. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const begins = Math.floor(milliseconds / quarter) * quarter
  const key = `${timeZone} ${begins}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    const parts: Record<string, string> = {}
    for (const { type, value } of formatOf(timeZone).formatToParts(begins)) parts[type] = value
    const { year, month, day, hour, minute } = parts
    offset = Date.parse(`${year}-${month}-${day}T${hour}:${minute}Z`) - begins
    if (offsets.size >= offsetsMost) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

/** Says which day and time it is on the office's wall at an instant, across clock changes. */
export function localTime(instant: Date, timeZone: string): LocalDateTime {
  const milliseconds = instant.getTime()
  const wall = new Date(milliseconds + offsetAt(milliseconds, timeZone))
  const text = wall.toISOString()
  return { on: text.slice(0, 10), at: text.slice(11, 16), weekday: wall.getUTCDay() || 7 }
}

const changeWithin = 3 * 3_600_000

/**
 * By which clock an instant is meant, in the hour that the office's wall shows twice: first by summer time,
 * then by winter time. Nothing at all other times.
 */
export function clockAt(instant: Date, timeZone: string): { clock?: 'summer' | 'winter' } {
  const at = instant.getTime()
  const own = offsetAt(at, timeZone)
  const [before, after] = [-changeWithin, changeWithin].map((later) =>
    offsetAt(at + later, timeZone),
  ) as [number, number]
  const isShownAgain = (offset: number) => offsetAt(at + own - offset, timeZone) === offset
  if (after < own && isShownAgain(after)) return { clock: 'summer' }
  if (before > own && isShownAgain(before)) return { clock: 'winter' }
  return {}
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

/** The day so many days later; 9999-12-31 is the last one that can be written. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.getUTCFullYear() > 9999 ? '9999-12-31' : date.toISOString().slice(0, 10)
}

/** How many days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/**
 * The instant at which the office's wall shows this day and time. In the hour that a clock change
 * skips, the instant of the change; in the hour it repeats, the first.
 */
export function instantOf(day: string, at: string, timeZone: string): Date {
  const wall = Date.parse(`${day}T${at}:00Z`)
  const before = offsetAt(wall - 24 * 3_600_000, timeZone)
  const after = offsetAt(wall + 24 * 3_600_000, timeZone)
  const fits = [before, after]
    .map((offset) => wall - offset)
    .filter((instant) => {
      const seen = localTime(new Date(instant), timeZone)
      return `${seen.on}T${seen.at}` === `${day}T${at}`
    })
  if (fits.length > 0) return new Date(Math.min(...fits))
  let [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)]
  while (late - early > 60_000) {
    const middle = early + Math.floor((late - early) / 120_000) * 60_000
    if (offsetAt(middle, timeZone) === before) early = middle
    else late = middle
  }
  return new Date(late)
}
