import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { after, before, test, type TestContext } from 'node:test'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'

let office: TestOffice
let url: string
const server = createServer((request, response) => office.running.listen(request, response))
before(async () => {
  office = await openTestOffice({ RATE_LIMIT: 'on', TRUST_PROXY: 'on', LIMIT_READS: '1,60' })
  await office.setTime('09:30')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as { port: number }).port}/v1/offices/prozore`
})
after(async () => {
  server.closeAllConnections()
  server.close()
  await office.close()
})

const answered = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}${path}`, { headers })
  const text = await response.text()
  const each = Object.fromEntries(response.headers)
  const { date, 'office-time': time, 'x-request-id': id, ...same } = each
  assert.ok(date && time && id)
  return { status: response.status, text, headers: same, id }
}

/** Nothing grows older than a moment, however slow the machine is. */
function stopTime(t: TestContext): void {
  const now = performance.now()
  t.mock.method(performance, 'now', () => now)
}

/** Makes the first answer and the one that is given again. */
async function twice(path: string, headers?: Record<string, string>) {
  office.forget()
  return [await answered(path, headers), await answered(path, headers)] as const
}

test('an answer given again a moment later is the same to the header', async (t) => {
  stopTime(t)
  const path = '/branches/central/board'
  const [first, again] = await twice(path)
  assert.notEqual(first.id, again.id)
  assert.deepEqual({ ...again, id: first.id }, first)
  const version = { 'if-none-match': first.headers['etag']! }
  const [known, knownAgain] = await twice(path, version)
  assert.deepEqual([known.status, knownAgain.status], [304, 304])
  assert.deepEqual({ ...knownAgain, id: known.id }, known)
  const [refused, refusedAgain] = await twice('/branches/nowhere/board')
  assert.deepEqual([refused.status, refusedAgain.status], [404, 404])
})

test('who changed something sees it in the next answer', async (t) => {
  stopTime(t)
  const reception = office.as((await office.addStaff([{ role: 'reception' }])).token)
  for (let round = 0; round < 5; round++) {
    const open = await answered('/branches/central/board')
    assert.match(open.text, /"status":"open"/)
    await reception.network.pauseBranch({ branch: 'central', reason: 'air-raid' })
    assert.match((await answered('/branches/central/board')).text, /air-raid/)
    await reception.network.resumeBranch({ branch: 'central' })
  }
})

test('a token goes the whole way', async () => {
  await answered('/branches/central/board')
  const wrong = await answered('/branches/central/board', { authorization: 'Bearer tos_wrong' })
  assert.equal(wrong.status, 401)
})

/** The statuses of so many questions written at once on one connection. */
async function statusesOf(port: number, number: number, from: string): Promise<string[]> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1')
  const asked = `GET /v1/offices/prozore/branches/central/board HTTP/1.1\r\nhost: office.test\r\nx-forwarded-for: ${from}\r\n\r\n`
  socket.write(asked.repeat(number))
  let text = ''
  const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status!)
  for await (const piece of socket) {
    text += String(piece)
    if (statuses().length === number) break
  }
  return statuses()
}

test('F16: answers given again count against the limit of their address', async (t) => {
  const own = await openTestOffice({
    RATE_LIMIT: 'on',
    TRUST_PROXY: 'on',
    LIMIT_READS: '0.01,4',
    LOG_LEVEL: 'silent',
  })
  const listening = createServer((request, response) => own.running.listen(request, response))
  after(async () => {
    listening.close()
    await own.close()
  })
  listening.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as { port: number }
  stopTime(t)
  // Made once the whole way, for a point; four points are eighty answers given again.
  await statusesOf(port, 1, '198.51.100.1')
  const statuses = await statusesOf(port, 100, '192.0.2.1')
  assert.deepEqual([...new Set(statuses)].sort(), ['200', '429'])
  assert.equal(statuses.filter((status) => status === '200').length, 80)
})
