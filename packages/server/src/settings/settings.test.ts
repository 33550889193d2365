import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './settings.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

test('messages go out only to hosts that are listed, signed, over a closed line', () => {
  const wrong = (more: Record<string, string>, sentence: RegExp) =>
    assert.throws(() => readSettings(more), sentence)
  const url = 'https://sms.example/send'
  wrong(
    { SMS_URL: url, MESSAGE_SECRET: secret },
    /SMS_URL is at a host that MESSAGE_HOSTS does not list/,
  )
  wrong({ WEBHOOK_URL: url, MESSAGE_HOSTS: 'sms.example' }, /WEBHOOK_URL needs MESSAGE_SECRET/)
  wrong({ SMS_URL: 'http://sms.example/' }, /SMS_URL .*https:/)
  wrong({ MESSAGE_SECRET: 'short' }, /MESSAGE_SECRET/)
  const { smsUrl, messageHosts } = readSettings({
    SMS_URL: url,
    MESSAGE_HOSTS: 'hooks.example, sms.example',
    MESSAGE_SECRET: secret,
  })
  assert.deepEqual([smsUrl, messageHosts], [url, ['hooks.example', 'sms.example']])
})

test('letters come from an address at the office’s own host, unless another is set', () => {
  const from = (more: Record<string, string>) =>
    readSettings({ PUBLIC_URL: 'https://city.example/', ...more }).mailFrom
  assert.equal(from({}), 'office@city.example')
  assert.equal(from({ MAIL_FROM: 'info@пошта.укр' }), 'info@xn--80a1acn3a.xn--j1amh')
  assert.throws(() => from({ MAIL_FROM: 'city' }), /MAIL_FROM is no mail address/)
  assert.throws(() => from({ PUBLIC_URL: 'city' }), /PUBLIC_URL is not an address/)
})

test('people are reminded a day and two hours before, unless it is set otherwise', () => {
  assert.deepEqual(readSettings({}).remindBefore, [24, 2])
  assert.deepEqual(readSettings({ REMIND_BEFORE: '48' }).remindBefore, [48])
  assert.deepEqual(readSettings({ REMIND_BEFORE: 'off' }).remindBefore, [])
  assert.throws(() => readSettings({ REMIND_BEFORE: 'soon' }), /REMIND_BEFORE/)
})

test('numbers of all countries are taken, unless some are named', () => {
  assert.deepEqual(readSettings({}).phoneCountries, [])
  assert.deepEqual(readSettings({ PHONE_COUNTRIES: 'ua, pl' }).phoneCountries, ['UA', 'PL'])
  assert.throws(() => readSettings({ PHONE_COUNTRIES: 'Україна' }), /PHONE_COUNTRIES/)
})

test('a demonstration begins at an instant, where its clock may be moved at all', () => {
  const read = (start: string) => readSettings({ DEMO_CLOCK: 'on', DEMO_START: start }).demoStart
  assert.equal(read('2026-12-31T23:50+02:00')?.toISOString(), '2026-12-31T21:50:00.000Z')
  for (const wrong of ['tomorrow', '2026-12-31', '2026-12-31T23:50', '2026-13-31T23:50Z'])
    assert.throws(() => read(wrong), /DEMO_START is ".*": set it to an instant/)
  assert.throws(() => readSettings({ DEMO_START: '2026-12-31T21:50Z' }), /set DEMO_CLOCK to on/)
})

test('the figures have a token or a port, not both, and no token that is guessed', () => {
  assert.equal(readSettings({ METRICS_PORT: '9400' }).metricsPort, 9400)
  const token = 'a'.repeat(16)
  assert.equal(readSettings({ METRICS_TOKEN: token }).metricsToken, token)
  assert.throws(() => readSettings({ METRICS_TOKEN: 'short' }), /METRICS_TOKEN is short/)
  assert.throws(() => readSettings({ METRICS_PORT: 'x' }), /METRICS_PORT is "x"/)
  assert.throws(() => readSettings({ METRICS_TOKEN: token, METRICS_PORT: '9400' }), /set one of/)
})

test('a limit that is no number is named', () => {
  assert.deepEqual(readSettings({ LIMIT_READS: '5, 50' }).budgets.reads, {
    perSecond: 5,
    burst: 50,
  })
  for (const wrong of ['many', '5', '0,5', '1,2,3'])
    assert.throws(() => readSettings({ LIMIT_READS: wrong }), /LIMIT_READS is/, wrong)
})

test('tokens end when nobody uses them, where days are set', () => {
  assert.deepEqual(readSettings({}).idleDays, {})
  const set = readSettings({ STAFF_IDLE_DAYS: '90', DEVICE_IDLE_DAYS: 'off' })
  assert.deepEqual(set.idleDays, { staff: 90 })
  for (const wrong of ['0', 'never', '1.5'])
    assert.throws(() => readSettings({ DEVICE_IDLE_DAYS: wrong }), /DEVICE_IDLE_DAYS is ".*days/)
})
