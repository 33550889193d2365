import { sql } from 'kysely'
import type { Database, Tx } from '../database/open.ts'
import { integer, json, returns, text, type RowOf } from '../database/returns.ts'
import { pipelined } from '../database/driver.ts'
import { notificationsOf } from './hub.ts'

const messageRow = {
  id: integer,
  officeId: text,
  kind: text,
  thing: text,
  detail: json<Record<string, unknown>>(),
  attempts: integer,
  /** When this try began, by the database: seconds since 1970. */
  seconds: integer,
}

const messageColumns = sql`
  id, office_id as "officeId", kind, thing, detail, attempts, extract(epoch from now())::int as seconds`

/** A message on its way out. */
export type Message = RowOf<typeof messageRow>

/** A message that has to wait for its time, through no fault. */
export class Later {
  readonly seconds: number
  constructor(seconds: number) {
    this.seconds = seconds
  }
}

/**
 * Brings a message outside: mail, text messages, webhooks. Throws when it should be tried again; says
 * false when there was nothing to bring any more, and {@link Later} when it has to wait.
 */
export type Delivery = (message: Message) => Promise<boolean | Later>

/** What became of a message that leaves the house, as far as it is known. */
export type Outcome = 'accepted' | 'not-needed' | 'failed' | 'given-up'

/** Settles messages inside the database, many at once, in one transaction. */
export type BatchHandler = (tx: Tx, messages: readonly Message[]) => Promise<void>

interface Options {
  readonly db: Database
  readonly deliveries: Readonly<Record<string, Delivery>>
  readonly batchHandlers: Readonly<Record<string, BatchHandler>>
  /** Notes what became of a message, in the transaction that settles it. */
  readonly note: (tx: Tx, message: Message, outcome: Outcome) => Promise<void>
  /** Told what went wrong, and at what. */
  readonly failed: (error: unknown, what: string) => void
}

const attemptsMost = 12
const leaseSeconds = 60
/** So many messages are settled at once. */
const batch = 500

/** Carries the outbox out: one for each server, any number together. */
export class Dispatcher {
  readonly #options: Options
  readonly #wakes = new Set<() => void>()
  #stopped = false
  #wakeUps = 0
  #running: Promise<unknown> | undefined

  constructor(options: Options) {
    this.#options = options
  }

