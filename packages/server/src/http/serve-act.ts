import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { isSafe, needsKey, type OperationName } from '@transparent-office/contract'
import type { Context as HttpContext, Hono } from 'hono'
import type { Logger } from 'pino'
import type { ClockFollower } from '../database/clock.ts'
import type { Hub } from '../events/hub.ts'
import type { Act, OfficeRow } from './act.ts'
import { addressOf, isUntrusted, type Trust } from './address-of.ts'
import { findCaller, mayCall, type Caller } from './callers.ts'
import type { LastSeen } from './last-seen.ts'
import { costOf, plainCost } from './limits/cost-of.ts'
import type { Limits, Payer } from './limits/limits.ts'
import type { OpenHolds } from './limits/open-holds.ts'
import { networkOf, type Network } from './limits/prefix-of.ts'
import type { ShortCodeTries } from './limits/short-code-tries.ts'
import { proveCode, thingOf } from './limits/prove-code.ts'
import { streamState, tellOnce } from './live.ts'
import type { Metrics } from './metrics.ts'
import { microCacheMilliseconds, statesTopic, type CachedAnswer } from './micro-cache.ts'
import type { StreamLimit } from './limits/stream-limit.ts'
import { foldCode } from './access-codes.ts'
import { problemReply } from './problem-reply.ts'
import { readBody, unreadableAddress } from './read-body.ts'
import { readInput } from './read-input.ts'
import { refuse, Refusal } from './refusal.ts'
import { worthNoting, type Refusals } from './refusals.ts'
import { hashKey } from './replies.ts'
import type { ConcurrencyLimit } from './concurrency-limit.ts'
import { answerWithCode, changeAct, readAct, type Call, type ActDependencies } from './run-act.ts'
import { publicReply, stateReply } from './state-reply.ts'
import { Snapshot } from './snapshot.ts'
import { isUnguessable } from './stranger-key.ts'
import { refusalOf } from './database-errors.ts'

/** Everything a server needs to answer calls. */
export interface Serving extends ActDependencies {
  readonly findOffice: (id: string) => Promise<OfficeRow | undefined>
  readonly hub: Hub
  readonly clock: ClockFollower
  readonly limits: Limits
  readonly refusals: Refusals
  readonly holds: OpenHolds
  readonly tries: ShortCodeTries
  readonly streams: StreamLimit
  readonly trust: Trust
  /** Told when somebody says for whom he forwards, and is not trusted. */
  readonly untrusted: () => void
  /** Codes that nobody can judge without looking, where too many were wrong: few at once. */
  readonly doubtful: ConcurrencyLimit
  readonly seen: LastSeen
  readonly metrics: Metrics
  readonly logger: Logger
  readonly stopping: AbortSignal
}

const noOffice: OfficeRow = {
  id: '',
  title: {},
  timeZone: 'Europe/Kyiv',
  demonstration: false,
  languages: ['uk'],
  reception: { phone: '', hours: {} },
}

const toRoute = (path: string) => `/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`

/** Serves an operation at its path, and its events when it is live. */
export function serveAct(app: Hono, act: Act, serving: Serving): void {
  const route = toRoute(act.operation.path)
  app.on(act.operation.method, route, (http) => answer(http, act, serving, false))
  // A HEAD has no reader whose leaving would end the stream.
  if (act.operation.live)
    app.get(`${route}/events`, (http) => answer(http, act, serving, http.req.method !== 'HEAD'))
}

/** Where a request's socket comes from; nothing when it was made in the process, without a socket. */
const remoteOf = (http: HttpContext): string | undefined =>
  (http.env as { incoming?: unknown } | undefined)?.incoming
    ? (getConnInfo(http).remote.address ?? 'gone')
    : undefined

/** A header's bytes come as Latin letters; who typed a code with Cyrillic look-alikes sent UTF-8. */
const inUtf8 = (header: string | undefined) => header && Buffer.from(header, 'latin1').toString()

const tokenOf = (http: HttpContext, act: Act): string | undefined => {
  // Tokens belong to an office; what is about none is open to all.
  if (!act.operation.path.includes('{office}')) return undefined
  const header = inUtf8(http.req.header('authorization'))
  if (header !== undefined)
    return (
      /^Bearer +(.+)$/i.exec(header)?.[1]?.trim() ?? /* guard token-as-bearer-only */ ''
    ) /* end guard */
  // A calendar program can't send a header.
  return act.operation.media ? http.req.query('code') : undefined
}

