import type { MinuteRange } from '@transparent-office/contract'
import type { Context } from '../../http/act.ts'
import { listLines, type LineRow } from '../network/index.ts'
import { expectedWait } from './expected-wait.ts'
import { listDesks, listWaiting, type WaitingRow } from './waiting.store.ts'

/** A line with who waits in it and how long somebody joining now may wait. */
export interface WaitingLine {
  readonly line: LineRow
  readonly waiting: readonly WaitingRow[]
  readonly wait: MinuteRange | undefined
}

/** The lines of a branch now, by letter. */
export async function listWaitingLines(context: Context, branch: string): Promise<WaitingLine[]> {
  const { db, office } = context
  const { on } = await context.time()
  const waiting = await listWaiting(db, office.id, branch, on)
  const desks = await listDesks(db, office.id, branch)
  return (await listLines(db, office.id, branch)).map((line) => {
    const own = desks.filter((desk) => desk.letters.includes(line.letter))
    const near = new Set(own.flatMap((desk) => desk.letters))
    const before = waiting.filter((one) => near.has(one.letter))
    return {
      line,
      waiting: waiting.filter((one) => one.letter === line.letter),
      wait: expectedWait(
        before.reduce((sum, { minutes }) => sum + minutes, 0),
        own.reduce((sum, { open }) => sum + open, 0),
      ),
    }
  })
}
