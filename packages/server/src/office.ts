import { access, constants, mkdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import type pg from 'pg'
import { pino, type Logger } from 'pino'
import { jobsOf } from './jobs.ts'
import type { Registry } from 'prom-client'
import { ClockFollower, clockIsMoved } from './database/clock.ts'
import { connectionOf, startEmbedded, workerConnectionOf } from './database/embedded.ts'
import { superviseDatabase, type Supervisor } from './database/supervise-database.ts'
import { migrate } from './database/migrate.ts'
import { noticeSilence } from './database/notice-silence.ts'
import type { SecondServerError } from './database/one-server.ts'
import { connectionsMost, openDatabase, unlimited, type Database } from './database/open.ts'
import { giveRights } from './database/rights.ts'
import { Dispatcher, type Delivery, type Message, type BatchHandler } from './events/dispatcher.ts'
import { Hub } from './events/hub.ts'
import { TopicCache } from './events/topic-cache.ts'
import { AccessCodes } from './http/access-codes.ts'
import type { Act, OfficeRow } from './http/act.ts'
import { buildApp } from './http/app.ts'
import { FewAtATime } from './http/few-at-a-time.ts'
import { LastSeen } from './http/last-seen.ts'
import { trustOf } from './http/address-of.ts'
import { Limits } from './http/limits/limits.ts'
import { forgetWarnings, noteWarning, untrustedProxy } from './doctor/warnings.store.ts'
import { OpenHolds } from './http/limits/open-holds.ts'
import { ShortCodeTries } from './http/limits/short-code-tries.ts'
import { StreamLimit } from './http/limits/stream-limit.ts'
import { makeMetrics } from './http/metrics.ts'
import { Refusals } from './http/refusals.ts'
import { ConcurrencyLimit } from './http/concurrency-limit.ts'
import { answerFromMicroCache } from './http/micro-cache.ts'
import type { Serving } from './http/serve-act.ts'
import { openOutside, type Happening } from './notifications/outside.ts'
import type { Reach } from './notifications/post-outside.ts'
import { openPost } from './notifications/post.ts'
import { keepEmbedVersion } from './pages/embed-versions.ts'
import { embedFolder, keptEmbedFolder } from './pages/folders.ts'
import { replyCrowded } from './pages/reply-crowded.ts'
import { servePages } from './pages/serve-pages.ts'
import { applicationActs, sendApplicationLink, sendNotice } from './rooms/applications/index.ts'
import {
  bookingActs,
  countOpenHolds,
  noteHold,
  noteTelling,
  refreshPlaceDays,
  sendLetter,
} from './rooms/bookings/index.ts'
import { catalogueActs } from './rooms/catalogue/index.ts'
import { listOfficeRows, networkActs } from './rooms/network/index.ts'
import { queueActs } from './rooms/queue/index.ts'
import { ratingActs } from './rooms/ratings/index.ts'
import { staffActs } from './rooms/staff/index.ts'
import type { Keyring } from './keyring.ts'
import { settleSecretKeys } from './settle-secret-key.ts'
import { SettingsError, type Settings } from './settings.ts'

/** Every operation and what the office does for it, room by room. */
export const acts: readonly Act[] = [
  ...networkActs,
  ...catalogueActs,
  ...staffActs,
  ...bookingActs,
  ...queueActs,
  ...applicationActs,
  ...ratingActs,
]

/** A database with its tables up to date. */
export interface OpenDatabase {
  readonly db: Database
  readonly pool: pg.Pool
  /** How to connect to it now: an embedded one that was started again may answer elsewhere. */
  readonly connection: pg.ClientConfig
  /** The keys that its access codes follow from; absent where nobody asked for them. */
  readonly secretKeys?: Keyring
  /** Comes true when another server took the embedded database over. */
  readonly lost?: Promise<SecondServerError>
  close(): Promise<void>
}

/** Whether nobody else is connected to the database. A connection just closed may take a moment to go. */
async function isAlone(pool: pg.Pool): Promise<boolean> {
  for (let round = 0; round < 10; round++) {
    const { rows } = await pool.query<{ connected: number }>(
      `select count(*) as connected from pg_stat_activity where backend_type = 'client backend'`,
    )
    if (rows[0]!.connected <= pool.totalCount) return true
    await sleep(50)
  }
  return false
}

/** Mail, keys and tokens lie there, whichever the database. */
async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK)
  } catch (error) {
    throw new SettingsError(
      `DATA_DIR: set it to a folder this user may write in (${(error as Error).message}).`,
    )
  }
}

/**
 * Opens the office's database, embedded or its own, and brings its tables up to date; `onlyToRead`
 * leaves them as they are and may take its time. Without its secret keys nobody opens it `withKeys`.
 */