async function answer(
  http: HttpContext,
  act: Act,
  serving: Serving,
  events: boolean,
): Promise<Response> {
  const began = performance.now()
  const requestId = randomUUID()
  const { at, rate } = serving.clock.now()
  const headers: Record<string, string> = {
    'x-request-id': requestId,
    'office-time': `${at.toISOString()}; rate=${rate}`,
  }
  let response: Response
  try {
    const network = networkFrom(http, serving)
    const replied = await callAct(http, act, serving, network, events)
    response = replied instanceof Refusal ? problemReply(replied, requestId, headers) : replied
    if (worthNoting.has(response.status)) serving.refusals.note(response.status, network)
  } catch (error) {
    const refusal = refusalOf(error) ?? refuse('office-mistaken')
    serving.logger[refusal.code === 'office-mistaken' ? 'error' : 'warn'](
      { requestId, operation: act.name, err: plainError(error) },
      refusal.code,
    )
    response = problemReply(refusal, requestId, headers)
  }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  const seconds = (performance.now() - began) / 1000
  serving.metrics.calls.inc({ operation: act.name, status: response.status })
  if (!events) serving.metrics.seconds.observe({ operation: act.name }, seconds)
  serving.logger.debug({ requestId, operation: act.name, status: response.status, seconds }, 'call')
  return response
}

/** An error without the values of a query, which may be personal. */
const plainError = (error: unknown) => {
  const { message, stack, code } = error as Error & { code?: string }
  return { message, stack, code }
}

/** The network a request comes from; nothing for one made in the process. */
export function networkFrom(
  http: HttpContext,
  { trust, untrusted }: Pick<Serving, 'trust' | 'untrusted'>,
): Network | undefined {
  const remote = remoteOf(http)
  const forwarded = http.req.header('x-forwarded-for')
  if (isUntrusted(remote, forwarded, trust)) untrusted()
  const address = addressOf(remote, forwarded, trust)
  return address === undefined ? undefined : networkOf(address)
}

async function callAct(
  http: HttpContext,
  act: Act,
  serving: Serving,
  network: Network | undefined,
  events: boolean,
): Promise<Response | Refusal> {
  const { limits } = serving
  const pay = network && ({ kind: 'network', network } as const)
  const url = new URL(http.req.url)
  if (unreadableAddress(url.pathname + url.search)) return refuse('unreadable-body')
  const { office: officeId, ...params } = http.req.param() as Record<string, string>
  const office = officeId === undefined ? noOffice : await serving.findOffice(officeId)
  if (!office) return (pay && limits.read(pay, plainCost)) ?? refuse('no-such-office')

  const token = tokenOf(http, act)
  const caller = await findCaller(serving, office.id, token)
  if (!caller)
    return (
      (network && (await limits.wrong(office.id, network, undefined))) ?? refuse('token-needed')
    )
  serving.seen.note(caller)
  if (!mayCall(act.name, caller))
    return (
      (pay && isStranger(caller) && limits.read(pay, plainCost)) ||
      refuse(caller.kind === 'anyone' ? 'token-needed' : 'not-allowed')
    )
  const changes = !isSafe(act.operation)
  const coded = caller.kind === 'code' && !mayCall(act.name, { kind: 'anyone' })
  const payer =
    pay && !coded
      ? /* guard token-pays-for-itself */ isStranger(caller)
        ? pay
        : payerOf(caller) /* end guard */
      : undefined
  const tooMany = payer && changes && limits.write(payer)
  if (tooMany) return tooMany

  const keyed = needsKey(act.operation)
  const body = act.operation.body ? await readBody(http.req.raw) : undefined
  if (body instanceof Refusal) return body
  const read = readInput(act.operation, params, url.searchParams, body?.value)
  const input = read instanceof Refusal ? params : read.input
  const tooDear = payer && !changes && limits.read(payer, costOf(act.name, input))
  if (tooDear) return tooDear
  if (read instanceof Refusal) return read
  const key = http.req.header('idempotency-key')
  if (keyed && (key === undefined || !/^[\x21-\x7e]{22,255}$/.test(key)))
    return refuse('key-missing')
  /* guard stranger-key-is-long */ if (keyed && caller.kind === 'anyone' && !isUnguessable(key!))
    return refuse('key-missing') /* end guard */

  const call: Call = {
    act,
    office,
    caller,
    input: read.input,
    proof: { opened: false },
    ...(keyed && {
      keyed: {
        keyHash: hashKey(office.id, act.name, scopeOf(caller, token), key!),
        bodyHash: hashKey(url.pathname, JSON.stringify(read.input)),
        seals: serving.codes.fingerprints('reply', key!),
      },
    }),
  }
  const run = () => runAct(http, call, { token, network, serving, events })
  if (triesPairs.has(act.name)) return serving.tries.pair(office.id, network, run)
  if (!network) return run()
  if (triesAtScreens.has(act.name) && caller.kind === 'device')
    return serving.tries.atScreen(office.id, caller.id, run)
  if (caller.kind === 'code' && coded) return runWithCode(serving, call, caller, network, run)
  if (act.name === 'queue.issueTicket' && caller.kind === 'device')
    /* guard kiosk-at-human-pace */ return limits.ticket(caller.id) ?? run() /* end guard */
  return run()
}

