import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pino } from 'pino'
import { openTestOffice } from '../testing/test-office.ts'
import { makeMetrics } from './metrics.ts'
import { Refusals } from './refusals.ts'

test('E2: the log has one line a kind, network and minute, and never an address', async () => {
  const lines: string[] = []
  const logger = pino({ base: null }, { write: (line: string) => lines.push(line) })
  const metrics = makeMetrics()
  const refusals = new Refusals({ logger, metrics, nameOf: (prefix) => `h${prefix.length}` })
  for (let call = 0; call < 500; call++) refusals.note(429, { prefix: '192.0.2.1' })
  refusals.note(401, { prefix: '192.0.2.1' })
  refusals.log()
  refusals.log()
  const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  assert.deepEqual(
    read.map(({ level, status, network, calls }) => ({ level, status, network, calls })),
    [
      { level: 30, status: 429, network: 'h9', calls: 500 },
      { level: 30, status: 401, network: 'h9', calls: 1 },
    ],
  )
  assert.doesNotMatch(lines.join(), /192\.0/)
  assert.match(await metrics.registry.metrics(), /office_refusals_total\{status="429"\} 500/)

  for (let network = 0; network < 5000; network++) refusals.note(429, { prefix: `n${network}` })
  lines.length = 0
  refusals.log()
  assert.ok(lines.length <= 1001)
})

test('who was refused stands in the figures, which the world can not read', async () => {
  const office = await openTestOffice({ RATE_LIMIT: 'on', TRUST_PROXY: 'on' })
  try {
    const read = (path: string, headers: Record<string, string> = {}) =>
      office.fetch(path, { headers })
    await read('/v1/offices/prozore/staff/self')
    const here = await read('/metrics')
    assert.match(await here.text(), /office_refusals_total\{status="401"\} 1/)
    for (const answer of [here, await read('/health/live'), await read('/health/ready')]) {
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
      assert.equal(answer.headers.get('cache-control'), 'no-store')
    }
    assert.equal((await read('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status, 404)
  } finally {
    await office.close()
  }
  const guarded = await openTestOffice({ METRICS_TOKEN: 'figures-of-the-office' })
  try {
    const read = async (authorization?: string) =>
      (await guarded.fetch('/metrics', authorization ? { headers: { authorization } } : {})).status
    assert.equal(await read(), 401)
    assert.equal(await read('Bearer figures-of-an-office'), 401)
    assert.equal(await read('Bearer figures-of-the-office'), 200)
  } finally {
    await guarded.close()
  }
  const apart = await openTestOffice({ METRICS_PORT: '9400' })
  try {
    assert.equal((await apart.fetch('/metrics')).status, 404)
    assert.match(await apart.running.metrics.metrics(), /office_streams 0/)
  } finally {
    await apart.close()
  }
})
