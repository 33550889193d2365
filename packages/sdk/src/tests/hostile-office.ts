import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What the office got. */
export interface Received {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
}

export type Answer = (response: ServerResponse, received: Received) => void | Promise<void>

/** A server on this machine that answers each request with the next of its answers, the last one for ever. */
export async function hostileOffice(...answers: Answer[]) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    const { method = '', url = '', headers } = request
    const call = { method, path: url, headers, body }
    received.push(call)
    await answers[Math.min(received.length, answers.length) - 1]?.(response, call)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    received,
    connection: { url: `http://127.0.0.1:${port}`, office: 'prozore' },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
    [Symbol.dispose]() {
      this.close()
    },
  }
}

export const json =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(value))
  }

export const problem = (code: string, status: number, headers: Record<string, string> = {}) =>
  json({ type: `https://office.example/problems/${code}`, title: code, status, code }, status, {
    'content-type': 'application/problem+json',
    ...headers,
  })

export const text =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
  }

/** Commits, begins to answer, and dies. */
export const cutAfterCommit: Answer = (response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' })
  response.write('{"id":"01')
  setTimeout(() => response.destroy(), 10)
}

export const hangUp: Answer = (response) => void response.destroy()

export const hang: Answer = () => {}

/** Sends the answer a byte at a time. */
export const dripping =
  (value: unknown, millisecondsPerByte: number): Answer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    for (const byte of JSON.stringify(value)) {
      if (response.destroyed) return
      response.write(byte)
      await wait(millisecondsPerByte)
    }
    response.end()
  }

/** Sends these pieces of an event stream, then leaves it open or cuts it. */
export const stream =
  (pieces: readonly string[], then: 'open' | 'cut' | 'end' = 'open'): Answer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.flushHeaders()
    for (const piece of pieces) {
      response.write(piece)
      await wait(5)
    }
    if (then === 'cut') response.destroy()
    if (then === 'end') response.end()
  }
