import type { MinuteRange } from '@transparent-office/contract'
import type { Context } from '../../http/act.ts'
import { listLines, type LineRow } from '../network/index.ts'
import { forecastOf } from './forecast.ts'
import type { ForeseenTicket } from './foresee.ts'
import { listWaiting } from './waiting.store.ts'
import { waitToJoin } from './waits.ts'

/** A line with who waits in it and how long somebody joining now may wait. */
export interface WaitingLine {
  readonly line: LineRow
  readonly waiting: readonly ForeseenTicket[]
  readonly wait: MinuteRange | undefined
}

/** The lines of a branch now, by letter. */
export async function listWaitingLines(context: Context, branch: string): Promise<WaitingLine[]> {
  const { db, office } = context
  const { on } = await context.time()
  const waiting = await listWaiting(db, office.id, branch, on)
  const forecast = await forecastOf(context, branch)
  return (await listLines(db, office.id, branch)).map((line) => ({
    line,
    waiting: waiting.filter((one) => one.letter === line.letter),
    wait: waitToJoin(forecast, line.letter),
  }))
}