/** Runs a call with a code: a right one pays for itself, a wrong one for its network and its thing. */
async function runWithCode(
  { codes, limits, doubtful }: Serving,
  { act, office, input, proof: shown }: Call,
  { code }: Extract<Caller, { kind: 'code' }>,
  network: Network,
  run: () => Promise<Response | Refusal>,
): Promise<Response | Refusal> {
  const proof = proveCode(codes, office.id, code, act.name, input)
  const changes = !isSafe(act.operation)
  if (/* guard right-code-first-2 */ proof === 'proved' /* end guard */) {
    const payer = { kind: 'code', id: foldCode(code) } as const
    return (changes ? limits.write(payer) : limits.read(payer, 1)) ?? run()
  }
  const thing = thingOf(input)
  const spent = limits.areSpent(office.id, network, thing)
  /* guard right-code-first */ if (spent && proof === 'wrong') return spent /* end guard */
  const replied = spent ? await doubtful.run(run, () => refuse('office-unavailable')) : await run()
  const isWrong = replied instanceof Refusal && replied.code === 'not-found' && !shown.opened
  return (isWrong && (await limits.wrong(office.id, network, thing))) || replied
}

/** What a short code opens at a distance, and what it opens at a branch's own screens. */
const triesPairs = new Set<OperationName>(['applications.findByShortCode', 'applications.sendLink'])
const triesAtScreens = new Set<OperationName>([
  'bookings.findByShortCode',
  'queue.checkInByShortCode',
])

/** Whom nothing proves. */
const isStranger = ({ kind }: Caller) => kind === 'anyone' || kind === 'code'

const payerOf = (caller: Caller): Payer | undefined =>
  caller.kind === 'staff' || caller.kind === 'device'
    ? { kind: caller.kind, id: caller.id }
    : undefined

/** Whose an Idempotency-Key is: a code is the same however it is spelled. */
const scopeOf = (caller: Caller, token: string | undefined): string =>
  caller.kind === 'code'
    ? /* guard key-by-the-codes-meaning */ foldCode(caller.code).replace(
        /(.{4})(?=.)/g,
        '$1-',
      ) /* end guard */
    : (token ?? '')

/** What a call is run with. */
interface Running {
  readonly token: string | undefined
  /** Where it comes from; nothing for one made in the process. */
  readonly network: Network | undefined
  readonly serving: Serving
  /** It watches. */
  readonly events: boolean
}

