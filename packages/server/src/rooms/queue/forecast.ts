import type { Context } from '../../http/act.ts'
import { timedCallsInARow } from '../bookings/index.ts'
import { foresee, type Forecast } from './foresee.ts'
import { listComing, listOpenDesks, listPaces } from './forecast.store.ts'
import { listWaiting } from './waiting.store.ts'

/** So many minutes of service as planned weigh against those that were measured today. */
const weightOfPlan = 60

/** Bookings that begin later are not looked at. */
const hoursAhead = 3

async function makeForecast({ db, office, time }: Context, branch: string): Promise<Forecast> {
  const { now, on } = await time()
  const paces = new Map(
    (await listPaces(db, office.id, branch, on)).map(({ letter, took, planned }) => [
      letter,
      (took + weightOfPlan) / (planned + weightOfPlan),
    ]),
  )
  const pace = (letter: string) => paces.get(letter) ?? 1
  const desks = await listOpenDesks(db, office.id, branch, on, timedCallsInARow, pace)
  const waiting = await listWaiting(db, office.id, branch, on)
  const coming = await listComing(db, office.id, branch, hoursAhead)
  return foresee(waiting, coming, desks, pace, now)
}

const underWay = new WeakMap<object, Map<string, Promise<Forecast>>>()

/**
 * What a branch's queue looks like from now on. Those whom the same change of the queue woke share one
 * forecast.
 */
export function forecastOf(context: Context, branch: string): Promise<Forecast> {
  const { db, office } = context
  if (db.isTransaction) return makeForecast(context, branch)
  const own = underWay.get(db) ?? new Map<string, Promise<Forecast>>()
  underWay.set(db, own)
  const key = `${office.id} ${branch}`
  const begun = own.get(key)
  if (begun) return begun
  const made = makeForecast(context, branch)
  own.set(key, made)
  setImmediate(() => own.delete(key))
  return made
}
