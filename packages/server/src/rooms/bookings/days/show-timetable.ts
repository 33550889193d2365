import { act, notFound } from '../../../acts/index.ts'
import { findBranchRow, wholeShares } from '../../network/index.ts'
import { listPools } from '../pools.store.ts'

/** Days that stand for "always" and "for good". */
const [always, forGood] = ['0001-01-01', '9999-12-31']

const showValidity = ({ validFrom, validTo }: { validFrom: string; validTo: string }) => ({
  ...(validFrom !== always && { validFrom }),
  ...(validTo !== forGood && { validTo }),
})

export const showTimetable = act('bookings.showTimetable', async ({ branch }, context) => {
  const { db, office } = context
  const row = await findBranchRow(db, office.id, branch)
  if (!row || !context.reaches(branch)) return notFound()
  const { on: today } = await context.time()
  const current = ({ validTo }: { validTo: string }) => validTo >= today
  return {
    hours: row.hours
      .filter(current)
      .map(({ weekday, from, to, ...valid }) => ({ weekday, from, to, ...showValidity(valid) })),
    pools: (await listPools(db, office.id, branch)).map((pool) => ({
      id: pool.id,
      letters: pool.letters,
      workplaces: pool.workplaces,
      ...((pool.shares || pool.release.length > 0) && {
        seats: { shares: wholeShares(pool.shares), release: [...pool.release] },
      }),
      hours: pool.rows.filter(current).map(({ weekday, opens, closes, desks, ...valid }) => ({
        weekday,
        from: opens,
        to: closes,
        desks,
        ...showValidity(valid),
      })),
    })),
    specialDays: row.special.filter(({ on }) => on >= today),
  }
})
