import type { LineToJoin } from '@transparent-office/contract'
import { act, branchTopic, type Context } from '../../http/act.ts'
import type { Device } from '../../http/callers.ts'
import { catalogueIndex } from '../catalogue/index.ts'
import { findBranchRow, statusOf } from '../network/index.ts'
import { findVisitToRate } from './visits.store.ts'
import { ticketNumber } from './ticket-number.ts'
import { listWaitingLines } from './waiting-lines.ts'

/** How long a visit just ended is offered for rating, seconds. */
const rateSeconds = 90

async function linesToJoin(context: Context, branch: string): Promise<LineToJoin[]> {
  const { cards } = await catalogueIndex(context.db, context.office.id)
  return (await listWaitingLines(context, branch)).map(({ line, waiting, wait }) => ({
    letter: line.letter,
    title: line.title,
    hall: line.hall_id,
    waiting: waiting.length,
    ...(wait && { wait }),
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
  const found = await findVisitToRate(db, office.id, device.workplace, since, moment)
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
  const branch = (await findBranchRow(context.db, context.office.id, device.branch))!
  const rate = await visitToRate(context, device, (await context.time()).now)
  return {
    device: { id: device.id, kind: device.device, title: device.title },
    branch: { id: branch.id, title: branch.title },
    ...(device.hall && { hall: device.hall }),
    status: statusOf(branch, await context.time()),
    ...(device.device === 'kiosk' && { lines: await linesToJoin(context, branch.id) }),
    ...(rate && { rate }),
  }
}

export const showTask = act(
  'queue.showTask',
  async (_, context) => composeTask(context, context.caller as Device),
  (task, { office }) => [branchTopic(office.id, task.branch.id)],
)
