import { officeNow } from '../../database/clock.ts'
import { localTime } from '../../database/local-time.ts'
import type { Database, Tx } from '../../database/open.ts'
import { findBranchRow, listBranchRows, type BranchRow, lockPlan } from '../network/index.ts'
import { lastMintedDay } from './booking-days.ts'
import { daysFrom, mintPlaces } from './mint-places.ts'
import { refreshPlaceDays } from './place-counts.store.ts'
import { listMinted, putPlaces } from './places.store.ts'
import { listPools, type PoolRow } from './pools.store.ts'
import { sharePlaces } from './shares.store.ts'

interface Office {
  readonly id: string
  readonly timeZone: string
}

/** What a branch's plan says of a day for the pools that have no places of it yet. */
const dueOn = (
  on: string,
  branch: BranchRow,
  pools: readonly PoolRow[],
  minted: ReadonlySet<string>,
  timeZone: string,
) =>
  pools
    .filter(({ id }) => !minted.has(`${id} ${on}`))
    .map((pool) => ({ pool, places: mintPlaces(pool, branch, on, timeZone) }))
    .filter(({ places }) => places.length > 0)

/**
 * Mints the places of each pool for the days that are open for booking, and some days before they are, so
 * that a day opens by the clock alone. Whoever changes a plan meanwhile comes before or after.
 */
export async function openDays(
  db: Database,
  office: Office,
  tell: (done: number, all: number) => void = () => {},
): Promise<void> {
  const moment = localTime(await officeNow(db), office.timeZone)
  const last = lastMintedDay(moment)
  const minted = await listMinted(db, office.id, moment.on, last)
  const branches = await listBranchRows(db, office.id)
  const pools = Map.groupBy(await listPools(db, office.id), ({ branch }) => branch)
  const due = [...daysFrom(moment.on, last)].flatMap((on) =>
    branches.flatMap((branch) => {
      const own = pools.get(branch.id) ?? []
      return dueOn(on, branch, own, minted, office.timeZone).length > 0
        ? { branch: branch.id, on }
        : []
    }),
  )
  for (const [index, { branch, on }] of due.entries()) {
    await db.transaction().execute((tx) => mintDay(tx, office, branch, on))
    tell(index + 1, due.length)
  }
}

/** Mints a day of a branch as its plan says now; nobody else changes that until the transaction ends. */
async function mintDay(tx: Tx, office: Office, branch: string, on: string): Promise<void> {
  /* guard minting-locks-the-plan */ await lockPlan(tx, office.id, branch) /* end guard */
  const plan = (await findBranchRow(tx, office.id, branch))!
  const pools = await listPools(tx, office.id, branch)
  const minted = await listMinted(tx, office.id, on, on)
  const due = dueOn(on, plan, pools, minted, office.timeZone)
  for (const { pool, places } of due) {
    await putPlaces(tx, office.id, pool.id, on, places)
    const { id, release, shares } = pool
    if (shares || release.length > 0)
      await sharePlaces(tx, office.id, { pool: id, release, on, timeZone: office.timeZone }, places)
  }
  await refreshPlaceDays(
    tx,
    due.map(({ pool }) => ({ office: office.id, pool: pool.id, on })),
  )
}
