import { connect, type Socket } from 'node:net'
import { once } from 'node:events'

/** What came back. */
export interface HttpResponse {
  readonly status: number
  readonly text: string
}

/** One connection that asks for one thing at a time: as little work for this machine as can be. */
export class HttpClient {
  readonly #port: number
  #socket!: Socket
  #text = ''
  #done: ((answered: HttpResponse) => void) | undefined

  private constructor(port: number) {
    this.#port = port
  }

  static async open(port: number): Promise<HttpClient> {
    const client = new HttpClient(port)
    await client.#connect()
    return client
  }

  async #connect(): Promise<void> {
    const socket = connect(this.#port, '127.0.0.1').setNoDelay(true).setEncoding('latin1')
    socket.on('data', (chunk: string) => this.#read(chunk))
    socket.on('error', () => {})
    socket.on('close', () => this.#done?.({ status: 0, text: '' }))
    this.#socket = socket
    await once(socket, 'connect')
  }

  async ask(request: string): Promise<HttpResponse> {
    // A server closes what says nothing for some seconds.
    if (this.#socket.closed || !this.#socket.writable) await this.#connect()
    return new Promise((done) => {
      this.#done = done
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(chunk: string): void {
    this.#text += chunk
    const head = this.#text.indexOf('\r\n\r\n')
    if (head < 0) return
    const status = Number(this.#text.slice(9, 12))
    const length = /\r\ncontent-length: (\d+)/i.exec(this.#text.slice(0, head + 2))?.[1]
    const whole =
      status === 304 || status === 204
        ? true
        : length === undefined
          ? this.#text.endsWith('\r\n0\r\n\r\n')
          : this.#text.length >= head + 4 + Number(length)
    if (!whole) return
    const text = this.#text.slice(head + 4)
    this.#text = ''
    const done = this.#done
    this.#done = undefined
    done?.({ status, text })
  }
}

/** Connections to one server. */
export async function openClients(port: number, number: number): Promise<HttpClient[]> {
  const clients: HttpClient[] = []
  while (clients.length < number)
    clients.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(100, number - clients.length) }, () => HttpClient.open(port)),
      )),
    )
  return clients
}

/** Writes a request as it goes over the wire. */
export function request(
  method: 'GET' | 'POST',
  path: string,
  { token, key, body, headers = '' }: HttpRequest = {},
): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  return (
    `${method} ${path} HTTP/1.1\r\nhost: office.test\r\n${headers}` +
    (token ? `authorization: Bearer ${token}\r\n` : '') +
    (key ? `idempotency-key: ${key}\r\n` : '') +
    (body === undefined
      ? '\r\n'
      : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  )
}

interface HttpRequest {
  readonly token?: string
  readonly key?: string
  readonly body?: unknown
  readonly headers?: string
}

/** What a stretch of asking gave. */
export interface Stretch {
  readonly perSecond: number
  /** Milliseconds of each call, shortest first. */
  readonly times: number[]
  readonly statuses: Map<number, number>
}

/** How long or how many are asked for, and how long before that nothing is counted. */
interface Limit {
  readonly milliseconds?: number
  readonly number?: number
  /** Milliseconds: after a vacuum each connection plans its statements anew. */
  readonly lead?: number
}

/** Asks over all connections, each its next as soon as it has an answer, for so long or so many. */
export async function askFor(
  clients: readonly HttpClient[],
  make: (index: number) => string,
  { milliseconds = Infinity, number = Infinity, lead = 0 }: Limit,
): Promise<Stretch> {
  const times: number[] = []
  const statuses = new Map<number, number>()
  const began = performance.now() + lead
  let index = 0
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() - began < milliseconds && index < number) {
        const sentAt = performance.now()
        const { status } = await client.ask(make(index++))
        if (sentAt >= began) times.push(performance.now() - sentAt)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status === 0) return
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  return { perSecond: times.length / seconds, times: times.sort((a, b) => a - b), statuses }
}

/** Several stretches as one. */
export function addUp(stretches: readonly Stretch[]): Stretch {
  const times = stretches.flatMap((each) => each.times).sort((a, b) => a - b)
  const seconds = stretches.reduce((sum, each) => sum + each.times.length / each.perSecond, 0)
  const statuses = new Map<number, number>()
  for (const each of stretches)
    for (const [status, count] of each.statuses)
      statuses.set(status, (statuses.get(status) ?? 0) + count)
  return { perSecond: times.length / seconds, times, statuses }
}

export const quantile = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN
