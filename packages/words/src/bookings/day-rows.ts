import type { AvailableDay } from '@transparent-office/contract'

/** A row of the list of days: a day with places, or days without and why. */
export interface DayRow {
  readonly days: readonly AvailableDay[]
  readonly open: boolean
}

/** Rows for a list: closed days in a row share one, days past are left out. */
export function dayRows(days: readonly AvailableDay[]): DayRow[] {
  const rows: { days: AvailableDay[]; open: boolean }[] = []
  for (const day of days) {
    if (day.why === 'past') continue
    const last = rows.at(-1)
    const joins =
      day.why === 'closed' && last?.days.at(-1)?.why === 'closed' && last.days.length < 7
    if (joins) last.days.push(day)
    else rows.push({ days: [day], open: day.starts.length > 0 })
  }
  return rows
}

/** The first rows, as far as so many days with places. */
export function firstRows(rows: readonly DayRow[], openDays: number): readonly DayRow[] {
  let seen = 0
  const end = rows.findIndex((row) => row.open && ++seen === openDays)
  return end < 0 ? rows : rows.slice(0, end + 1)
}
