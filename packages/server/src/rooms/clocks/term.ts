import { addDays, localTime } from '../../database/local-time.ts'
import { workingDayFrom, type WorkCalendar } from '../network/index.ts'

/** How long something may take: `{ value: 10, unit: 'working-days' }`. */
export interface Term {
  readonly value: number
  readonly unit: string
}

/** The day a term ends on, and of a term in hours the office's wall-clock time. */
export interface TermEnd {
  readonly on: string
  readonly at?: string
}

/** The same number so many months later, or that month's last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, lastDate)).padStart(2, '0')}`
}

/**
 * The day not later than which a term ends. Hours run from the start, days and months from the next day;
 * months end on the same number or the month's last day; a last day off moves on, and takes an hour with
 * it: the next working day counts whole. Nothing for a unit that is none.
 * Source: Law 2073-IX art. 34 and Civil Code art. 253–254; not confirmed by a lawyer.
 */
export function endOfTerm(
  { value, unit }: Term,
  startedAt: Date,
  timeZone: string,
  calendar: WorkCalendar,
): TermEnd | undefined {
  const { on } = localTime(startedAt, timeZone)
  switch (unit) {
    case 'at-once':
    case 'same-day':
      return { on }
    case 'hours': {
      const end = localTime(new Date(startedAt.getTime() + value * 3_600_000), timeZone)
      const last = workingDayFrom(end.on, calendar)
      return {
        on: last,
        /* guard term-in-hours */ ...(last === end.on && { at: end.at }) /* end guard */,
      }
    }
    case 'calendar-days':
      return { on: workingDayFrom(addDays(on, value), calendar) }
    case 'months':
      return { on: workingDayFrom(addMonths(on, value), calendar) }
    case 'working-days': {
      let day = on
      for (let left = value; left > 0; left--) day = workingDayFrom(addDays(day, 1), calendar)
      return { on: day }
    }
    default:
      return undefined
  }
}
