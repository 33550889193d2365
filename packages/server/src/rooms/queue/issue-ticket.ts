import type { MinuteRange } from '@transparent-office/contract'
import { outOfTurnGrounds } from '@transparent-office/words/queue/call-reasons/say-call-reason'
import { v7 as newId } from 'uuid'
import { act, type Context, notFound, Refusal, refuse, withAccessCode } from '../../acts/index.ts'
import { planVisit, type VisitPart } from '../bookings/index.ts'
import { cachedCards } from '../catalogue/index.ts'
import {
  closesWithin,
  findBranchRow,
  cachedLines,
  minutesUntilClosing,
  nextOpening,
  statusOf,
  branchTopic,
} from '../network/index.ts'
import { carryOver } from './carry-over.store.ts'
import { foreseeJoining, forgetHall } from './forecast.ts'
import { putTicket, type TicketRow } from './tickets.store.ts'
import { composeTicket, findLastCall } from './show-ticket.ts'
import { promisedBy, tellWait } from './waits.ts'

/** A leg of a visit that gets a ticket. */
export interface TicketLeg {
  readonly letter: string
  readonly hall: string | undefined
  readonly bookedAt: Date | null
}

/**
 * Writes the tickets of a visit, one a leg, tells the branch, leaves audit lines. Returns them in the
 * order they are called.
 */
export async function makeTickets(
  context: Context,
  {
    legs,
    parts,
    counts,
    first,
    carriesOver,
    ...visit
  }: {
    visit: string
    branch: string
    outOfTurn: string | null
    /** Number of the secret key its code is made with. */
    key: number
    legs: readonly TicketLeg[]
    parts: readonly VisitPart[]
    /** Counts against the quotas of the lines. */
    counts: boolean
    /** The branch keeps its queue over the night. */
    carriesOver: boolean
    /** The first ticket, when it is foreseen: the hall that is remembered has it. */
    first?: { readonly id: string; readonly wait: MinuteRange | undefined }
  },
): Promise<readonly TicketRow[] | Refusal<'gone-today'>> {
  const { now, on } = await context.time()
  if (carriesOver)
    /* guard number-kept-over-night */ await carryOver(
      context.db,
      context.office.id,
      visit.branch,
      on,
    ) /* end guard */
  const tickets = legs.map((leg, index) => ({
    id: newId(),
    leg: index,
    ...leg,
    ...(index === 0 && first),
  }))
  const route: TicketRow[] = []
  // By letter, so that two visits never wait for each other's counters.
  for (const ticket of [...tickets].sort((a, b) => (a.letter < b.letter ? -1 : 1))) {
    const { id, letter, bookedAt } = ticket
    const put = await putTicket(context.db, context.office.id, {
      ...ticket,
      ...visit,
      on,
      now,
      parts: parts.filter(({ card }) => card.letter === letter),
      walkIn: counts && !bookedAt && !visit.outOfTurn,
    })
    if (!put) return refuse('gone-today')
    route[put.leg] = put
    context.audit({ act: 'issue', thing: 'ticket', id, detail: { branch: visit.branch, letter } })
  }
  context.emit({
    kind: 'topic',
    thing: branchTopic(context.office.id, visit.branch),
    remembered: first !== undefined,
  })
  return route
}

export const issueTicket = act(
  'queue.issueTicket',
  { keepReply: true, atHumanPace: true },
  async (input, context) => {
    const { office, caller } = context
    const device = caller.kind === 'device' ? caller : undefined
    const branch = device?.branch ?? input.branch
    if (branch === undefined)
      return refuse('invalid-input', {
        errors: [{ at: '/branch', code: 'required', detail: 'Staff name the branch.' }],
      })
    if (device ? input.branch !== undefined && input.branch !== branch : !context.reaches(branch))
      return notFound()
    if (device && input.outOfTurn !== undefined) return refuse('not-allowed')
    if (input.outOfTurn !== undefined && !outOfTurnGrounds.includes(input.outOfTurn))
      return refuse('invalid-input', {
        errors: [
          {
            at: '/outOfTurn',
            code: 'wrong-word',
            detail: outOfTurnGrounds.join(', '),
          },
        ],
      })
    // What decides is read here: another server may have paused the branch a moment ago.
    const row = await findBranchRow(context.db, office.id, branch)
    if (!row) return notFound()
    const moment = await context.time()
    const status = statusOf(row, moment)
    if (status === 'closed') return refuse('branch-closed')
    if (status === 'paused') return refuse('branch-paused')
    const opensAt = nextOpening(row, moment, office.timeZone)
    const gone = () => refuse('gone-today', opensAt && { opensAt })
    if (!input.outOfTurn && row.lastIntake > 0 && closesWithin(row, moment, row.lastIntake))
      return gone()
    const cards = await cachedCards(
      context,
      input.visit.map(({ service }) => service),
    )
    if (cards.length < input.visit.length) return refuse('service-not-here')
    const parts = cards.map((card, i) => ({ card, persons: input.visit[i]!.persons }))
    const planned = planVisit(parts, await cachedLines(context, branch))
    if (planned instanceof Refusal) return planned
    const visit = newId()
    const { current: key } = context.codes
    const [leg] = planned.legs
    const first = newId()
    // Asked before the tickets are made: who takes the next number waits for the commit.
    const [outlook, lastCall] = await Promise.all([
      foreseeJoining(context, branch, {
        id: first,
        letter: leg!.letter,
        arrivedAt: moment.now,
        dueAt: null,
        letIn: false,
        outOfTurn: input.outOfTurn ?? null,
        minutes: leg!.minutes,
        services: parts.flatMap(({ card }) => (card.letter === leg!.letter ? [card.id] : [])),
      }),
      findLastCall(context, { branchId: branch, onDay: moment.on, line: leg!.letter }),
    ])
    const route = await makeTickets(context, {
      visit,
      branch,
      outOfTurn: input.outOfTurn ?? null,
      key,
      legs: planned.legs.map(({ letter, hall }) => ({ letter, hall, bookedAt: null })),
      parts,
      counts: true,
      carriesOver: row.carriesOver,
      first: {
        id: first,
        wait:
          outlook.foreseen &&
          promisedBy(tellWait(outlook.foreseen, minutesUntilClosing(row, moment))),
      },
    })
    if (route instanceof Refusal) {
      forgetHall(context, branch)
      return gone()
    }
    const own = parts.filter(({ card }) => card.letter === leg!.letter)
    return withAccessCode(
      await composeTicket(context, route[0]!, { route, parts: own, outlook, lastCall }),
      {
        kind: 'visit',
        id: visit,
        generation: 0,
        key,
      },
    )
  },
)
