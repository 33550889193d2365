import { officeNow } from '../../database/clock.ts'
import { addDays, localTime } from '../../database/local-time.ts'
import type { Database } from '../../database/open.ts'
import { listBranchRows } from '../network/index.ts'
import { lastOpenDay } from './booking-days.ts'
import { daysFrom, mintPlaces } from './mint-places.ts'
import { refreshPlaceDays } from './place-counts.store.ts'
import { findMintedUntil, putPlaces } from './places.store.ts'
import { listPools } from './pools.store.ts'
import { sharePlaces } from './shares.store.ts'

/** Opens days for booking: mints the places of each pool up to the last day that is open now. */
export async function openDays(
  db: Database,
  office: { id: string; timeZone: string },
  tell: (done: number, all: number) => void = () => {},
): Promise<void> {
  const moment = localTime(await officeNow(db), office.timeZone)
  const last = lastOpenDay(moment)
  const minted = await findMintedUntil(db, office.id)
  const branches = new Map((await listBranchRows(db, office.id)).map((row) => [row.id, row]))
  const work = (await listPools(db, office.id)).flatMap((pool) => {
    const until = minted.get(pool.id)
    const first = until && until >= moment.on ? addDays(until, 1) : moment.on
    return [...daysFrom(first, last)].map((on) => ({
      pool,
      on,
      places: mintPlaces(pool, branches.get(pool.branch)!, on, office.timeZone),
    }))
  })
  const due = work.filter(({ places }) => places.length > 0)
  // By pool and day, so that what a pool has up to a day is all minted.
  due.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  for (const [index, { pool, on, places }] of due.entries()) {
    await db.transaction().execute(async (tx) => {
      await putPlaces(tx, office.id, pool.id, on, places)
      if (pool.shares || pool.release.length > 0)
        await sharePlaces(
          tx,
          office.id,
          { ...pool, pool: pool.id, on, timeZone: office.timeZone },
          places,
        )
      await refreshPlaceDays(tx, [{ office: office.id, pool: pool.id, on }])
    })
    tell(index + 1, due.length)
  }
}