export async function openOfficeDatabase(
  settings: Settings,
  {
    tell = () => {},
    serving = false,
    onlyToRead = false,
    withKeys = !onlyToRead,
  }: {
    tell?: (sentence: string) => void
    serving?: boolean
    onlyToRead?: boolean
    withKeys?: boolean
  } = {},
): Promise<OpenDatabase> {
  await makeDataDir(settings.dataDir)
  const embedded = settings.databaseUrl ? undefined : await startEmbedded(settings.dataDir, tell)
  const connection: pg.ClientConfig = embedded
    ? workerConnectionOf(embedded)
    : { connectionString: settings.databaseUrl! }
  const { db, pool } = openDatabase({ ...connection, ...(onlyToRead && unlimited) })
  let keeping: Supervisor | undefined
  let secretKeys: Keyring | undefined
  try {
    if (embedded && serving)
      keeping = await superviseDatabase(embedded, {
        dataDir: settings.dataDir,
        connect: workerConnectionOf,
        found: ({ socketDir: host }) => {
          Object.assign(connection, { host })
          Object.assign(pool.options, { host })
        },
        tell,
      })
    const { rows } = await sql<{ version: number; unbound: boolean }>`
      select current_setting('server_version_num')::int as version,
        (select rolsuper from pg_roles where rolname = current_user) as unbound`
      .execute(db)
      .catch((error: Error) => {
        if (!settings.databaseUrl) throw error
        throw new SettingsError(
          `DATABASE_URL: its PostgreSQL does not let us in (${error.message}). Check the address, the names and the password.`,
        )
      })
    if (rows[0]!.version < 150_000)
      throw new SettingsError('DATABASE_URL: PostgreSQL 15 or newer is needed.')
    if (rows[0]!.unbound)
      tell(
        'DATABASE_URL: its role is a superuser, whom no right keeps from changing the audit. Use a role of its own.',
      )
    if (!onlyToRead) {
      await migrate(embedded ? connectionOf(embedded) : connection, tell)
      if (embedded) await giveRights(connectionOf(embedded))
    }
    if (withKeys) secretKeys = await settleSecretKeys(db, settings, tell)
    if (!onlyToRead && !settings.demoClock && (await clockIsMoved(db)))
      throw new SettingsError(
        'The clock of this database was moved for a demonstration. Set DEMO_CLOCK=on, or use a database of your own for real work.',
      )
  } catch (error) {
    await keeping?.end()
    await db.destroy()
    throw error
  }
  return {
    db,
    pool,
    connection,
    ...(secretKeys && { secretKeys }),
    ...(keeping && { lost: keeping.lost }),
    async close() {
      const alone = embedded && !serving && !embedded.joined && (await isAlone(pool))
      if (!pool.ended) await db.destroy()
      const mine = keeping ? await keeping.end() : alone ? embedded : undefined
      await mine?.stop()
    },
  }
}

/** A running office: everything but the socket. */
export interface RunningOffice {
  readonly app: Hono
  /** Answers a request of a socket. */
  readonly listen: (request: IncomingMessage, response: ServerResponse) => void
  readonly db: Database
  readonly codes: AccessCodes
  readonly cache: TopicCache
  readonly logger: Logger
  /** The figures of this server, as Prometheus reads them. */
  readonly metrics: Registry
  /** Ends the live streams; who watches comes back to another server. */
  endStreams(): void
  /** Ends streams, lets the outbox finish, closes the database. */
  close(): Promise<void>
}

/** Does it the first time only. */
function once(work: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    work()
  }
}

