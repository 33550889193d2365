import type { Closure } from '@transparent-office/contract'
import { clockAt, localTime } from '../../database/local-time.ts'
import type { Context } from '../../acts/index.ts'
import { cachedBranch, visitBranch } from '../network/index.ts'
import type { BookingRow } from './bookings.store.ts'

/** That the day of a booking was closed, with the time kept instead as long as it is. */
export async function showClosure(
  context: Context,
  { closure }: Pick<BookingRow, 'closure'>,
): Promise<{ closure?: Closure }> {
  if (!closure) return {}
  const { office, time } = context
  const { reason, note, kept } = closure
  const { now } = await time()
  if (!kept || new Date(kept.until) <= now) return { closure: { reason, ...(note && { note }) } }
  const { on, at } = localTime(new Date(kept.startsAt), office.timeZone)
  const until = localTime(new Date(kept.until), office.timeZone)
  const { clock: untilClock } = clockAt(new Date(kept.until), office.timeZone)
  return {
    closure: {
      reason,
      ...(note && { note }),
      kept: {
        startsAt: kept.startsAt,
        on,
        at,
        ...clockAt(new Date(kept.startsAt), office.timeZone),
        branch: visitBranch((await cachedBranch(context, kept.branch))!, undefined),
        until: kept.until,
        untilOn: until.on,
        untilAt: until.at,
        ...(untilClock && { untilClock }),
      },
    },
  }
}
