import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestOffice } from '../testing/test-office.ts'

const names = ['strict-transport-security', 'permissions-policy', 'cross-origin-opener-policy']

async function headersAt(publicUrl: string): Promise<Record<string, (string | null)[]>> {
  const office = await openTestOffice({ PUBLIC_URL: publicUrl })
  try {
    const said: Record<string, (string | null)[]> = {}
    for (const path of [
      '/o/prozore/',
      '/o/prozore/nothing',
      '/kiosk/',
      '/embed/nothing.js',
      '/v1/offices/prozore',
    ]) {
      const { headers, body } = await office.fetch(path)
      await body?.cancel()
      said[path] = names.map((name) => headers.get(name))
    }
    return said
  } finally {
    await office.close()
  }
}

test('where PUBLIC_URL is https a browser comes by https alone, and pages ask for no device', async () => {
  const said = await headersAt('https://city.example')
  for (const [path, [transport, permissions, opener]] of Object.entries(said)) {
    assert.equal(transport, 'max-age=31536000', path)
    const isPage = !/^\/(embed|v1)\//.test(path)
    assert.equal(permissions?.includes('camera=(), ') ?? false, isPage, path)
    // Widgets live in pages of others, which may open windows of their own.
    assert.equal(opener, isPage ? 'same-origin' : null, path)
  }
})

test('where PUBLIC_URL is http nobody is told to come by https', async () => {
  for (const [path, said] of Object.entries(await headersAt('http://127.0.0.1:4000')))
    assert.deepEqual(said, [null, null, null], path)
})
