import type { Context } from '../../acts/index.ts'
import { cachedLines, minutesUntilClosing, type BranchRow, type LineRow } from '../network/index.ts'
import { forecastOf, waitingIn } from './forecast.ts'
import type { ForeseenTicket } from './foresee.ts'
import { waitToJoin, type ToldWait } from './waits.ts'

/** A line with who waits in it. */
export interface WaitingLine {
  readonly line: LineRow
  readonly waiting: readonly ForeseenTicket[]
  /** What is told to somebody joining it now; nothing while no desk is open for it. */
  readonly told: ToldWait | undefined
}

/** The lines of a branch now, by letter. */
export async function listWaitingLines(
  context: Context,
  branch: BranchRow,
): Promise<WaitingLine[]> {
  const forecast = await forecastOf(context, branch.id)
  const waiting = Map.groupBy(await waitingIn(context, branch.id), ({ letter }) => letter)
  const untilClosing = minutesUntilClosing(branch, await context.time())
  return (await cachedLines(context, branch.id)).map((line) => ({
    line,
    waiting: waiting.get(line.letter) ?? [],
    told: waitToJoin(forecast, line.letter, untilClosing),
  }))
}
