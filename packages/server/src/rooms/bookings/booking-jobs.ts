import type { Tx } from '../../database/open.ts'
import type { Message } from '../../events/dispatcher.ts'
import type { Job } from '../../jobs/job.ts'
import { forgetHoldNetworks } from './hold-networks.store.ts'
import { forgetLetters } from './letters/letters-sent.store.ts'
import { openDays } from './open-days.ts'
import { listLapsedDays, refreshPlaceDays } from './place-counts.store.ts'
import { remind } from './remind.ts'
import { daysKept } from './short-codes/short-code.ts'
import { freeCodesOfVisits } from './short-codes/short-codes.store.ts'

/** Counts the free places of days that changed. */
async function refreshDays(tx: Tx, messages: readonly Message[]): Promise<void> {
  await refreshPlaceDays(
    tx,
    messages.map(({ officeId, thing, detail }) => ({
      office: officeId,
      pool: thing,
      on: String(detail.on),
      ...(typeof detail.first === 'string' && { first: new Date(detail.first) }),
      ...(typeof detail.last === 'string' && { last: new Date(detail.last) }),
    })),
  )
}

export const bookingBatchHandlers = { 'place-day': refreshDays }

export const bookingJobs: readonly Job[] = [
  {
    name: 'count free places',
    each: 'second',
    run: async ({ db }) => {
      const lapsed = await listLapsedDays(db)
      if (lapsed.length > 0) await db.transaction().execute((tx) => refreshPlaceDays(tx, lapsed))
    },
  },
  { name: 'open days', each: 'minute', runFor: ({ db }, office) => openDays(db, office) },
  {
    name: 'remind people',
    each: 'minute',
    runFor: ({ db, settings }, office) => remind(db, office, settings),
  },
  {
    name: 'free codes of visits',
    each: 'minute',
    runFor: ({ db }, office) => freeCodesOfVisits(db, office.id, daysKept),
  },
  { name: 'forget networks of holds', each: 'minute', run: ({ db }) => forgetHoldNetworks(db) },
  { name: 'forget counted letters', each: 'minute', run: ({ db }) => forgetLetters(db) },
]
