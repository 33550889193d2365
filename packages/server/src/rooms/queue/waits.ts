import type { MinuteRange, WaitOutlook } from '@transparent-office/contract'
import type { Forecast, Foreseen } from './foresee.ts'

const five = 5

/** How far the time of one service lies from what is planned, as a part of it: the standard deviation. */
const spread = 0.65

/** A time is told when it comes true in so many cases: a little more than four of five. */
const sure = 0.8

/** Called within so many minutes: "soon". */
const soonMinutes = 10

/** What can be told of a wait. */
export interface ToldWait {
  readonly outlook: WaitOutlook
  /** Only for the outlook `range`. */
  readonly wait?: MinuteRange | undefined
  /** How many are called before. */
  readonly ahead: number
}

/**
 * How far from what is foreseen a wait may end, minutes, as a standard deviation: the services before it
 * and those under way differ each on its own, and the desks work them off side by side.
 */
function deviationOf({ ahead, desks, work }: Foreseen): number {
  const one = ahead > 0 ? work / ahead : 15
  return (spread * one * Math.sqrt(ahead + desks)) / desks
}

/** How likely a wait spread like a bell ends below a limit. */
const below = (limit: number, middle: number, deviation: number) =>
  1 / (1 + Math.exp((-1.702 * (limit - middle)) / deviation))

/** The narrowest range in steps of five minutes that is sure enough and at most twice as long as its shortest. */
function rangeFor(minutes: number, deviation: number): MinuteRange | undefined {
  for (let width = five; width <= minutes; width += five) {
    // The two that lie best around the middle.
    const first = five * Math.floor((minutes - width / 2) / five)
    for (const from of [first, first + five]) {
      const to = from + width
      const likely = below(to, minutes, deviation) - below(from, minutes, deviation)
      if (from >= width && likely >= sure) return { from, to }
    }
  }
  return undefined
}

/**
 * What is told to somebody who waits. A range is told only where four of five such waits end in it, and
 * is never wider than twice its lower end; otherwise how many are before.
 *
 * @param untilClosing Minutes until the branch closes for the day.
 */
export function tellWait(foreseen: Foreseen, untilClosing: number): ToldWait {
  const { minutes, ahead } = foreseen
  if (minutes >= untilClosing) return { outlook: 'past-closing', ahead }
  if (minutes === 0) return { outlook: 'at-once', ahead: 0 }
  const deviation = deviationOf(foreseen)
  if (below(untilClosing, minutes, deviation) < sure) return { outlook: 'past-closing', ahead }
  if (below(soonMinutes, minutes, deviation) >= sure) return { outlook: 'soon', ahead }
  const wait = rangeFor(minutes, deviation)
  return wait ? { outlook: 'range', wait, ahead } : { outlook: 'unsure', ahead }
}

/** The minutes within which what is told comes true; nothing when no time is told. */
export function promisedBy({ outlook, wait }: ToldWait): MinuteRange | undefined {
  if (outlook === 'at-once') return { from: 0, to: five }
  if (outlook === 'soon') return { from: 0, to: soonMinutes }
  return wait
}

/** What is told to somebody joining a line now; nothing while no desk is open for it. */
export function waitToJoin(
  { joining }: Forecast,
  letter: string,
  untilClosing: number,
): ToldWait | undefined {
  const foreseen = joining.get(letter)
  return foreseen && tellWait(foreseen, untilClosing)
}

/** What is told to somebody coming to a hall now, whichever of its lines they join: the middle one of them. */
export function waitInHall(
  { joining }: Forecast,
  letters: ReadonlySet<string>,
  untilClosing: number,
): ToldWait | undefined {
  const own = [...joining].filter(([letter]) => letters.has(letter)).map(([, foreseen]) => foreseen)
  if (own.length === 0) return undefined
  const byMinutes = own.sort((a, b) => a.minutes - b.minutes)
  return tellWait(byMinutes[Math.floor(byMinutes.length / 2)]!, untilClosing)
}