/** Puts the whole office together. */
export async function openOffice(
  settings: Settings,
  opened: OpenDatabase,
  reach?: Reach,
): Promise<RunningOffice> {
  const logger = pino({ level: settings.logLevel, base: null })
  const { db } = opened
  const codes = new AccessCodes(opened.secretKeys ?? (await settleSecretKeys(db, settings)))
  const post = openPost(settings)
  const metrics = makeMetrics()
  const cache = new TopicCache()
  const hub = new Hub(opened.connection, cache)
  const silence = /* guard silent-line-is-noticed */ noticeSilence(opened.pool) /* end guard */
  const clock = new ClockFollower(db)
  const refusals = new Refusals({
    logger,
    metrics,
    nameOf: (prefix) => {
      const day = clock.now().at.toISOString().slice(0, 10)
      return codes.fingerprint('log', prefix, day).toString('base64url').slice(0, 11)
    },
  })
  const seen = new LastSeen()
  const stopping = new AbortController()

  const offices = new Map<string, OfficeRow>()
  let lookedInVainAt = -Infinity
  const findOffice = async (id: string) => {
    // Names that nobody has cost one look a second, not one each.
    if (!offices.has(id) && performance.now() - lookedInVainAt > 1000) {
      for (const row of await listOfficeRows(db)) offices.set(row.id, row)
      if (!offices.has(id)) lookedInVainAt = performance.now()
    }
    return offices.get(id)
  }
  const officeOf = async (id: string) => (await findOffice(id))!

  const outside = openOutside(settings, reach)
  const dependencies = { db, codes, settings, post, outside }
  const letter = async (message: Message) =>
    sendLetter(dependencies, await officeOf(message.office_id), message)
  const deliveries: Record<string, Delivery> = {
    mail: letter,
    sms: letter,
    webhook: async (message) => {
      await outside.tell(message, message.detail as unknown as Happening)
      return true
    },
    'application-link': async (message) =>
      sendApplicationLink(dependencies, await officeOf(message.office_id), message),
    notice: async (message) => {
      await sendNotice(dependencies, await officeOf(message.office_id), message)
      return true
    },
  }
  const batchHandlers: Record<string, BatchHandler> = {
    'place-day': (tx, messages) =>
      refreshPlaceDays(
        tx,
        messages.map(({ office_id, thing, detail }) => ({
          office: office_id,
          pool: thing,
          on: String(detail.on),
          ...(typeof detail.first === 'string' && { first: new Date(detail.first) }),
          ...(typeof detail.last === 'string' && { last: new Date(detail.last) }),
        })),
      ),
  }
  const dispatcher = new Dispatcher({
    db,
    deliveries,
    batchHandlers,
    note: async (tx, { detail }, outcome) => {
      if (typeof detail.telling === 'string') await noteTelling(tx, detail.telling, outcome)
    },
    jobs: jobsOf({ db, settings, codes, clock, seen, refusals }),
    failed: (error, what) => {
      metrics.failures.inc()
      logger.warn({ what, err: { message: (error as Error).message } }, 'the office failed at it')
    },
  })

  const serving: Serving = {
    db,
    settings,
    codes,
    cache,
    changes: new ConcurrencyLimit(connectionsMost - 4, 2_500),
    wake: () => dispatcher.wake(),
    findOffice,
    hub,
    clock,
    limits: new Limits({
      on: settings.rateLimit,
      budgets: settings.budgets,
      db,
      fingerprint: (...parts) => codes.fingerprint(...parts),
    }),
    refusals,
    holds: new OpenHolds({
      on: settings.rateLimit,
      most: settings.budgets.holds,
      fingerprint: (...parts) => codes.fingerprint(...parts),
      count: (office, network) => countOpenHolds(db, office, network),
      note: (office, networks, booking) => noteHold(db, office, networks, booking),
    }),
    tries: new ShortCodeTries({
      on: settings.rateLimit,
      budgets: settings.budgets,
      db,
      fingerprint: (...parts) => codes.fingerprint(...parts),
      alarm: (office) => {
        metrics.shortCodeRests.inc()
        logger.error(
          { office },
          'too many wrong short codes: somebody guesses; they rest for minutes',
        )
      },
    }),
    streams: new StreamLimit({ on: settings.rateLimit, ...settings.budgets.streams }),
    doubtful: new ConcurrencyLimit(2, 10_000),
    trust: trustOf(settings.trustProxy),
    untrusted: once(() => {
      logger.warn(untrustedProxy)
      void noteWarning(db, 'untrusted-proxy').catch(() => {})
    }),
    seen,
    metrics,
    logger,
    stopping: stopping.signal,
  }
  const look = async () => {
    try {
      await sql`select 1`.execute(db)
      return true
    } catch {
      return false
    }
  }
  const app = buildApp(acts, serving, () => cache.get('health', 'ready', look, 500), replyCrowded)
  const { rows } = await sql<{ now: Date }>`select now()`.execute(db)
  await keepEmbedVersion(embedFolder, keptEmbedFolder(settings.dataDir), rows[0]!.now).catch(
    (error: Error) => logger.warn({ err: { message: error.message } }, 'widgets were not kept'),
  )
  servePages(app, { settings, findOffice, db })
  await forgetWarnings(db)
  await clock.look()
  await hub.listen()
  dispatcher.start()
  const streams = new FewAtATime()
  const listener = getRequestListener(app.fetch)
  return {
    app,
    listen: (request, response) => {
      const wholeWay = () => void listener(request, response)
      // Opening a stream costs most of all that strangers may do thousands of at once.
      if (/^[^?]*\/events(\?|$)/.test(request.url ?? '')) streams.begin(wholeWay)
      else answerFromMicroCache(serving, request, response, wholeWay)
    },
    db,
    codes,
    cache,
    logger,
    metrics: metrics.registry,
    endStreams: () => stopping.abort(),
    async close() {
      stopping.abort()
      refusals.tell()
      await dispatcher.stop()
      await hub.close()
      silence.stop()
      await opened.close()
    },
  }
}
