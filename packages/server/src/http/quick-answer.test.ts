import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
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

/** Makes the first answer and the one that is given again. */
async function twice(path: string, headers?: Record<string, string>) {
  // The first may be slower than a moment is long.
  for (;;) {
    office.forget()
    const began = performance.now()
    const both = [await answered(path, headers), await answered(path, headers)] as const
    if (performance.now() - began < 50) return both
  }
}

test('an answer given again a moment later is the same to the header', async () => {
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

test('who changed something sees it in the next answer', async () => {
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

test('F16: answers given again count against the limit of their address', async () => {
  const headers = { 'x-forwarded-for': '192.0.2.7' }
  const statuses = new Set<number>()
  for (let round = 0; round < 65; round++) {
    const some = Array.from({ length: 20 }, () => answered('/branches/central/board', headers))
    for (const { status } of await Promise.all(some)) statuses.add(status)
  }
  assert.deepEqual([...statuses].sort(), [200, 429])
  assert.equal((await answered('/branches/central/board')).status, 200)
})
