import { pause } from '../pause.ts'
import { needsKey, type OperationName } from '@transparent-office/contract'
import { refuse, Refusal, type Answers } from './answers.ts'
import { readRequest } from './read-request.ts'
import { blameTest, refuseByName } from './refuse-by-name.ts'
import { findRoute, type Route } from './routes.ts'

/** A request the office heard. */
export interface RecordedRequest {
  readonly name: OperationName
  readonly input: Readonly<Record<string, unknown>>
  /** The access code it came with. */
  readonly code: string | undefined
}

interface Listener {
  readonly name: OperationName
  publish(): void
  cut(): void
}

/**
 * An office for tests, in this process. It reads what it hears and checks what it says by the
 * contract, so a test can't pass against an office that could not be. Pass its `fetch` and `url` to
 * `connectOffice`, or `open` it in place of the network.
 */
export class PretendedOffice {
  /** Every request, the first one first. */
  readonly requests: RecordedRequest[] = []
  /** False: nothing gets through, as with the connection cut. */
  reachable = true
  /** Answers instead of the office, as another server would. */
  lies: (() => Response) | undefined
  /** True: does what it is asked, and the connection is cut before its answer comes. */
  cutsAnswers = false
  /** Milliseconds before it answers. */
  delay = 0
  /** The office's clock. */
  now = '2026-11-22T08:00:00.000Z'
  readonly #listeners = new Set<Listener>()
  readonly #replies = new Map<string, { input: string; reply: Promise<Response> }>()
  #fetch: typeof globalThis.fetch | undefined

  /** What it says, by operation. */
  answers: Answers
  /** Its address. */
  readonly url: string

  /** Pass `wholeOffice()`, or answers of your own. */
  constructor(answers: Answers, url = 'https://office.example') {
    this.answers = answers
    this.url = url
  }

  /** Talks with this office: for `connectOffice({ url, office, fetch })`. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (this.delay) await pause(this.delay, request.signal)
    request.signal.throwIfAborted()
    if (!this.reachable) throw new TypeError('Failed to fetch')
    const response = this.lies ? this.lies() : await this.#serve(request)
    if (this.cutsAnswers) throw new TypeError('Failed to fetch')
    return response
  }

  /** Answers in place of the network for its own address, until `close`. */
  open(): this {
    const real = (this.#fetch ??= globalThis.fetch)
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      return request.url.startsWith(this.url) ? this.fetch(request) : real(request)
    }
    return this
  }

  /** Gives the network back. */
  close(): void {
    if (this.#fetch) globalThis.fetch = this.#fetch
    this.#fetch = undefined
  }

  /** Publishes how the thing is now to all who watch it. */
  publish(name: OperationName): void {
    for (const listener of this.#listeners) if (listener.name === name) listener.publish()
  }

  /** Cuts the connection of all who watch; they come back when they get through. */
  cutStreams(): void {
    for (const listener of this.#listeners) listener.cut()
  }

  /** Inputs of every request for one operation. */
  heard(name: OperationName): Readonly<Record<string, unknown>>[] {
    return this.requests.filter((request) => request.name === name).map(({ input }) => input)
  }

  get #headers(): Record<string, string> {
    return { 'office-time': `${this.now}; rate=1`, 'access-control-expose-headers': '*' }
  }

  async #serve(request: Request): Promise<Response> {
    const route = findRoute(request.method, new URL(request.url).pathname)
    if (!route) return refuseByName(refuse('not-found'), this.#headers)
    const { input, errors } = await readRequest(route, request)
    const code = /^Bearer toc_(.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
    this.requests.push({ name: route.name, input, code })
    if (errors.length > 0)
      return refuseByName(new Refusal('invalid-input', { errors }), this.#headers)
    const say = () => this.#say(route, input, code)
    if (route.watched) return this.#watch(route.name, say, request.signal)
    return needsKey(route.operation)
      ? this.#sayOnce(request.headers.get('idempotency-key'), route, input, say)
      : say()
  }

  /** A repeat with the same key gets the first answer again, unless that was a no. */
  async #sayOnce(
    key: string | null,
    { name }: Route,
    input: object,
    say: () => Promise<Response>,
  ): Promise<Response> {
    if (!key) return refuseByName(refuse('key-missing'), this.#headers)
    const own = `${name} ${key}`
    const written = JSON.stringify(input)
    const known = this.#replies.get(own) ?? { input: written, reply: say() }
    if (known.input !== written) return refuseByName(refuse('key-reused'), this.#headers)
    this.#replies.set(own, known)
    const reply = await known.reply
    if (!reply.ok) this.#replies.delete(own)
    return reply.clone()
  }

  async #say(
    { name, operation }: Route,
    input: Readonly<Record<string, unknown>>,
    code: string | undefined,
  ): Promise<Response> {
    const headers = this.#headers
    const answer = this.answers[name] as
      ((input: unknown, code: string | undefined) => unknown) | undefined
    if (!answer)
      return blameTest(`The pretended office was not told what to say to ${name}`, headers)
    const said = await answer(input, code)
    if (said instanceof Refusal) return refuseByName(said, headers)
    if (!operation.answer) return new Response(null, { status: 204, headers })
    const checked = operation.answer.safeParse(said)
    if (!checked.success)
      return blameTest(`No office could say this to ${name}: ${checked.error.message}`, headers)
    const status = operation.creates ? 201 : 200
    return operation.media
      ? new Response(String(checked.data), {
          status,
          headers: { ...headers, 'content-type': operation.media },
        })
      : Response.json(checked.data, { status, headers })
  }

  async #watch(
    name: OperationName,
    say: () => Promise<Response>,
    signal: AbortSignal,
  ): Promise<Response> {
    const first = await say()
    if (!first.ok) return first
    let version = 0
    let listener: Listener
    const stream = new ReadableStream<Uint8Array>({
      start: async (controller) => {
        const send = (text: string) => {
          controller.enqueue(new TextEncoder().encode(`id: ${++version}\ndata: ${text}\n\n`))
        }
        const end = (reason: unknown) => {
          this.#listeners.delete(listener)
          controller.error(reason)
        }
        listener = {
          name,
          publish: () => void say().then(async (next) => send(await next.text())),
          cut: () => end(new TypeError('network error')),
        }
        this.#listeners.add(listener)
        signal.addEventListener('abort', () => end(signal.reason))
        send(await first.text())
      },
      cancel: () => void this.#listeners.delete(listener),
    })
    return new Response(stream, {
      headers: { ...this.#headers, 'content-type': 'text/event-stream' },
    })
  }
}
