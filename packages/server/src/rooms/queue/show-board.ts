import { act, notFound } from '../../acts/index.ts'
import {
  cachedBranch,
  cachedLines,
  minutesUntilClosing,
  pauseOf,
  showBranch,
  branchTopic,
} from '../network/index.ts'
import { forecastOf } from './forecast.ts'
import { listCalls, shownSeconds, type CallRow } from './calls.store.ts'
import { listWaiting } from './waiting.store.ts'
import { waitInHall } from './waits.ts'
import { ticketNumber } from './ticket-number.ts'

const callsShown = 10
/** So many in a rush, each called a moment ago. */
const callsInRush = 40

const showCall = (row: CallRow) => ({
  number: ticketNumber(row.letter, row.sequence),
  desk: row.desk,
  hall: row.hall,
  calledAt: row.calledAt.toISOString(),
  times: row.times,
  reason: row.reason,
})

const isYoung = ({ calledAt }: CallRow, now: Date) =>
  now.getTime() - calledAt.getTime() < shownSeconds * 1000

export const showBoard = act(
  'queue.showBoard',
  { forCrowds: true, topics: (board, { office }) => [branchTopic(office.id, board.branch.id)] },
  async ({ branch: id, hall }, context) => {
    const { db, office } = context
    const row = await cachedBranch(context, id)
    if (!row || (hall !== undefined && !row.halls.some((known) => known.id === hall)))
      return notFound()
    const moment = await context.time()
    const branch = showBranch(row, moment, office.timeZone)
    const letters = new Set(
      (await cachedLines(context, id))
        .filter((line) => hall === undefined || line.hallId === hall)
        .map(({ letter }) => letter),
    )
    const waiting = (await listWaiting(db, office.id, id, moment.on)).filter(({ letter }) =>
      letters.has(letter),
    )
    const told = waitInHall(
      await forecastOf(context, id),
      letters,
      minutesUntilClosing(row, moment),
    )
    const calls = await listCalls(db, office.id, id, moment.on, { hall, most: callsInRush })
    return {
      branch: { id, title: branch.title },
      halls: branch.halls,
      status: branch.status,
      ...(branch.status === 'paused' && pauseOf(row)),
      ...(branch.shelter && { shelter: branch.shelter }),
      ...(branch.opensAt && { opensAt: branch.opensAt }),
      calls: calls
        .filter((call, index) => index < callsShown || isYoung(call, moment.now))
        .map(showCall),
      waiting: waiting.length,
      ...told,
      on: moment.on,
      at: moment.at,
    }
  },
)
