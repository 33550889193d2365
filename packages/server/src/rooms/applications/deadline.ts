import type { DeadlineVariant } from '@transparent-office/contract'
import { addDays, localTime } from '../../database/local-time.ts'
import { workingDayFrom, type WorkCalendar } from '../network/index.ts'

/** The same number so many months later, or that month's last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1]
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(Math.min(date, lastDate)).padStart(2, '0')}`
}

/**
 * The day not later than which a decision falls. Hours run from registration, days and months from
 * the next day; months end on the same number or the month's last day; a last day off moves on.
 * Source: Law 2073-IX art. 34 and Civil Code art. 253–254; not confirmed by a lawyer.
 */
export function decisionBy(
  { value, unit }: Pick<DeadlineVariant, 'value' | 'unit'>,
  registeredAt: Date,
  timeZone: string,
  calendar: WorkCalendar,
): string | undefined {
  const { on } = localTime(registeredAt, timeZone)
  switch (unit) {
    case 'at-once':
    case 'same-day':
      return on
    case 'hours':
      return workingDayFrom(endOfHours(value, registeredAt, timeZone).on, calendar)
    case 'calendar-days':
      return workingDayFrom(addDays(on, value), calendar)
    case 'months':
      return workingDayFrom(addMonths(on, value), calendar)
    case 'working-days': {
      let day = on
      for (let left = value; left > 0; left--) day = workingDayFrom(addDays(day, 1), calendar)
      return day
    }
    default:
      return undefined
  }
}

/**
 * When an application is decided at the latest, as it is shown: the day, and of a term in hours the office's
 * wall-clock time. A last day off takes the hour with it: the next working day counts whole.
 */
export function showTerm(
  { registered_at, decision_by }: { registered_at: Date; decision_by: string | null },
  variants: readonly DeadlineVariant[],
  timeZone: string,
): { decisionBy?: string; decisionByAt?: string } {
  if (decision_by === null) return {}
  const variant = standardDeadline(variants)
  if (variant?.unit !== 'hours') return { decisionBy: decision_by }
  const { on, at } = endOfHours(variant.value, registered_at, timeZone)
  return {
    decisionBy: decision_by,
    /* guard term-in-hours */ ...(on === decision_by && { decisionByAt: at }) /* end guard */,
  }
}

const endOfHours = (hours: number, from: Date, timeZone: string) =>
  localTime(new Date(from.getTime() + hours * 3_600_000), timeZone)

/** The variant that runs when nothing else was chosen: the standard one, else the first. */
export const standardDeadline = (
  variants: readonly DeadlineVariant[],
): DeadlineVariant | undefined => variants.find(({ kind }) => kind === 'standard') ?? variants[0]