async function runAct(
  http: HttpContext,
  call: Call,
  running: Running,
): Promise<Response | Refusal> {
  const { act, office, caller } = call
  const { network, serving } = running
  if (isSafe(act.operation)) return showAct(http, call, running)
  const change = () => changeAct(serving, call)
  const reply =
    act.name === 'bookings.hold' && network && isStranger(caller)
      ? await serving.holds.under(office.id, network, change, ({ answer }) => idIn(answer))
      : await change()
  if (reply instanceof Refusal) return reply
  if (reply.status === 204)
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  const json = toJson(act, answerWithCode(serving, call, reply))
  return new Response(json, {
    status: reply.status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const idIn = (answer: unknown) => (answer as { readonly id: string }).id

/** Only what the contract names leaves the house. */
const toJson = (act: Act, value: unknown): string =>
  JSON.stringify(act.operation.answer!.parse(value))

async function showAct(
  http: HttpContext,
  call: Call,
  running: Running,
): Promise<Response | Refusal> {
  const { act, caller } = call
  const { serving, events } = running
  if (isPublic(caller) && act.operation.method === 'GET' && !act.operation.media) {
    const made =
      events || microCachedActs.has(act.name)
        ? await microCached(http, call, serving)
        : { state: await coalesce(serving, call), topics: [] }
    if (made.state instanceof Refusal) return made.state
    return events
      ? watchAct(http, call, running, made.state, made.topics)
      : publicReply(http, made.state)
  }
  const shown = await readAct(serving, call)
  if (shown instanceof Refusal) return shown
  if (act.operation.media)
    return new Response(String(shown), {
      headers: {
        'content-type': `${act.operation.media}; charset=utf-8`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      },
    })
  const state = new Snapshot(toJson(act, shown))
  return events
    ? watchAct(http, call, running, state, act.topics?.(shown as never, call) ?? [])
    : /* guard no-compression-for-tokens */ stateReply(http, state, 'no-store') /* end guard */
}

/** Who comes again after a stream that could not stay open does so after so many seconds, not all at once. */
const comeAgainAfter = () => 10 + Math.floor(Math.random() * 10)

/** Opens a stream. Strangers who have too many are told the state once, and to come again. */
function watchAct(
  http: HttpContext,
  call: Call,
  { token, network, serving }: Running,
  first: Snapshot,
  topics: readonly string[],
): Response {
  const { caller, proof } = call
  const lastSeen = http.req.header('last-event-id')
  const counted = network && isStranger(caller) && !proof.opened
  const left = counted ? serving.streams.enter(network) : () => {}
  if (!left) return tellOnce(first, lastSeen, comeAgainAfter())
  const key = keyOf(call)
  const show = () => showAgain(serving, call, token, key)
  return streamState(
    serving.hub,
    {
      topics,
      first,
      lastSeen,
      show,
      check: isPublic(caller) ? async () => (await microCached(http, call, serving)).state : show,
      checkAfter: isPublic(caller) ? microCacheMilliseconds + 10 : 0,
      opened: () => {
        serving.metrics.streams.inc()
        serving.seen.come(caller)
      },
      closed: () => {
        left()
        serving.metrics.streams.dec()
        serving.seen.leave(caller)
      },
    },
    serving.stopping,
  )
}

/** What a hall or a city asks at the same moment. */
const microCachedActs = new Set<OperationName>([
  'queue.showBoard',
  'bookings.listAvailability',
  'ratings.showRatings',
])

async function microCached(http: HttpContext, call: Call, serving: Serving): Promise<CachedAnswer> {
  const { act, office } = call
  const { pathname, search } = new URL(http.req.url)
  return serving.cache.get(
    statesTopic(office.id),
    pathname.replace(/\/events$/, '') + search,
    async (): Promise<CachedAnswer> => {
      const shown = await readAct(serving, call)
      return shown instanceof Refusal
        ? { act: act.name, state: shown, topics: [] }
        : {
            act: act.name,
            state: new Snapshot(toJson(act, shown)),
            topics: act.topics?.(shown as never, call) ?? [],
          }
    },
    microCacheMilliseconds,
  )
}

async function show(serving: Serving, call: Call): Promise<Snapshot | Refusal> {
  const shown = await readAct(serving, call)
  return shown instanceof Refusal ? shown : new Snapshot(toJson(call.act, shown))
}

const underWay = new Map<string, Promise<Snapshot | Refusal>>()

const keyOf = ({ office, act, input }: Call) => JSON.stringify([office.id, act.name, input])

/** Shows a state once to all who ask for the same in one moment, or whom the same change woke. */
function coalesce(serving: Serving, call: Call, key = keyOf(call)): Promise<Snapshot | Refusal> {
  const begun = underWay.get(key)
  if (begun) return begun
  const shown = show(serving, call)
  underWay.set(key, shown)
  setImmediate(() => underWay.delete(key))
  return shown
}

/** Shows a watched state again, if the token of who watches is still valid. */
async function showAgain(
  serving: Serving,
  call: Call,
  token: string | undefined,
  key: string,
): Promise<Snapshot | Refusal> {
  if (isPublic(call.caller)) return coalesce(serving, call, key)
  const { act, office } = call
  const caller = await findCaller(serving, office.id, token)
  return caller && mayCall(act.name, caller)
    ? show(serving, { ...call, caller })
    : refuse('token-needed')
}

const isPublic = (caller: Caller) => caller.kind === 'anyone'
