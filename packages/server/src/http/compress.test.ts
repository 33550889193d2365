import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { encodingFor } from './compress.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice({ ALLOWED_ORIGINS: 'https://city.example' })
  await office.setTime('09:30')
})
after(() => office.close())

const api = '/v1/offices/prozore'
const free = `${api}/availability?visit=residence-registration:1&branch=central`

async function ask(path: string, accepts: string, headers: Record<string, string> = {}) {
  const response = await office.fetch(path, { headers: { 'accept-encoding': accepts, ...headers } })
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, bytes }
}

test('the best that is accepted is chosen, and what is refused is not', () => {
  assert.equal(encodingFor('gzip, deflate, br, zstd'), 'br')
  assert.equal(encodingFor('GZIP;q=0.8'), 'gzip')
  assert.equal(encodingFor('br;q=0, gzip;q=0.0'), undefined)
  assert.equal(encodingFor('identity'), undefined)
  assert.equal(encodingFor(undefined), undefined)
})

test('what is public goes out compressed, with a version each, and is known again in whichever', async () => {
  const plain = await ask(free, 'identity')
  assert.equal(plain.headers.get('content-encoding'), null)
  const brotli = await ask(free, 'gzip, br')
  const zipped = await ask(free, 'gzip')
  assert.deepEqual(brotliDecompressSync(brotli.bytes), plain.bytes)
  assert.deepEqual(gunzipSync(zipped.bytes), plain.bytes)
  assert.ok(brotli.bytes.length <= 10_000, `${brotli.bytes.length} bytes`)
  assert.ok(plain.bytes.length > 5 * brotli.bytes.length)
  const etags = [plain, brotli, zipped].map(({ headers }) => headers.get('etag')!)
  assert.equal(new Set(etags).size, 3)
  for (const { headers } of [plain, brotli, zipped])
    assert.match(headers.get('vary')!, /Accept-Encoding.*Origin/)
  for (const etag of etags) {
    const known = await ask(free, 'br', { 'if-none-match': etag })
    assert.deepEqual([known.status, known.bytes.length], [304, 0])
  }
  assert.equal((await ask(`${api}/branches`, 'br')).headers.get('content-encoding'), 'br')
  const described = await ask('/v1/openapi.json', 'br')
  assert.ok(described.bytes.length < 60_000)
  const known = await ask('/v1/openapi.json', 'br', {
    'if-none-match': described.headers.get('etag')!,
  })
  assert.equal(known.status, 304)
  const page = await ask('/o/prozore/', 'gzip')
  assert.match(gunzipSync(page.bytes).toString(), /<html lang="uk">/)
})

test('what carries a code, a token or a person goes out as it is, and so do streams', async () => {
  const encodingOf = async (path: string, headers: Record<string, string> = {}) => {
    const response = await office.fetch(path, { headers: { 'accept-encoding': 'br', ...headers } })
    await response.body?.cancel()
    assert.equal(response.status, 200, path)
    return response.headers.get('content-encoding')
  }
  const { token } = await office.addStaff([{ role: 'reception' }])
  const startsAt = at('11:00').toISOString()
  const visit = [{ service: 'residence-registration' }]
  const { id, code } = await office.as().bookings.hold({ visit, branch: 'central', startsAt })
  await office.as(code).bookings.book({ hold: id, name: 'Олена', phone: '0671234567' })
  const bearer = (one: string) => ({ authorization: `Bearer ${one}` })
  assert.equal(await encodingOf(free, bearer(token)), null)
  assert.equal(
    await encodingOf(
      `${api}/staff/members`,
      bearer((await office.addStaff([{ role: 'manager' }])).token),
    ),
    null,
  )
  assert.equal(await encodingOf(free, bearer(code)), null)
  assert.equal(await encodingOf(`${api}/bookings/${id}`, bearer(code)), null)
  assert.equal(await encodingOf(`${api}/bookings/${id}/calendar.ics?code=${code}`), null)
  assert.equal(await encodingOf(`/o/prozore/bookings/${id}?code=${code}`), null)
  assert.equal(await encodingOf(`${api}/branches/central/board/events`), null)
})

test('who asks the same shares one compressing', async () => {
  const { Snapshot } = await import('./snapshot.ts')
  const state = new Snapshot(JSON.stringify({ text: 'Прозорий офіс '.repeat(200) }))
  assert.equal(state.compressed('br'), state.compressed('br'))
  const packed = await state.compressed('br')
  assert.equal(state.compressedAlready('br'), packed)
  assert.equal(state.compressedAlready('gzip'), undefined)
  assert.equal(new Snapshot('{}').encodingFor('br'), undefined)
})
