import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { notificationsOf } from './hub.ts'

/** A message on its way out. */
export interface Message {
  readonly id: number
  readonly office_id: string
  readonly kind: string
  readonly thing: string
  readonly detail: Record<string, unknown>
  readonly attempts: number
}

/** Brings a message outside: mail, later SMS. Throws when it should be tried again. */
export type Delivery = (message: Message) => Promise<void>

/** Settles messages inside the database, many at once, in one transaction. */
export type Settling = (tx: Tx, messages: readonly Message[]) => Promise<void>

interface Options {
  readonly db: Database
  readonly deliveries: Readonly<Record<string, Delivery>>
  readonly settlings: Readonly<Record<string, Settling>>
  /** Things to do about once a second: counts that change by themselves, clean-up. */
  readonly chores: readonly (() => Promise<void>)[]
  readonly failed: (error: unknown) => void
}

const attemptsMost = 12
const leaseSeconds = 60

/** Carries the outbox out: one for each server, any number together. */
export class Dispatcher {
  readonly #options: Options
  #wake: (() => void) | undefined
  #stopped = false
  #nudged = false
  #running: Promise<void> | undefined

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    this.#running = this.#run()
  }

  /** Something was left in the outbox. */
  nudge(): void {
    this.#nudged = true
    this.#wake?.()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#wake?.()
    await this.#running
  }

  async #run(): Promise<void> {
    let chores = 0
    while (!this.#stopped) {
      this.#nudged = false
      try {
        while ((await this.#settle()) > 0);
        await this.#deliver()
        if (performance.now() - chores >= 1000) {
          chores = performance.now()
          for (const chore of this.#options.chores) await chore()
        }
      } catch (error) {
        if (!this.#stopped) this.#options.failed(error)
        await this.#pause(500)
      }
      // A short pause gathers what comes together into one notification.
      await this.#pause(this.#nudged ? 20 : 1000)
      if (this.#nudged && !this.#stopped) await this.#pause(20)
    }
  }

  #pause(milliseconds: number): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds)
      this.#wake = () => {
        if (this.#stopped || milliseconds > 100) {
          clearTimeout(timer)
          done()
        }
      }
    })
  }

  /** Topics and what stays inside the database: taken and done in one transaction. */
  async #settle(): Promise<number> {
    const kinds = ['topic', ...Object.keys(this.#options.settlings)]
    return this.#options.db.transaction().execute(async (tx) => {
      const { rows } = await sql<Message>`
        delete from outbox where id in (
          select id from outbox where due_at <= now() and dead_at is null and kind = any(${kinds})
          order by id limit 500 for update skip locked)
        returning id, office_id, kind, thing, detail, attempts`.execute(tx)
      for (const [kind, settle] of Object.entries(this.#options.settlings)) {
        const own = rows.filter((row) => row.kind === kind)
        if (own.length > 0) await settle(tx, own)
      }
      const topics = rows.filter((row) => row.kind === 'topic').map((row) => row.thing)
      for (const { channel, payload } of notificationsOf(topics))
        await sql`select pg_notify(${channel}, ${payload})`.execute(tx)
      return rows.length
    })
  }

  /** What leaves the house is leased, sent, then removed: at least once, with growing pauses. */
  async #deliver(): Promise<void> {
    const kinds = Object.keys(this.#options.deliveries)
    if (kinds.length === 0) return
    const { rows } = await sql<Message>`
      update outbox set due_at = now() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
      where id in (
        select id from outbox where due_at <= now() and dead_at is null and kind = any(${kinds})
        order by id limit 10 for update skip locked)
      returning id, office_id, kind, thing, detail, attempts`.execute(this.#options.db)
    for (const message of rows) {
      try {
        await this.#options.deliveries[message.kind]!(message)
        await sql`delete from outbox where id = ${message.id}`.execute(this.#options.db)
      } catch (error) {
        this.#options.failed(error)
        const pause = Math.min(3600, 2 ** message.attempts)
        await sql`
          update outbox set due_at = now() + make_interval(secs => ${pause}), failure = ${String(error).slice(0, 500)},
            dead_at = case when ${message.attempts} >= ${attemptsMost}::int then now() end
          where id = ${message.id}`.execute(this.#options.db)
      }
    }
    if (rows.length === 10) this.nudge()
  }
}
