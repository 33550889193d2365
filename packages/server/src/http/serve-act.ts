import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { isSafe, needsKey } from '@transparent-office/contract'
import type { Context as HttpContext, Hono } from 'hono'
import {
  type Act,
  type ActCall,
  answerWithCode,
  type Caller,
  changeAct,
  findCaller,
  foldCode,
  hashKey,
  mayCall,
  type OfficeRow,
  Refusal,
  refusalOf,
  refuse,
} from '../acts/index.ts'
import { addressOf, isUntrusted } from './address-of.ts'
import { plainCost } from './limits/costs.ts'
import type { Payer } from './limits/limits.ts'
import { networkOf, type Network } from './limits/prefix-of.ts'
import { proveCode, thingOf } from './limits/prove-code.ts'
import { problemReply } from './problem-reply.ts'
import { readBody, unreadableAddress } from './read-body.ts'
import { readInput } from './read-input.ts'
import { worthNoting } from './refusals.ts'
import type { Serving } from './serving.ts'
import { showAct, type Running } from './show-act.ts'
import { isUnguessable } from './stranger-key.ts'
import { toJson } from './to-json.ts'

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
    const refusal = refusalOf(error, act) ?? refuse('office-mistaken')
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
  serving.seen.note(office.id, caller)
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
  const tooDear = payer && !changes && limits.read(payer, act.cost?.(input as never) ?? 1)
  if (tooDear) return tooDear
  if (read instanceof Refusal) return read
  const key = http.req.header('idempotency-key')
  if (keyed && (key === undefined || !/^[\x21-\x7e]{22,255}$/.test(key)))
    return refuse('key-missing')
  /* guard stranger-key-is-long */ if (keyed && caller.kind === 'anyone' && !isUnguessable(key!))
    return refuse('key-missing') /* end guard */

  const call: ActCall = {
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
  if (act.triesShortCode === 'with-phone') return serving.tries.pair(office.id, network, run)
  if (!network) return run()
  if (caller.kind === 'device') {
    if (act.triesShortCode === 'at-screen') return serving.tries.atScreen(office.id, caller.id, run)
    if (act.atHumanPace)
      /* guard kiosk-at-human-pace */ return limits.ticket(caller.id) ?? run() /* end guard */
  }
  if (caller.kind === 'code' && coded) return runWithCode(serving, call, caller, network, run)
  return run()
}

/** Runs a call with a code: a right one pays for itself, a wrong one for its network and its thing. */
async function runWithCode(
  { codes, limits, doubtful }: Serving,
  { act, office, input, proof: shown }: ActCall,
  { code }: Extract<Caller, { kind: 'code' }>,
  network: Network,
  run: () => Promise<Response | Refusal>,
): Promise<Response | Refusal> {
  const proof = proveCode(codes, office.id, code, act.needsCodeOf?.(input as never))
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

/** Whom nothing proves. */
const isStranger = ({ kind }: Caller) => kind === 'anyone' || kind === 'code'

const payerOf = (caller: Caller): Payer | undefined =>
  caller.kind === 'staff' || caller.kind === 'device' || caller.kind === 'person'
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

async function runAct(
  http: HttpContext,
  call: ActCall,
  running: Running,
): Promise<Response | Refusal> {
  const { act, office, caller } = call
  const { network, serving } = running
  if (isSafe(act.operation)) return showAct(http, call, running)
  const change = () => changeAct(serving, call)
  const reply =
    act.holdsPlaces && network && isStranger(caller)
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
