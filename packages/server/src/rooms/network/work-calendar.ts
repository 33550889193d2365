import { addDays, weekdayOf } from '../../database/local-time.ts'

/** Statutory days off, with the dated intervals in which the law suspends them. */
export interface HolidaysFile {
  readonly holidays: readonly { date: string }[]
  /**
   * From then on public holidays are ordinary working days: Law 2136-IX art. 6(6), while martial law
   * lasts. Taken from public sources, not confirmed by a lawyer.
   */
  readonly holidaysLawSuspendedFrom?: string
  readonly holidaysLawSuspendedUntil?: string
}

/** Which days are days off. A past answer never changes: all of it is dated. */
export interface WorkCalendar {
  isDayOff(day: string): boolean
  /** A public holiday that is a day off. */
  isHoliday(day: string): boolean
}

/** Makes a calendar: Saturdays, Sundays and holidays are off; holidays not while the law suspends them. */
export function workCalendar(file: HolidaysFile): WorkCalendar {
  const holidays = new Set(file.holidays.map(({ date }) => date))
  const { holidaysLawSuspendedFrom: from, holidaysLawSuspendedUntil: until } = file
  const suspended = (day: string) =>
    from !== undefined && day >= from && (until === undefined || day < until)
  const isHoliday = (day: string) => holidays.has(day) && !suspended(day)
  return { isDayOff: (day) => weekdayOf(day) >= 6 || isHoliday(day), isHoliday }
}

/** The first working day from a day on, itself included. */
export function workingDayFrom(day: string, calendar: WorkCalendar): string {
  let found = day
  while (calendar.isDayOff(found)) found = addDays(found, 1)
  return found
}
