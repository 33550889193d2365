import type { Context as HttpContext } from 'hono'
import {
  type ActCall,
  type Caller,
  findCaller,
  mayCall,
  readAct,
  Refusal,
  refuse,
  statesTopic,
} from '../acts/index.ts'
import type { Network } from './limits/prefix-of.ts'
import { streamState, tellOnce } from './live.ts'
import { microCacheMilliseconds, type CachedAnswer } from './micro-cache.ts'
import type { Serving } from './serving.ts'
import { Snapshot } from './snapshot.ts'
import { publicReply, stateReply } from './state-reply.ts'
import { toJson } from './to-json.ts'

/** What a call is run with. */
export interface Running {
  readonly token: string | undefined
  /** Where it comes from; nothing for one made in the process. */
  readonly network: Network | undefined
  readonly serving: Serving
  /** It watches. */
  readonly events: boolean
}

/** Shows what a reading call asks for, or streams it. */
export async function showAct(
  http: HttpContext,
  call: ActCall,
  running: Running,
): Promise<Response | Refusal> {
  const { act, caller } = call
  const { serving, events } = running
  if (isPublic(caller) && act.operation.method === 'GET' && !act.operation.media) {
    const made =
      events || act.forCrowds
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
  call: ActCall,
  { token, network, serving }: Running,
  first: Snapshot,
  topics: readonly string[],
): Response {
  const { caller, proof } = call
  const lastSeen = http.req.header('last-event-id')
  const counted = network && (caller.kind === 'anyone' || caller.kind === 'code') && !proof.opened
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
        serving.seen.come(call.office.id, caller)
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

async function microCached(
  http: HttpContext,
  call: ActCall,
  serving: Serving,
): Promise<CachedAnswer> {
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

async function show(serving: Serving, call: ActCall): Promise<Snapshot | Refusal> {
  const shown = await readAct(serving, call)
  return shown instanceof Refusal ? shown : new Snapshot(toJson(call.act, shown))
}

const underWay = new Map<string, Promise<Snapshot | Refusal>>()

const keyOf = ({ office, act, input }: ActCall) => JSON.stringify([office.id, act.name, input])

/** Shows a state once to all who ask for the same in one moment, or whom the same change woke. */
function coalesce(serving: Serving, call: ActCall, key = keyOf(call)): Promise<Snapshot | Refusal> {
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
  call: ActCall,
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

/** What is the same for all who ask. */
const isPublic = (caller: Caller) => caller.kind === 'anyone'
