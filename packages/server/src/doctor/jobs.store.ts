import { sql } from 'kysely'
import type { Check } from './check.ts'

/** A job that runs for longer hangs. */
const longestMinutes = 10

/** What must hold of the jobs of all servers. */
export const jobChecks: readonly Check[] = [
  {
    holds: 'every job that a server began comes to its end',
    faults: sql`
      select 'the job "' || job || '" runs since ' || to_char(began_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC'
      from job_runs
      where ended_at is null and noted_at - began_at > make_interval(mins => ${longestMinutes})`,
  },
]
