import { branchTopic, type Context } from '../../http/act.ts'
import { timedCallsInARow } from '../bookings/index.ts'
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
  readonly waiting: readonly ForeseenTicket[]
  readonly coming: readonly ComingVisit[]
  readonly desks: readonly OpenDesk[]
  readonly pace: Pace
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
 * Remembers something of a branch for this second of the office: what the desks still take runs with
 * its clock, which may be moved.
 */
async function keep<T>(context: Context, branch: string, what: string, read: () => Promise<T>) {
  const second = Math.floor((await context.time()).now.getTime() / 1000)
  return context.kept.of(branchTopic(context.office.id, branch), `${what} ${second}`, read)
}

/** The hall as the server remembers it: without what the act itself has changed. */
const keptHall = (context: Context, branch: string) =>
  keep(context, branch, 'hall', () => readHall(context, branch))

const play = async ({ waiting, coming, desks, pace }: Hall, { time }: Context) =>
  foresee(waiting, coming, desks, pace, (await time()).now)

/** What a branch's queue looks like from now on; inside an act, with what it has changed. */
export async function forecastOf(context: Context, branch: string): Promise<Forecast> {
  if (context.db.isTransaction) return play(await readHall(context, branch), context)
  return keep(context, branch, 'forecast', async () =>
    play(await keptHall(context, branch), context),
  )
}

/** When somebody would be called who takes a ticket now. */
export async function foreseeJoining(
  context: Context,
  branch: string,
  ticket: ForeseenTicket,
): Promise<Foreseen | undefined> {
  const hall = await keptHall(context, branch)
  return (await play({ ...hall, waiting: [...hall.waiting, ticket] }, context)).of.get(ticket.id)
}
