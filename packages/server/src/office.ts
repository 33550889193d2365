import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { pino, type Logger } from 'pino'
import type { Registry } from 'prom-client'
import {
  AccessCodes,
  ConcurrencyLimit,
  type Act,
  type ActDependencies,
  type OfficeRow,
} from './acts/index.ts'
import { ClockFollower } from './database/clock.ts'
import { noticeSilence } from './database/notice-silence.ts'
import { connectionsMost, type Database } from './database/open.ts'
import { instant, returns } from './database/returns.ts'
import { forgetWarnings, noteWarning, untrustedProxy } from './doctor/warnings.store.ts'
import { Dispatcher, type Delivery } from './events/dispatcher.ts'
import { Hub } from './events/hub.ts'
import { TopicCache } from './events/topic-cache.ts'
import { trustOf } from './settings/trust.ts'
import { buildApp } from './http/app.ts'
import { FewAtATime } from './http/few-at-a-time.ts'
import { LastSeen } from './http/last-seen.ts'
import { Limits } from './http/limits/limits.ts'
import { OpenHolds } from './http/limits/open-holds.ts'
import { ShortCodeTries } from './http/limits/short-code-tries.ts'
import { StreamLimit } from './http/limits/stream-limit.ts'
import { makeMetrics } from './http/metrics.ts'
import { answerFromMicroCache } from './http/micro-cache.ts'
import { Refusals } from './http/refusals.ts'
import type { Serving } from './http/serving.ts'
import { forgetJobRuns, noteJobRuns } from './jobs/job-runs.store.ts'
import { JobRunner } from './jobs/job-runner.ts'
import { serverJobs } from './server-jobs.ts'
import { settleSecretKeys } from './keys/settle-secret-key.ts'
import { openOutside } from './notifications/outside.ts'
import type { Reach } from './notifications/post-outside.ts'
import { openPost } from './notifications/post.ts'
import type { OpenDatabase } from './open-office-database.ts'
import { keepEmbedVersion } from './pages/embed-versions.ts'
import { embedFolder, keptEmbedFolder } from './pages/folders.ts'
import { replyCrowded } from './pages/reply-crowded.ts'
import { servePages } from './pages/serve-pages.ts'
import { countOpenHolds, noteHold } from './rooms/bookings/index.ts'
import { hooks, rooms } from './rooms/index.ts'
import { listOfficeRows } from './rooms/network/index.ts'
import type { DeliveryDependencies } from './rooms/room.ts'
import type { Settings } from './settings/settings.ts'

/** Every operation and what the office does for it, room by room. */
export const acts: readonly Act[] = rooms.flatMap((room) => room.acts)

/** A running office: everything but the socket. */
export interface RunningOffice {
  readonly app: Hono
  /** Answers a request of a socket. */
  readonly listen: (request: IncomingMessage, response: ServerResponse) => void
  readonly db: Database
  readonly codes: AccessCodes
  readonly cache: TopicCache
  /** What acts in this process share. */
  readonly dependencies: ActDependencies
  readonly logger: Logger
  /** The figures of this server, as Prometheus reads them. */
  readonly metrics: Registry
  /** Ends the live streams; who watches comes back to another server. */
  endStreams(): void
  /** Ends streams, lets the outbox finish, closes the database. */
  close(): Promise<void>
}

/** Finds an office, and remembers it. Names that nobody has cost one look a second, not one each. */
function officeFinder(db: Database): Serving['findOffice'] {
  const offices = new Map<string, OfficeRow>()
  let lookedInVainAt = -Infinity
  return async (id) => {
    if (!offices.has(id) && performance.now() - lookedInVainAt > 1000) {
      for (const row of await listOfficeRows(db)) offices.set(row.id, row)
      if (!offices.has(id)) lookedInVainAt = performance.now()
    }
    return offices.get(id)
  }
}

/** How each kind of message is brought outside, by the room whose it is. */
function deliveriesOf(
  dependencies: DeliveryDependencies,
  findOffice: Serving['findOffice'],
): Record<string, Delivery> {
  const deliveries = rooms.flatMap((room) => Object.entries(room.deliveries ?? {}))
  return Object.fromEntries(
    deliveries.map(([kind, deliver]) => [
      kind,
      async (message) => deliver(dependencies, (await findOffice(message.officeId))!, message),
    ]),
  )
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

  const findOffice = officeFinder(db)
  const failed = (error: unknown, what: string) => {
    metrics.failures.inc()
    logger.warn({ what, err: { message: (error as Error).message } }, 'the office failed at it')
  }
  const dependencies: ActDependencies = {
    db,
    settings,
    codes,
    cache,
    hooks,
    wake: () => dispatcher.wake(),
  }
  const dispatcher = new Dispatcher({
    db,
    deliveries: deliveriesOf(
      { ...dependencies, post: openPost(settings), outside: openOutside(settings, reach) },
      findOffice,
    ),
    batchHandlers: Object.assign({}, ...rooms.map((room) => room.batchHandlers)),
    note: async (...outcome) => {
      for (const room of rooms) await room.noteOutcome?.(...outcome)
    },
    failed,
  })
  const jobs: JobRunner = new JobRunner({
    jobs: [
      ...serverJobs({ clock, seen, refusals }),
      ...rooms.flatMap((room) => room.jobs ?? []),
      { name: 'note how jobs go', each: 'minute', run: () => noteJobs() },
    ],
    dependencies,
    listOffices: () => listOfficeRows(db),
    ended: ({ job, began, ended, failure }) => {
      metrics.jobSeconds.observe({ job }, (ended - began) / 1000)
      if (failure !== undefined) metrics.jobFailures.inc({ job })
    },
    failed,
  })
  const server = randomUUID()
  const noteJobs = () => noteJobRuns(db, server, jobs.runs, performance.now())

  const serving: Serving = {
    ...dependencies,
    changes: new ConcurrencyLimit(connectionsMost - 4, 2_500),
    tokenHolders: Object.assign({}, ...rooms.map((room) => room.tokenHolders)),
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
  const { rows } = await returns({ now: instant })`select now()`.execute(db)
  await keepEmbedVersion(embedFolder, keptEmbedFolder(settings.dataDir), rows[0]!.now).catch(
    (error: Error) => logger.warn({ err: { message: error.message } }, 'widgets were not kept'),
  )
  servePages(app, { settings, findOffice, db })
  await forgetWarnings(db)
  await clock.look()
  await hub.listen()
  dispatcher.start()
  jobs.start()
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
    dependencies,
    logger,
    metrics: metrics.registry,
    endStreams: () => stopping.abort(),
    async close() {
      stopping.abort()
      refusals.log()
      await jobs.stop()
      await forgetJobRuns(db, server).catch(() => {})
      await dispatcher.stop()
      await hub.close()
      silence.stop()
      await opened.close()
    },
  }
}
