import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { encode } from 'uqr'
import { slimUqr } from './unused-uqr.ts'

/** uqr as pages load it. */
async function loadSlim(): Promise<{ encode: (text: string) => ReturnType<typeof encode> }> {
  const code = await readFile(new URL(import.meta.resolve('uqr')), 'utf8')
  const slim = slimUqr(code, (pattern) => assert.fail(String(pattern)))
  return import(`data:text/javascript,${encodeURIComponent(slim)}`)
}

test('what is left of uqr draws every address as the whole does, and says what is too long', async () => {
  const slim = await loadSlim()
  for (const length of [1, 20, 60, 120, 250, 500, 1000]) {
    const address = `https://office.example/o/prozore/${'bookings/їжак'.repeat(length).slice(0, length)}`
    const whole = encode(address, { ecc: 'M', border: 0 })
    const { size, data } = slim.encode(address)
    assert.deepEqual({ size, data }, { size: whole.size, data: whole.data }, `${length}`)
  }
  assert.throws(() => slim.encode('a'.repeat(3000)), RangeError)
})
