import { hook, type Context } from '../../acts/index.ts'
import type { BookingRow } from './bookings.store.ts'

/** What came of a visit in the queue. */
export interface Outcome {
  readonly tickets: readonly { readonly id: string; readonly number: string }[]
  readonly over: boolean
  readonly rated: boolean
}

/** What came of visits in the queue, by their ids. */
export const outcomesOf = hook<readonly string[], ReadonlyMap<string, Outcome>>(
  'what came of visits in the queue',
)

/** Of a visit that did not begin. */
export const nothingYet: Outcome = { tickets: [], over: false, rated: false }

/** What came of each of these bookings. Before its check-in nothing has. */
export async function findOutcomes(
  context: Context,
  rows: readonly Pick<BookingRow, 'id' | 'state'>[],
): Promise<(booking: string) => Outcome> {
  const here = rows.filter(({ state }) => state === 'checked-in').map(({ id }) => id)
  const found = here.length > 0 ? await context.ask(outcomesOf, here) : undefined
  return (booking) => found?.get(booking) ?? nothingYet
}
