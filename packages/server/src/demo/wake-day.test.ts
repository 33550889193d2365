import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weekdayOf } from '../database/local-time.ts'
import { wakeDay } from './wake-day.ts'

const week = { validFrom: '0001-01-01', validTo: '9999-12-31' }
const hours = [1, 2, 3, 4, 5]
  .map((weekday) => ({ weekday, from: '09:00', to: '18:00', ...week }))
  .concat([{ weekday: 6, from: '09:00', to: '15:00', ...week }])

const wake = (on: string, at: string, somebodyWaits = false) =>
  wakeDay({ hours, special: [], holidays: null }, { on, at, weekday: weekdayOf(on) }, somebodyWaits)

test('the demonstration stays at its time while a whole visit fits into the day', () => {
  assert.equal(wake('2026-11-25', '09:00'), undefined)
  assert.equal(wake('2026-11-25', '14:59'), undefined)
  assert.equal(wake('2026-11-28', '11:30'), undefined, 'a Saturday')
})

test('shut or nearly so, it goes on with the next working morning', () => {
  assert.equal(wake('2026-11-25', '07:10'), '2026-11-25')
  assert.equal(wake('2026-11-25', '15:00'), '2026-11-26')
  assert.equal(wake('2026-11-25', '23:59'), '2026-11-26')
  assert.equal(wake('2026-11-27', '20:00'), '2026-11-30', 'over a weekend')
  assert.equal(wake('2026-11-28', '12:00'), '2026-11-30', 'a Saturday, three hours before the end')
})

test('who waits in the queue is not left behind while the office is open', () => {
  assert.equal(wake('2026-11-25', '17:50', true), undefined)
  assert.equal(wake('2026-11-25', '18:00', true), '2026-11-26')
})
