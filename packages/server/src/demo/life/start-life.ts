import { setTimeout as sleep } from 'node:timers/promises'
import { connectOffice, type ConnectedOffice } from '@transparent-office/sdk'
import type { RunningOffice } from '../../office.ts'
import { listWorkplaces } from '../../rooms/staff/index.ts'
import { demoOffice } from '../city.ts'
import type { CrowdOfBranch } from './admit-crowd.ts'
import { SimulatedClerk, type Codes } from './simulated-clerk.ts'
import { SimulatedVisitors } from './simulated-visitors.ts'

/** Somebody simulated, who does one thing after the other. */
export interface Simulated {
  /** Does one thing. Returns the milliseconds until the next. */
  act(): Promise<number>
}

/** Milliseconds after something unforeseen. */
const triesAgainAfter = 10_000

/** Connects with the office in this process as anybody does from outside. */
export const connectWith = ({ app }: Pick<RunningOffice, 'app'>, token: string): ConnectedOffice =>
  connectOffice({
    url: 'http://office.demonstration',
    office: demoOffice.id,
    token,
    retries: 0,
    fetch: async (input, init) => app.request(new Request(input, init)),
  })

/** The simulated clerks and visitors of a demonstration, one by one. */
export async function gatherCrowd(
  office: Pick<RunningOffice, 'app' | 'db'>,
  crowds: readonly CrowdOfBranch[],
  chance = Math.random,
): Promise<Simulated[]> {
  const gathered: Simulated[] = []
  for (const { branch, kiosk, clerks } of crowds) {
    const codes: Codes = new Map()
    const desks = (await listWorkplaces(office.db, demoOffice.id, branch)).filter(
      ({ id }) => clerks[id] !== undefined,
    )
    for (const { id } of desks)
      gathered.push(new SimulatedClerk(connectWith(office, clerks[id]!), id, codes, chance))
    gathered.push(new SimulatedVisitors(connectWith(office, kiosk), desks, codes, chance))
  }
  return gathered
}

/** Lets them live, each in their own time, until the signal. */
export function startLife(
  crowd: readonly Simulated[],
  signal: AbortSignal,
  failed: (error: unknown) => void,
): void {
  const live = async (one: Simulated) => {
    for (let wait = 1000 * Math.random(); !signal.aborted;) {
      await sleep(wait, undefined, { signal, ref: false }).catch(() => {})
      if (signal.aborted) return
      wait = await one.act().catch((error: unknown) => {
        failed(error)
        return triesAgainAfter
      })
    }
  }
  for (const one of crowd) void live(one)
}
