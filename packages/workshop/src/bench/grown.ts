import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase, unlimited } from '../../../server/src/database/open.ts'
import { examineOffice } from '../../../server/src/doctor/examine-office.ts'
import { openEnvironments, type GrownEnvironment } from './grown/open-environments.ts'
import { urlOf } from './grown/open-grown.ts'
import { askFor, openClients, quantile, request, type HttpClient } from './office/http-clients.ts'

/*
 * npm run bench -- grown: what is asked of today in an office with a past of millions of visits, beside
 * the same office without one: the 99th percentile at half of the highest rate reached, in turn, on one
 * PostgreSQL. `npm run bench -- grow` makes the past, once.
 */

const rounds = Number(process.env['ROUNDS'] ?? 3)
const connections = 8
const path = (rest: string) => `/v1/offices/prozore${rest}`

interface HotAct {
  readonly act: string
  /** Milliseconds its 99th percentile may be. */
  readonly goal: number
  readonly make: (environment: GrownEnvironment, index: number) => string
  /** Each call needs a desk of its own, and people who wait. */
  readonly calls?: boolean
}

const read = (
  act: string,
  goal: number,
  rest: string,
  who?: keyof GrownEnvironment['tokens'],
): HotAct => ({
  act,
  goal,
  make: ({ tokens }) => request('GET', path(rest), who ? { token: tokens[who] } : {}),
})

const hot: readonly HotAct[] = [
  // What the machine itself lets wait: a goal below its 99th percentile can't be told here.
  { act: 'nothing at all', goal: Infinity, make: () => request('GET', '/health/live') },
  read('reception’s queue', 50, '/staff/branches/central/queue', 'reception'),
  read('kiosk’s task', 20, '/devices/self/task', 'kiosk'),
  read('tablet’s task', 20, '/devices/self/task', 'tablet'),
  read('an official’s applications', 30, '/staff/applications?list=mine&limit=20', 'official'),
  read(
    'applications to hand over',
    30,
    '/staff/applications?list=to-hand-over&limit=20',
    'controller',
  ),
  read('all applications by term', 30, '/staff/applications?list=all&limit=20', 'controller'),
  read('rating of the office', 20, '/statistics/ratings'),
  {
    act: 'call next',
    goal: 50,
    calls: true,
    make: ({ clerks }, index) => {
      const { token, workplace } = clerks[index % clerks.length]!
      return request('POST', path(`/staff/workplaces/${workplace}/call-next`), {
        key: crypto.randomUUID(),
        token,
        body: {},
      })
    },
  },
]

/** As many as can be answered in a second, each connection asking its next as soon as it has an answer. */
async function highestRate(
  act: HotAct,
  environment: GrownEnvironment,
  clients: readonly HttpClient[],
) {
  if (act.calls) await environment.sendBack()
  const limit = act.calls
    ? { number: environment.clerks.length }
    : { milliseconds: 1000, lead: 300 }
  return (await askFor(clients, (index) => act.make(environment, index), limit)).perSecond
}

/** Milliseconds of each call, from the moment it was due, at a steady rate. */
async function timesAt(
  act: HotAct,
  environment: GrownEnvironment,
  clients: readonly HttpClient[],
  perSecond: number,
): Promise<number[]> {
  const times: number[] = []
  const idle = [...clients]
  const number = act.calls ? environment.clerks.length : Math.max(50, Math.round(perSecond * 2))
  if (act.calls) await environment.sendBack()
  const began = performance.now()
  const asked: Promise<void>[] = []
  const queue: number[] = []
  const next = (client: HttpClient): void => {
    const index = queue.shift()
    if (index === undefined) return void idle.push(client)
    const due = began + (index * 1000) / perSecond
    asked.push(
      client.ask(act.make(environment, index)).then(({ status }) => {
        if (status !== 200) throw new Error(`${act.act} was answered ${status}`)
        times.push(performance.now() - due)
        next(client)
      }),
    )
  }
  for (let index = 0; index < number; index++) {
    const wait = began + (index * 1000) / perSecond - performance.now()
    if (wait > 0) await sleep(wait)
    queue.push(index)
    const client = idle.pop()
    if (client) next(client)
  }
  while (times.length < number) await Promise.all(asked.splice(0))
  return times
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!
const round = (value: number, digits = 1) => Number(value.toFixed(digits))

/** Prints what a long past costs. */
export async function benchGrown(): Promise<void> {
  const environments = await openEnvironments(console.log)
  if (!environments) {
    console.log(
      'No past to measure with yet. Make it first, up to half an hour: npm run bench -- grow',
    )
    return
  }
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  console.log(
    `\nToday after ${environments.past.toLocaleString('en')} visits, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, commit ${commit}: medians of ${rounds}`,
  )
  const both = [environments.empty, environments.grown]
  const clients = await Promise.all(both.map(({ port }) => openClients(port, connections)))
  const rows: object[] = []
  let ofMachine: number | undefined
  try {
    for (const act of hot) {
      const p50 = [[], []] as [number[], number[]]
      const p99 = [[], []] as [number[], number[]]
      let rate = 0
      for (let turn = 0; turn <= rounds; turn++)
        for (const [n, environment] of both.entries()) {
          // The rate of the grown one decides for both, so that both are asked alike.
          if (n === 0) rate = (await highestRate(act, environments.grown, clients[1]!)) / 2
          const times = await timesAt(act, environment, clients[n]!, rate)
          if (turn === 0) continue
          times.sort((a, b) => a - b)
          p50[n]!.push(quantile(times, 0.5))
          p99[n]!.push(quantile(times, 0.99))
        }
      const [empty, grown] = [middle(p99[0]), middle(p99[1])]
      ofMachine ??= grown
      const reached = grown <= act.goal ? 'yes' : ofMachine > act.goal ? 'not to be told' : 'no'
      rows.push({
        act: act.act,
        'a second': round(rate, 0),
        'p50 empty, ms': round(middle(p50[0])),
        'p50 grown, ms': round(middle(p50[1])),
        'p50 grown ÷ empty': round(middle(p50[1]) / middle(p50[0]), 2),
        'p99 empty, ms': round(empty),
        'p99 grown, ms': round(grown),
        goal: act.goal < Infinity ? `≤ ${act.goal}` : '',
        reached: act.goal < Infinity ? reached : '',
      })
    }
    console.table(rows)
    const began = performance.now()
    const connectionString = urlOf(environments.grown.owner.host, 'grown')
    const { db } = openDatabase({ connectionString, ...unlimited })
    const findings = await examineOffice(db)
    await db.destroy()
    const wrong = findings.filter(({ faults }) => faults > 0)
    console.log(
      `The doctor: ${findings.length} checks in ${round((performance.now() - began) / 1000)} s (goal 60), ${wrong.length} found something wrong`,
    )
    for (const { holds, faults, examples } of wrong)
      console.log(`  ${faults} times not so: ${holds}`, examples)
  } finally {
    for (const client of clients.flat()) client.close()
    await environments.close()
  }
}
