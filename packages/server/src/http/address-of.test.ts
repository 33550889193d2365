import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from '../settings/settings.ts'
import { addressOf, isUntrusted } from './address-of.ts'
import { trustOf } from '../settings/trust.ts'

const trusted = (value: string) => trustOf(readSettings({ TRUST_PROXY: value }).trustProxy)

const nginx = '10.0.0.2'
const cdn = '198.51.100.7'
const person = '203.0.113.9'
const forged = '1.1.1.1'

test('F16: behind two proxies a forged sender stays unheard', () => {
  const header = `${forged}, ${person}, ${cdn}`
  assert.equal(addressOf(nginx, header, trusted('2')), person)
  assert.equal(addressOf(nginx, header, trusted('10.0.0.0/8, 198.51.100.0/24')), person)
  // Only the nearest is trusted: who stands before it is all that is known.
  assert.equal(addressOf(nginx, header, trusted('on')), cdn)
  assert.equal(addressOf(nginx, header, trusted('loopback')), nginx)
  assert.equal(addressOf(nginx, header, trusted('off')), nginx)
})

test('without the header, or with what is no address in it, the nearest known sender counts', () => {
  assert.equal(addressOf(person, undefined, trusted('on')), person)
  assert.equal(addressOf(undefined, undefined, trusted('on')), undefined)
  assert.equal(addressOf(nginx, 'unknown', trusted('on')), nginx)
  assert.equal(addressOf(nginx, `${forged}, nobody`, trusted('2')), nginx)
  assert.equal(addressOf(nginx, '203.0.113.9:51234', trusted('on')), person)
  assert.equal(addressOf(nginx, '[2001:db8::1]:443', trusted('on')), '2001:db8::1')
})

test('a proxy that is not trusted is noticed', () => {
  assert.ok(isUntrusted(nginx, person, trusted('off')))
  assert.ok(!isUntrusted(nginx, undefined, trusted('off')))
  assert.ok(!isUntrusted(nginx, person, trusted('on')))
  assert.ok(!isUntrusted(nginx, person, trusted('10.0.0.0/8')))
})

test('TRUST_PROXY that nobody can read is named', () => {
  assert.throws(() => readSettings({ TRUST_PROXY: 'yes' }), /TRUST_PROXY is "yes"/)
  assert.throws(() => readSettings({ TRUST_PROXY: '10.0.0.0/99' }), /TRUST_PROXY/)
})
