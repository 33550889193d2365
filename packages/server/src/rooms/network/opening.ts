import type { SpecialDay } from '@transparent-office/contract'
import { addDays, instantOf, weekdayOf } from '../../database/local-time.ts'
import type { OfficeMoment } from '../../acts/index.ts'
import { officeCalendar } from './office-calendar.ts'

/** From when to when, `HH:MM`. */
export interface Stretch {
  readonly from: string
  readonly to: string
}

/** Hours of a weekday while they are valid, both days included. */
export interface Hours extends Stretch {
  readonly weekday: number
  readonly validFrom: string
  readonly validTo: string
}

/** When a branch is open: by the week, on special days, not on holidays of its country. */
export interface Opening {
  readonly hours: readonly Hours[]
  readonly special: readonly SpecialDay[]
  /** `UA`, or null when holidays are days like others. */
  readonly holidays: string | null
}

/** What holds on a day instead of the week, if anything does. */
export function specialOn({ special, holidays }: Omit<Opening, 'hours'>, on: string) {
  const own = special.find((day) => day.on === on)
  if (own) return own
  return holidays === 'UA' && officeCalendar.isHoliday(on)
    ? { on, hours: [], reason: 'holiday' }
    : undefined
}

/** Whether a weekly row holds on a day. */
export const holdsOn = (
  row: { weekday: number; validFrom: string; validTo: string },
  on: string,
): boolean => row.weekday === weekdayOf(on) && row.validFrom <= on && on <= row.validTo

/** The hours of a day in order; none when it is closed. */
export const hoursOn = (opening: Opening, on: string): readonly Stretch[] =>
  [...(specialOn(opening, on)?.hours ?? opening.hours.filter((row) => holdsOn(row, on)))].sort(
    (a, b) => a.from.localeCompare(b.from),
  )

/** The hours a branch is in now, if it is in any. */
export const hoursNow = (
  opening: Opening,
  { on, at }: Pick<OfficeMoment, 'on' | 'at'>,
): Stretch | undefined => hoursOn(opening, on).find(({ from, to }) => from <= at && at < to)

/** Minutes until a branch closes for the day; without end on a day without hours. */
export function minutesUntilClosing(
  opening: Opening,
  { on, at }: Pick<OfficeMoment, 'on' | 'at'>,
): number {
  const last = hoursOn(opening, on).at(-1)
  if (!last) return Infinity
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return Math.max(0, minutesOf(last.to) - minutesOf(at))
}

/** Whether a branch is open, but closes within so many minutes for the day. */
export function closesWithin(
  opening: Opening,
  { on, at }: Pick<OfficeMoment, 'on' | 'at'>,
  minutes: number,
): boolean {
  const last = hoursOn(opening, on).at(-1)
  return last !== undefined && last.from <= at && minutesOf(last.to) - minutesOf(at) <= minutes
}

const minutesOf = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))

/** A branch shut for longer says nothing of when it opens. */
const lookAheadDays = 92

/** When a branch opens next, strictly after now; nothing when it does not for a quarter. */
export function nextOpening(
  opening: Opening,
  { on, at }: Pick<OfficeMoment, 'on' | 'at'>,
  timeZone: string,
): Date | undefined {
  for (let days = 0; days <= lookAheadDays; days++) {
    const day = addDays(on, days)
    const next = hoursOn(opening, day).find(({ from }) => days > 0 || from > at)
    if (next) return instantOf(day, next.from, timeZone)
  }
  return undefined
}
