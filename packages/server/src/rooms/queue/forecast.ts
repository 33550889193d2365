import type { Context } from '../../acts/index.ts'
import { timedCallsInARow } from '../bookings/index.ts'
import { cachedLines, branchTopic } from '../network/index.ts'
import {
  foresee,
  type ComingVisit,
  type Forecast,
  type Foreseen,
  type ForeseenTicket,
  type OpenDesk,
  type Pace,
} from './foresee.ts'
import { listComing, listOpenDesks, listPaces } from './forecast.store.ts'
import { listWaiting } from './waiting.store.ts'

/** So many minutes of service as planned weigh against those that were measured today. */
const weightOfPlan = 60

/** Bookings that begin later are not looked at. */
const hoursAhead = 3

/** All a forecast of a branch is made from. */
interface Hall {
  readonly waiting: ForeseenTicket[]
  readonly coming: readonly ComingVisit[]
  readonly desks: readonly OpenDesk[]
  readonly pace: Pace
  /** The forecast made when so many waited. */
  forecast?: { readonly of: number; readonly made: Promise<Forecast> }
}

async function readHall({ db, office, time }: Context, branch: string): Promise<Hall> {
  const { on } = await time()
  const [measured, waiting, coming] = await Promise.all([
    listPaces(db, office.id, branch, on),
    listWaiting(db, office.id, branch, on),
    listComing(db, office.id, branch, hoursAhead),
  ])
  const paces = new Map(
    measured.map(({ letter, took, planned }) => [
      letter,
      (took + weightOfPlan) / (planned + weightOfPlan),
    ]),
  )
  const pace = (letter: string) => paces.get(letter) ?? 1
  return {
    desks: await listOpenDesks(db, office.id, branch, on, timedCallsInARow, pace),
    waiting,
    coming,
    pace,
  }
}

/**
 * The hall as the server remembers it, with those who took tickets here since. For this second of the
 * office: what the desks still take runs with its clock, which may be moved.
 */
async function cachedHall(context: Context, branch: string): Promise<Hall> {
  const { cache, office } = context
  const second = Math.floor((await context.time()).now.getTime() / 1000)
  return cache.get(branchTopic(office.id, branch), `hall ${second}`, () =>
    readHall(context, branch),
  )
}

/** The hall as it is; inside an act, with what it has changed. */
const hallOf = (context: Context, branch: string) =>
  context.db.isTransaction ? readHall(context, branch) : cachedHall(context, branch)

const play = async ({ waiting, coming, desks, pace }: Hall, { time }: Context) =>
  foresee(waiting, coming, desks, pace, (await time()).now)

async function forecastIn(context: Context, hall: Hall): Promise<Forecast> {
  if (hall.forecast?.of !== hall.waiting.length)
    hall.forecast = { of: hall.waiting.length, made: play(hall, context) }
  return hall.forecast.made
}

/** What a branch's queue looks like from now on. */
export const forecastOf = async (context: Context, branch: string): Promise<Forecast> =>
  forecastIn(context, await hallOf(context, branch))

/** Who waits in a branch and can be called, as its forecast counts them. */
export const waitingIn = async (
  context: Context,
  branch: string,
): Promise<readonly ForeseenTicket[]> => (await hallOf(context, branch)).waiting

/** What can be told to somebody who waits: when, only while a desk is open for them. */
export interface Outlook {
  /** How many are called before. */
  readonly ahead: number
  readonly foreseen?: Foreseen | undefined
}

interface InLine {
  readonly id: string
  /** Letter of the line. */
  readonly line: string
}

/** The outlook of a ticket that waits. */
export const outlookOf = async (
  context: Context,
  branch: string,
  ticket: InLine,
): Promise<Outlook> => outlookIn(context, await hallOf(context, branch), branch, ticket)

/** The outlook of somebody who takes a ticket now; from now on he stands in the line. */
export async function foreseeJoining(
  context: Context,
  branch: string,
  ticket: ForeseenTicket,
): Promise<Outlook> {
  const hall = await cachedHall(context, branch)
  hall.waiting.push(ticket)
  return outlookIn(context, hall, branch, { id: ticket.id, line: ticket.letter })
}

async function outlookIn(
  context: Context,
  hall: Hall,
  branch: string,
  { id, line }: InLine,
): Promise<Outlook> {
  const foreseen = (await forecastIn(context, hall)).of.get(id)
  if (foreseen) return { ahead: foreseen.ahead, foreseen }
  // Nobody is there for the line: as many as one desk of it would call before.
  const lines = await cachedLines(context, branch)
  const pools = new Set(lines.find(({ letter }) => letter === line)?.pools)
  const letters = lines.filter((own) => own.pools.some((pool) => pools.has(pool)))
  const desk = {
    id: '',
    letters: letters.map(({ letter }) => letter),
    skills: null,
    freeIn: 0,
    calls: [],
  }
  const { now } = await context.time()
  return { ahead: foresee(hall.waiting, [], [desk], () => 1, now).of.get(id)?.ahead ?? 0 }
}

/** The line has changed otherwise than by those who were foreseen to join it. */
export const forgetHall = ({ cache, office }: Context, branch: string): void =>
  cache.forget(branchTopic(office.id, branch))
