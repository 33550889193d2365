import type { LineToJoin } from '@transparent-office/contract'
import { addDays, localTime } from '../../database/local-time.ts'
import { act, type Context, type Device } from '../../acts/index.ts'
import { catalogueIndex } from '../catalogue/index.ts'
import {
  cachedBranch,
  nextOpening,
  statusOf,
  type BranchRow,
  branchTopic,
} from '../network/index.ts'
import { findVisitToRate } from './visits.store.ts'
import { ticketNumber } from './ticket-number.ts'
import { listWaitingLines } from './waiting-lines.ts'
import { listGone } from './waiting.store.ts'

/** How long a visit just ended is offered for rating, seconds. */
const rateSeconds = 90

async function linesToJoin(context: Context, branch: BranchRow): Promise<LineToJoin[]> {
  const { db, office } = context
  const moment = await context.time()
  const opensAt = nextOpening(branch, moment, office.timeZone)
  const gone = new Map(
    (await listGone(db, office.id, branch.id, moment.on)).map(({ letter, count, last }) => [
      letter,
      {
        count,
        at: localTime(last, office.timeZone).at,
        ...(opensAt && { opensAt: opensAt.toISOString() }),
      },
    ]),
  )
  const { cards } = await catalogueIndex(context.db, context.office.id)
  return (await listWaitingLines(context, branch)).map(({ line, waiting, told }) => ({
    letter: line.letter,
    title: line.title,
    hall: line.hallId,
    waiting: waiting.length,
    ...told,
    ...(gone.has(line.letter) && { gone: gone.get(line.letter)! }),
    services: cards
      .filter((card) => card.letter === line.letter && card.channels.includes('office'))
      .map(({ id, title }) => ({ id, title })),
  }))
}

/** The visit a rating tablet's task names at a moment. */
export async function visitToRate(context: Context, device: Device, moment: Date) {
  if (device.device !== 'rating-tablet' || !device.workplace) return undefined
  const since = new Date(moment.getTime() - rateSeconds * 1000)
  const { db, office } = context
  const dayOf = (of: Date) => localTime(of, office.timeZone).on
  const days = [addDays(dayOf(since), -1), dayOf(moment)] as const
  const found = await findVisitToRate(db, office.id, device.workplace, { since, moment, days })
  return (
    found && {
      visit: found.visit,
      number: ticketNumber(found.letter, found.sequence),
      desk: found.desk,
    }
  )
}

/** What a device's screen shows. */
async function composeTask(context: Context, device: Device) {
  const branch = (await cachedBranch(context, device.branch))!
  const rate = await visitToRate(context, device, (await context.time()).now)
  return {
    device: { id: device.id, kind: device.device, title: device.title },
    branch: { id: branch.id, title: branch.title },
    ...(device.hall && { hall: device.hall }),
    status: statusOf(branch, await context.time()),
    ...(device.device === 'kiosk' && { lines: await linesToJoin(context, branch) }),
    ...(rate && { rate }),
  }
}

export const showTask = act(
  'queue.showTask',
  { topics: (task, { office }) => [branchTopic(office.id, task.branch.id)] },
  async (_, context) => composeTask(context, context.caller as Device),
)
