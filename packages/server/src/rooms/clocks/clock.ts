import { daysBetween, addDays, localTime } from '../../database/local-time.ts'
import { workingDayFrom, type WorkCalendar } from '../network/index.ts'
import { endOfTerm, type Term, type TermEnd } from './term.ts'

/** Whether a clock runs, stands, or is over. */
export type ClockState = 'runs' | 'stands' | 'over'

/** What happened to a clock. Facts are added, never changed: a past answer stays what it was. */
export interface ClockFact {
  readonly kind: 'started' | 'stopped' | 'resumed' | 'ended'
  readonly at: Date
  /** Of a start: how long it may take; null where nothing says so. */
  readonly term: Term | null
}

/** Which fact leads from one state of a clock to another; none where it stays as it is. */
export function factBetween(
  before: ClockState | undefined,
  after: ClockState,
): ClockFact['kind'] | undefined {
  if (before === after) return undefined
  if (after === 'over') return 'ended'
  if (after === 'stands') return 'stopped'
  return before === 'stands' ? 'resumed' : 'started'
}

/** An end so many days later. A day off takes the hour with it, as in a term in hours. */
function moveEnd({ on, at }: TermEnd, days: number, calendar: WorkCalendar): TermEnd {
  const moved = addDays(on, days)
  const last = workingDayFrom(moved, calendar)
  return { on: last, ...(at !== undefined && last === moved && { at }) }
}

/**
 * The end of a clock, as its facts say. While it stands nobody can say; when it goes on, its end moves by
 * the days it stood, and on to a working day. A clock that was started again counts from there.
 * That the days it stood are counted so is not confirmed by a lawyer.
 */
export function endOfClock(
  facts: readonly ClockFact[],
  timeZone: string,
  calendar: WorkCalendar,
): TermEnd | undefined {
  const on = (at: Date) => localTime(at, timeZone).on
  let end: TermEnd | undefined
  let stopped: { readonly at: Date; readonly end: TermEnd | undefined } | undefined
  for (const { kind, at, term } of facts) {
    if (kind === 'started') end = term ? endOfTerm(term, at, timeZone, calendar) : undefined
    else if (kind === 'stopped') {
      stopped = { at, end }
      end = undefined
    } else if (kind === 'resumed' && stopped) {
      const days = daysBetween(on(stopped.at), on(at))
      end = stopped.end && moveEnd(stopped.end, days, calendar)
      stopped = undefined
    }
  }
  return end
}
