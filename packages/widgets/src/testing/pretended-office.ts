import {
  listOperations,
  problems,
  type Operation,
  type OperationName,
} from '@transparent-office/contract'
import { refuse, Refusal, type Answers } from './answers.ts'

/** One call the office heard. */
export interface Call {
  readonly name: OperationName
  readonly input: Readonly<Record<string, unknown>>
  readonly code: string | undefined
}

interface Listener {
  readonly name: OperationName
  tell(): void
}

const routes = listOperations().map(([name, operation]) => ({
  name,
  operation,
  path: new RegExp(
    `^/v1${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}(?<events>/events)?$`,
  ),
}))

const problem = ({ code, opensAt }: Refusal, now: string): Response =>
  Response.json(
    {
      type: `https://office.example/problems/${code}`,
      title: code,
      status: problems[code],
      code,
      ...(opensAt && { opensAt }),
    },
    {
      status: problems[code],
      headers: { 'content-type': 'application/problem+json', 'office-time': now },
    },
  )

/** Values of a query as its schema wants them: lists stay lists, numbers become numbers. */
function readQuery(operation: Operation, query: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const key of Object.keys(operation.query?.shape ?? {})) {
    const given = query.getAll(key)
    if (given.length === 0) continue
    read[key] = key === 'visit' ? given : key === 'limit' ? Number(given[0]) : given[0]
  }
  return operation.query ? (operation.query.parse(read) as Record<string, unknown>) : {}
}

/**
 * An office that answers in the browser. It reads what it hears and checks what it says by the
 * contract, so a test can't pass against an office that could not be.
 */
export class PretendedOffice {
  readonly calls: Call[] = []
  /** False: nothing gets through, as with the line cut. */
  reachable = true
  /** Answers instead of the office, as another server would. */
  lies: (() => Response) | undefined
  /** Milliseconds before it answers. */
  delay = 0
  /** The office's clock. */
  now = '2026-11-22T08:00:00.000Z'
  readonly #listeners = new Set<Listener>()
  #fetch: typeof globalThis.fetch | undefined

  constructor(
    public answers: Answers,
    readonly url = 'https://office.example',
  ) {}

  /** Answers instead of the network, until `close`. */
  open(): this {
    const real = (this.#fetch ??= globalThis.fetch)
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init)
      return request.url.startsWith(this.url) ? this.#serve(request) : real(input, init)
    }
    return this
  }

  close(): void {
    if (this.#fetch) globalThis.fetch = this.#fetch
    this.#fetch = undefined
  }

  /** Tells all who watch it how the thing is now. */
  tell(name: OperationName): void {
    for (const listener of this.#listeners) if (listener.name === name) listener.tell()
  }

  /** Inputs of every call of one operation. */
  heard(name: OperationName): Readonly<Record<string, unknown>>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.input)
  }

  async #serve(request: Request): Promise<Response> {
    if (this.delay) await new Promise((done) => setTimeout(done, this.delay))
    if (!this.reachable) throw new TypeError('Failed to fetch')
    if (this.lies) return this.lies()
    const { pathname, searchParams } = new URL(request.url)
    for (const { name, operation, path } of routes) {
      const match = path.exec(pathname)
      if (!match || (match.groups?.['events'] ? !operation.live : false)) continue
      if (!match.groups?.['events'] && operation.method !== request.method) continue
      const { events, office: _office, ...params } = match.groups ?? {}
      const body = operation.body ? operation.body.parse(await request.json()) : {}
      const input = { ...params, ...readQuery(operation, searchParams), ...(body as object) }
      const code = /^Bearer toc_(.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
      this.calls.push({ name, input, code })
      const say = () => this.#say(name, operation, input, code)
      return events ? this.#watch(name, say, request.signal) : say()
    }
    return problem(refuse('not-found'), this.now)
  }

  async #say(
    name: OperationName,
    operation: Operation,
    input: Readonly<Record<string, unknown>>,
    code: string | undefined,
  ): Promise<Response> {
    const answer = this.answers[name] as
      ((input: unknown, code: string | undefined) => unknown) | undefined
    if (!answer) throw new Error(`The test's office was not told what to say to ${name}`)
    const said = await answer(input, code)
    if (said instanceof Refusal) return problem(said, this.now)
    const headers = { 'office-time': `${this.now}; rate=1`, 'access-control-expose-headers': '*' }
    if (!operation.answer) return new Response(null, { status: 204, headers })
    const checked = operation.answer.parse(said)
    if (operation.media)
      return new Response(checked as string, {
        headers: { ...headers, 'content-type': operation.media },
      })
    return Response.json(checked, { status: operation.creates ? 201 : 200, headers })
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
        listener = { name, tell: () => void say().then(async (next) => send(await next.text())) }
        this.#listeners.add(listener)
        signal.addEventListener('abort', () => this.#listeners.delete(listener))
        send(await first.text())
      },
      cancel: () => void this.#listeners.delete(listener),
    })
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'office-time': `${this.now}; rate=1` },
    })
  }
}
