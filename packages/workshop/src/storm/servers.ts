import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectedOffice } from '@transparent-office/sdk'
import { startServer, type TestServer } from '../../../server/src/testing/test-servers.ts'
import type { Chance } from './chance.ts'

/** No log may have it. */
export const canary = 'Канарейка-Непоказна'

/** Two servers on one database, of which now this one, now that one is killed. */
export class Servers {
  readonly #settings: Record<string, string>
  readonly #running: ({ server: TestServer; office: ConnectedOffice } | undefined)[] = []
  kills = 0
  /** Milliseconds from a kill to the next answer, the longest. */
  longestSilence = 0
  #killedAt: number | undefined
  readonly leaks: string[] = []

  constructor(settings: Record<string, string>) {
    this.#settings = settings
  }

  async start(): Promise<void> {
    await Promise.all([this.#start(0), this.#start(1)])
  }

  async #start(index: number): Promise<void> {
    const server = await startServer('serve', this.#settings)
    this.#running[index] = { server, office: server.as() }
  }

  /** One that runs; waits while none does. */
  async any(chance: Chance): Promise<ConnectedOffice> {
    for (;;) {
      const running = this.#running.filter((one) => one !== undefined)
      if (running.length > 0) return chance.one(running).office
      await sleep(20)
    }
  }

  /** Both, when both run. */
  both(): readonly ConnectedOffice[] {
    return this.#running.flatMap((one) => one?.office ?? [])
  }

  /** Something was answered. */
  answered(): void {
    if (this.#killedAt === undefined) return
    this.longestSilence = Math.max(this.longestSilence, performance.now() - this.#killedAt)
    this.#killedAt = undefined
  }

  /** Kills these, as a power cut does, and starts them again. */
  async kill(indexes: readonly number[]): Promise<void> {
    this.#killedAt = performance.now()
    await Promise.all(
      indexes.map(async (index) => {
        const { server } = this.#running[index]!
        this.#running[index] = undefined
        this.kills++
        await server.kill()
        this.#listen(server)
        await this.#start(index)
      }),
    )
  }

  async stop(): Promise<void> {
    for (const one of this.#running) {
      await one?.server.stop()
      if (one) this.#listen(one.server)
    }
  }

  #listen(server: TestServer): void {
    if (server.output().includes(canary)) this.leaks.push('a name is in the log')
    if (/office-mistaken/.test(server.output())) this.leaks.push(server.output().slice(-1500))
  }
}