  /** Batches and deliveries go apart: a mail server that is silent holds up no board. */
  start(): void {
    this.#running = Promise.all([
      this.#repeat(async () => {
        while ((await this.#settle()) === batch);
      }),
      this.#repeat(() => this.#deliver()),
    ])
  }

  /** Something was left in the outbox. */
  wake(): void {
    this.#wakeUps++
    for (const wake of [...this.#wakes]) wake()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const wake of [...this.#wakes]) wake()
    await this.#running
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    while (!this.#stopped) {
      const seen = this.#wakeUps
      try {
        await work()
      } catch (error) {
        if (!this.#stopped) this.#options.failed(error, 'the outbox')
        await this.#pause(500, false)
      }
      if (this.#wakeUps === seen) await this.#pause(1000)
      // A short pause gathers what comes together into one notification.
      await this.#pause(20, false)
    }
  }

  /** Waits; ends early when the server stops, or with `woken` when something was left. */
  #pause(milliseconds: number, woken = true): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    return new Promise((done) => {
      const end = () => {
        clearTimeout(timer)
        this.#wakes.delete(wake)
        done()
      }
      const wake = () => {
        if (this.#stopped || woken) end()
      }
      const timer = setTimeout(end, milliseconds)
      this.#wakes.add(wake)
    })
  }

  /** Topics and what stays inside the database: taken and done in one transaction. */
  async #settle(most = batch): Promise<number> {
    const kinds = ['topic', ...Object.keys(this.#options.batchHandlers)]
    let taken: Message[] = []
    try {
      await this.#options.db.transaction().execute(async (tx) => {
        // A power cut that loses this brings the messages back with it: the disk need not be waited for.
        await sql`${pipelined} set local synchronous_commit = off`.execute(tx)
        const { rows } = await returns(messageRow)`
          /* all offices */ delete from outbox where (office_id, id) in (
            select office_id, id from outbox where due_at <= now() and dead_at is null and kind = any(${kinds})
            order by id limit ${most} for update skip locked)
          returning ${messageColumns}`.execute(tx)
        taken = rows
        for (const [kind, settle] of Object.entries(this.#options.batchHandlers)) {
          const own = rows.filter((row) => row.kind === kind)
          if (own.length > 0) await settle(tx, own)
        }
        const topics = rows.filter((row) => row.kind === 'topic').map((row) => row.thing)
        for (const { channel, payload } of notificationsOf(topics))
          await sql`select pg_notify(${channel}, ${payload})`.execute(tx)
      })
      return taken.length
    } catch (error) {
      if (taken.length === 0) throw error
      // One that can't be settled must not hold up the others: each goes alone, and it later.
      if (taken.length > 1) return this.#settle(1)
      this.#options.failed(error, taken[0]!.kind)
      await this.#postpone(taken[0]!, taken[0]!.attempts + 1, error)
      return 1
    }
  }

  /** What leaves the house is leased, sent, then removed: at least once, with growing pauses. */
  async #deliver(): Promise<void> {
    const kinds = Object.keys(this.#options.deliveries)
    if (kinds.length === 0) return
    const { rows } = await returns(messageRow)`
      /* all offices */ update outbox set due_at = now() + make_interval(secs => ${leaseSeconds}), attempts = attempts + 1
      where (office_id, id) in (
        select office_id, id from outbox where due_at <= now() and dead_at is null and kind = any(${kinds})
        order by id limit 10 for update skip locked)
      returning ${messageColumns}`.execute(this.#options.db)
    // Side by side, so that all are done before the lease ends.
    await Promise.all(rows.map((message) => this.#bring(message)))
    if (rows.length === 10) this.wake()
  }

  async #bring(message: Message): Promise<void> {
    let brought: boolean | Later
    try {
      brought = await this.#options.deliveries[message.kind]!(message)
    } catch (error) {
      const nameless = namelessOf(error)
      this.#options.failed(nameless, message.kind)
      const last = isFinal(error) ? attemptsMost : message.attempts
      return this.#postpone(message, last, nameless)
    }
    if (brought instanceof Later) {
      await sql`
        update outbox set due_at = now() + make_interval(secs => ${brought.seconds}), attempts = attempts - 1
        where office_id = ${message.officeId} and id = ${message.id}`.execute(this.#options.db)
      return
    }
    await this.#options.db.transaction().execute(async (tx) => {
      await sql`delete from outbox where office_id = ${message.officeId} and id = ${message.id}`.execute(
        tx,
      )
      await this.#options.note(tx, message, brought ? 'accepted' : 'not-needed')
    })
  }

  /** Tries a message again after a pause that grows, or gives it up. */
  async #postpone(message: Message, attempts: number, error: unknown): Promise<void> {
    const pause = Math.min(3600, 2 ** attempts)
    await this.#options.db.transaction().execute(async (tx) => {
      await sql`
        update outbox set due_at = now() + make_interval(secs => ${pause}), attempts = ${attempts},
          failure = ${String(error).slice(0, 500)}, dead_at = case when ${attempts} >= ${attemptsMost}::int then now() end
        where office_id = ${message.officeId} and id = ${message.id}`.execute(tx)
      await this.#options.note(tx, message, attempts >= attemptsMost ? 'given-up' : 'failed')
    })
  }
}

/** Whether the other side has said no for good: it knows no such address, or can't take such a message. */
function isFinal(error: unknown): boolean {
  const { final, code, responseCode } = error as Error & {
    final?: boolean
    code?: string
    responseCode?: number
  }
  return final === true || (code === 'EENVELOPE' && (responseCode ?? 0) >= 500)
}

/** Why a delivery failed, without the words of the other side: they name who should get it. */
function namelessOf(error: unknown): Error {
  const { name, code, responseCode } = error as Error & { code?: string; responseCode?: number }
  return new Error([name, code, responseCode].filter((part) => part !== undefined).join(' '))
}
