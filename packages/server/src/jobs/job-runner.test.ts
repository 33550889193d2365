import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { examineOffice } from '../doctor/examine-office.ts'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { listFailedJobs, noteJobRuns } from './job-runs.store.ts'
import { JobRunner, type JobRun } from './job-runner.ts'
import type { Job } from './job.ts'

let office: TestOffice
before(async () => (office = await openTestOffice({ LOG_LEVEL: 'silent' })))
after(() => office.close())

/** Runs jobs until all of these are done. */
async function runUntil(
  jobs: readonly Job[],
  done: () => boolean,
  offices: readonly string[] = [],
) {
  const failed: string[] = []
  const ended: JobRun[] = []
  const runner = new JobRunner({
    jobs,
    dependencies: office.running.dependencies,
    listOffices: () => Promise.resolve(offices.map((id) => ({ id }) as never)),
    ended: (run) => ended.push(run),
    failed: (_, what) => failed.push(what),
  })
  runner.start()
  while (!done()) await new Promise((next) => setTimeout(next, 5))
  await runner.stop()
  return { failed, ended, runs: runner.runs }
}

test('a job that fails or hangs starves no other', async () => {
  const done: string[] = []
  const { failed, runs } = await runUntil(
    [
      { name: 'hangs', each: 'minute', run: () => new Promise(() => {}) },
      { name: 'fails', each: 'minute', run: () => Promise.reject(new RangeError('no')) },
      { name: 'works', each: 'second', run: () => Promise.resolve(done.push('works')) },
    ],
    () => done.length === 2,
  )
  assert.deepEqual(failed, ['fails'])
  const [hangs, fails, works] = runs
  assert.equal(hangs!.ended, undefined)
  assert.equal(fails!.failure, 'RangeError')
  assert.equal(works!.failure, undefined)
})

test('what fails for one office is done for the others', async () => {
  const done: string[] = []
  const { failed, ended } = await runUntil(
    [
      {
        name: 'reminds',
        each: 'minute',
        runFor: (_, { id }) =>
          id === 'second' ? Promise.reject(new Error('no')) : Promise.resolve(done.push(id)),
      },
    ],
    () => done.includes('third'),
    ['first', 'second', 'third'],
  )
  assert.deepEqual(done, ['first', 'third'])
  assert.deepEqual(failed, ['reminds (second)'])
  assert.equal(ended[0]?.failure, 'Error')
})

test('the doctor sees a job that hangs, and one that failed', async () => {
  const server = '01890000-0000-7000-8000-000000000001'
  const ago = (minutes: number) => -minutes * 60_000
  const of = async () =>
    (await examineOffice(office.db)).find(({ holds }) => holds.includes('every job'))!
  await noteJobRuns(
    office.db,
    server,
    [
      { job: 'open days', began: ago(9) },
      { job: 'remind people', began: ago(3), ended: ago(2), failure: 'Error 23505' },
      { job: 'close ratings', began: ago(1), ended: ago(1) },
    ],
    0,
  )
  assert.equal((await of()).faults, 0)
  assert.deepEqual(await listFailedJobs(office.db), [
    'The job "remind people" failed when it ran last (Error 23505): see the log.',
  ])
  await noteJobRuns(office.db, server, [{ job: 'open days', began: ago(11) }], 0)
  const { faults, examples } = await of()
  assert.equal(faults, 1)
  assert.match(examples[0]!, /^the job "open days" runs since 20\d\d-\d\d-\d\d \d\d:\d\d UTC$/)
  // The server runs on: its next note tells how it ended.
  await noteJobRuns(office.db, server, [{ job: 'open days', began: ago(11), ended: 0 }], 0)
  assert.equal((await of()).faults, 0)
})

test('a running server notes how its jobs go, and forgets them when it stops', async () => {
  const beside = await openTestOffice({ LOG_LEVEL: 'silent' })
  const noted = async () =>
    (await sql<{ job: string }>`select job from job_runs`.execute(beside.db)).rows.map(
      ({ job }) => job,
    )
  while ((await noted()).length === 0) await new Promise((next) => setTimeout(next, 20))
  assert.ok((await noted()).includes('open days'))
  await beside.close()
})
