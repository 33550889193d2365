import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SpecialDay } from '@transparent-office/contract'
import { wakeAt } from './wake-at.ts'

const week = { validFrom: '0001-01-01', validTo: '9999-12-31' }
const hours = [1, 2, 3, 4, 5]
  .map((weekday) => ({ weekday, from: '09:00', to: '18:00', ...week }))
  .concat([{ weekday: 6, from: '09:00', to: '15:00', ...week }])

const wake = (on: string, at: string, somebodyWaits = false, special: SpecialDay[] = []) => {
  const to = wakeAt({ hours, special, holidays: null }, { on, at }, somebodyWaits)
  return to && `${to.on} ${to.at}`
}

test('the demonstration stays at its time while a whole visit fits into the day', () => {
  assert.equal(wake('2026-11-25', '09:00'), undefined)
  assert.equal(wake('2026-11-25', '14:59'), undefined)
  assert.equal(wake('2026-11-28', '11:30'), undefined, 'a Saturday')
})

test('shut or nearly so, it goes on with the next working morning', () => {
  assert.equal(wake('2026-11-25', '07:10'), '2026-11-25 09:30')
  assert.equal(wake('2026-11-25', '15:00'), '2026-11-26 09:30')
  assert.equal(wake('2026-11-25', '23:59'), '2026-11-26 09:30')
  assert.equal(wake('2026-11-27', '20:00'), '2026-11-30 09:30', 'over a weekend')
  assert.equal(wake('2026-11-28', '12:00'), '2026-11-30 09:30', 'a Saturday, soon over')
  assert.equal(wake('2026-12-31', '23:50'), '2027-01-01 09:30', 'over a year’s end')
})

test('it passes over days that are shut or short, and waits for a late opening', () => {
  const shut = { on: '2026-11-26', hours: [], reason: 'repair' }
  const short = { on: '2026-11-27', hours: [{ from: '09:00', to: '11:00' }], reason: 'other' }
  const late = { on: '2026-11-30', hours: [{ from: '11:00', to: '18:00' }], reason: 'other' }
  assert.equal(wake('2026-11-25', '20:00', false, [shut]), '2026-11-27 09:30')
  assert.equal(wake('2026-11-25', '20:00', false, [shut, short]), '2026-11-30 09:30')
  assert.equal(wake('2026-11-25', '20:00', false, [shut, short, late]), '2026-11-30 11:00')
  assert.equal(wake('2026-11-30', '09:30', false, [late]), '2026-11-30 11:00')
  const opening = { hours: [], special: [], holidays: null }
  assert.equal(wakeAt(opening, { on: '2026-11-25', at: '20:00' }, false), undefined, 'never open')
})

test('who waits in the queue is not left behind while the office is open', () => {
  assert.equal(wake('2026-11-25', '17:50', true), undefined)
  assert.equal(wake('2026-11-25', '18:00', true), '2026-11-26 09:30')
})
