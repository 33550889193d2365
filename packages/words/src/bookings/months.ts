import type { AvailableDay } from '@transparent-office/contract'

/** A cell of a month: a day of the answer, a day outside it, or no day. */
export type Cell = AvailableDay | string | undefined

export interface Month {
  /** Its first day, `YYYY-MM-01`. */
  readonly on: string
  /** Weeks from Monday. */
  readonly weeks: readonly (readonly Cell[])[]
}

const dayMs = 86_400_000
const utc = (on: string) => Date.parse(`${on}T00:00:00Z`)
const text = (time: number) => new Date(time).toISOString().slice(0, 10)
/** 0 Monday … 6 Sunday. */
const column = (time: number) => (new Date(time).getUTCDay() + 6) % 7

/** Months stacked, from the week of the first day to the week of the last; no past weeks, no month without a day of the answer. */
export function months(days: readonly AvailableDay[]): Month[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const byDay = new Map(days.map((day) => [day.on, day]))
  const found = new Map<string, Cell[][]>()
  const begin = utc(first.on) - column(utc(first.on)) * dayMs
  const end = utc(last.on) + (6 - column(utc(last.on))) * dayMs
  for (let time = begin; time <= end; time += dayMs) {
    const on = text(time)
    const month = `${on.slice(0, 7)}-01`
    let weeks = found.get(month)
    if (!weeks) found.set(month, (weeks = []))
    let week = weeks.at(-1)
    if (!week || column(time) === 0) weeks.push((week = Array<Cell>(7).fill(undefined)))
    week[column(time)] = byDay.get(on) ?? on
  }
  return [...found]
    .map(([on, weeks]) => ({ on, weeks }))
    .filter(({ weeks }) => weeks.flat().some((cell) => typeof cell === 'object'))
}

/** Where a key leads from a day, among the days of the answer; nothing when it leads nowhere. */
export function dayByKey(
  days: readonly AvailableDay[],
  on: string,
  key: string,
): string | undefined {
  const time = utc(on)
  const steps: Record<string, number> = {
    ArrowLeft: time - dayMs,
    ArrowRight: time + dayMs,
    ArrowUp: time - 7 * dayMs,
    ArrowDown: time + 7 * dayMs,
    Home: time - column(time) * dayMs,
    End: time + (6 - column(time)) * dayMs,
    PageUp: time - 28 * dayMs,
    PageDown: time + 28 * dayMs,
  }
  const to = steps[key]
  const [first, last] = [days[0], days.at(-1)]
  if (to === undefined || !first || !last) return undefined
  return text(Math.min(Math.max(to, utc(first.on)), utc(last.on)))
}
