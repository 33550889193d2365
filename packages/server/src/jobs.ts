import { sql } from 'kysely'
import type { ClockFollower } from './database/clock.ts'
import type { Database } from './database/open.ts'
import type { Job } from './events/dispatcher.ts'
import type { OfficeRow } from './http/act.ts'
import type { AccessCodes } from './http/access-codes.ts'
import type { LastSeen } from './http/last-seen.ts'
import { forgetFull } from './http/limits/shared-buckets.store.ts'
import type { Refusals } from './http/refusals.ts'
import { assignWaiting, freeCodesOfApplications, passOnLeft } from './rooms/applications/index.ts'
import {
  forgetHoldNetworks,
  daysKept,
  forgetLetters,
  freeCodesOfVisits,
  listLapsedDays,
  openDays,
  refreshPlaceDays,
  remind,
} from './rooms/bookings/index.ts'
import { listOfficeRows } from './rooms/network/index.ts'
import { beginDay } from './rooms/queue/index.ts'
import { closeRatings } from './rooms/ratings/index.ts'
import { noteSeen } from './rooms/staff/index.ts'
import type { Settings } from './settings.ts'
import { followKeys } from './settle-secret-key.ts'

interface Dependencies {
  readonly db: Database
  readonly settings: Settings
  readonly codes: AccessCodes
  readonly clock: ClockFollower
  readonly seen: LastSeen
  readonly refusals: Refusals
}

/** What is done each minute for each office. */
const ofOffices = (settings: Settings) =>
  ({
    'open days': openDays,
    'begin the day': beginDay,
    'assign applications': assignWaiting,
    'pass applications on': passOnLeft,
    'free codes of visits': (db, office) => freeCodesOfVisits(db, office.id, daysKept),
    'free codes of applications': freeCodesOfApplications,
    'remind people': (db, office) => remind(db, office, settings),
  }) satisfies Record<string, (db: Database, office: OfficeRow) => Promise<unknown>>

/** All an office does by itself, in order, about once a second; each is due at its own pace. */
export function jobsOf({
  db,
  settings,
  codes,
  clock,
  seen,
  refusals,
}: Dependencies): () => Promise<readonly Job[]> {
  const eachSecond: readonly Job[] = [
    { name: 'follow the clock', run: () => clock.look() },
    { name: 'follow the secret keys', run: () => followKeys(db, settings, codes) },
    { name: 'note who was seen', run: () => seen.write((ids) => noteSeen(db, ids)) },
    {
      name: 'count free places',
      run: async () => {
        const lapsed = await listLapsedDays(db)
        if (lapsed.length > 0) await db.transaction().execute((tx) => refreshPlaceDays(tx, lapsed))
      },
    },
  ]
  const eachMinute: readonly Job[] = [
    { name: 'log refusals', run: () => Promise.resolve(refusals.tell()) },
    { name: 'forget full buckets', run: () => forgetFull(db) },
    { name: 'forget networks of holds', run: () => forgetHoldNetworks(db) },
    { name: 'forget counted letters', run: () => forgetLetters(db) },
    { name: 'close ratings', run: () => closeRatings(db) },
    {
      name: 'forget replies',
      run: () =>
        sql`delete from replies where not kept and made_at < now() - interval '72 hours'`.execute(
          db,
        ),
    },
  ]
  let minute = -1
  return async () => {
    const now = Math.floor(performance.now() / 60_000)
    if (now === minute) return eachSecond
    const offices = await listOfficeRows(db)
    minute = now
    return [
      ...eachSecond,
      ...eachMinute,
      ...offices.flatMap((office) =>
        Object.entries(ofOffices(settings)).map(([name, run]) => ({
          name: `${name} (${office.id})`,
          run: () => run(db, office),
        })),
      ),
    ]
  }
}
