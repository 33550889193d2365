import { forgetReplies } from './acts/index.ts'
import type { ClockFollower } from './database/clock.ts'
import type { LastSeen } from './http/last-seen.ts'
import { forgetFull } from './http/limits/shared-buckets.store.ts'
import type { Refusals } from './http/refusals.ts'
import { followKeys } from './keys/settle-secret-key.ts'
import { noteSeen } from './rooms/staff/index.ts'
import type { Job } from './jobs/job.ts'

interface Dependencies {
  readonly clock: ClockFollower
  readonly seen: LastSeen
  readonly refusals: Refusals
}

/** What a server does by itself besides the jobs of its rooms. */
export const serverJobs = ({ clock, seen, refusals }: Dependencies): readonly Job[] => [
  { name: 'follow the clock', each: 'second', run: () => clock.look() },
  {
    name: 'follow the secret keys',
    each: 'second',
    run: ({ db, settings, codes }) => followKeys(db, settings, codes),
  },
  {
    name: 'note who was seen',
    each: 'second',
    run: ({ db }) => seen.write((office, ids) => noteSeen(db, office, ids)),
  },
  { name: 'log refusals', each: 'minute', run: () => Promise.resolve(refusals.log()) },
  { name: 'forget full buckets', each: 'minute', run: ({ db }) => forgetFull(db) },
  { name: 'forget replies', each: 'minute', run: ({ db }) => forgetReplies(db) },
]
