import { localTime } from '../../database/local-time.ts'
import { act, notFound } from '../../acts/index.ts'
import { cachedBranch, pauseOf, statusOf, branchTopic } from '../network/index.ts'
import { listWaitingLines, type WaitingLine } from './waiting-lines.ts'
import { countExceptions } from './calls.store.ts'
import { findWaits } from './forecast.store.ts'
import { showNumbered } from './ticket-number.ts'
import { listAside } from './waiting.store.ts'

const showLine = ({ line, waiting, told }: WaitingLine, timeZone: string) => {
  const arrived = waiting.map(({ arrivedAt }) => arrivedAt.getTime())
  return {
    letter: line.letter,
    title: line.title,
    hall: line.hallId,
    waiting: waiting.length,
    ...(arrived.length > 0 && {
      longestSince: localTime(new Date(Math.min(...arrived)), timeZone).at,
    }),
    ...told,
  }
}

export const showQueue = act(
  'queue.showQueue',
  { topics: (queue, { office }) => [branchTopic(office.id, queue.branch.id)] },
  async ({ branch }, context) => {
    const { db, office } = context
    const row = await cachedBranch(context, branch)
    if (!row || !context.reaches(branch)) return notFound()
    const moment = await context.time()
    const lines = await listWaitingLines(context, row)
    const letters = lines.map(({ line }) => line.letter)
    const aside = (state: 'missed' | 'parked') =>
      listAside(db, office.id, branch, moment.on, state, letters)
    const waits = await findWaits(db, office.id, branch, moment.on)
    const status = statusOf(row, moment)
    return {
      branch: { id: branch, title: row.title },
      status,
      ...(status === 'paused' && pauseOf(row)),
      lines: lines.map((line) => showLine(line, office.timeZone)),
      missed: (await aside('missed')).map(showNumbered),
      parked: (await aside('parked')).map(showNumbered),
      exceptions: await countExceptions(db, office.id, branch, moment.on),
      ...(waits && { waits }),
      on: moment.on,
      at: moment.at,
    }
  },
)
