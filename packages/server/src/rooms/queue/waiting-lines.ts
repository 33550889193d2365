import type { Context } from '../../http/act.ts'
import { listLines, minutesUntilClosing, type BranchRow, type LineRow } from '../network/index.ts'
import { forecastOf } from './forecast.ts'
import type { ForeseenTicket } from './foresee.ts'
import { listWaiting } from './waiting.store.ts'
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
  const { db, office } = context
  const moment = await context.time()
  const waiting = await listWaiting(db, office.id, branch.id, moment.on)
  const forecast = await forecastOf(context, branch.id)
  const untilClosing = minutesUntilClosing(branch, moment)
  return (await listLines(db, office.id, branch.id)).map((line) => ({
    line,
    waiting: waiting.filter((one) => one.letter === line.letter),
    told: waitToJoin(forecast, line.letter, untilClosing),
  }))
}
