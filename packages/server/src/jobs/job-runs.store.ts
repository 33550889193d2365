import { sql } from 'kysely'
import type { Database } from '../database/open.ts'
import { known, returns, text } from '../database/returns.ts'
import type { JobRun } from './job-runner.ts'

/** Notes how the jobs of a server go, and forgets servers that were not heard of for a day. */
export async function noteJobRuns(
  db: Database,
  server: string,
  runs: readonly JobRun[],
  now: number,
): Promise<void> {
  const rows = runs.map(({ job, began, ended, failure }) => ({
    job,
    began: (now - began) / 1000,
    ended: ended === undefined ? null : (now - ended) / 1000,
    failure: failure ?? null,
  }))
  await sql`
    with forgotten as (
      delete from job_runs where noted_at < now() - interval '1 day'
    )
    insert into job_runs (server, job, began_at, ended_at, failure, noted_at)
    select ${server}, job, now() - make_interval(secs => began), now() - make_interval(secs => ended), failure, now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (job text, began double precision, ended double precision, failure text)
    on conflict (server, job) do update
    set began_at = excluded.began_at, ended_at = excluded.ended_at, failure = excluded.failure,
      noted_at = excluded.noted_at`.execute(db)
}

/** Forgets the jobs of a server that stops. */
export async function forgetJobRuns(db: Database, server: string): Promise<void> {
  await sql`delete from job_runs where server = ${server}`.execute(db)
}

/** Jobs that failed when a server ran them last, in words. */
export async function listFailedJobs(db: Database): Promise<string[]> {
  const { rows } = await returns({ job: text, failure: known(text) })`
    select distinct job, failure from job_runs
    where ended_at is not null and failure is not null and noted_at > now() - interval '10 minutes'
    order by job`.execute(db)
  return rows.map(
    ({ job, failure }) => `The job "${job}" failed when it ran last (${failure}): see the log.`,
  )
}
