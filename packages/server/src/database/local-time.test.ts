import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, clockAt, daysBetween, instantOf, localTime, weekdayOf } from './local-time.ts'

const zone = 'Europe/Kyiv'

test('09:00 on the wall is 09:00 before and after both clock changes', () => {
  for (const day of [
    '2027-03-27',
    '2027-03-28',
    '2027-03-29',
    '2027-10-30',
    '2027-10-31',
    '2027-11-01',
  ]) {
    const instant = instantOf(day, '09:00', zone)
    assert.deepEqual(
      { on: localTime(instant, zone).on, at: localTime(instant, zone).at },
      { on: day, at: '09:00' },
    )
  }
  assert.equal(instantOf('2027-03-27', '09:00', zone).toISOString(), '2027-03-27T07:00:00.000Z')
  assert.equal(instantOf('2027-03-28', '09:00', zone).toISOString(), '2027-03-28T06:00:00.000Z')
  assert.equal(instantOf('2027-10-31', '09:00', zone).toISOString(), '2027-10-31T07:00:00.000Z')
})

test('a skipped time is the moment of the change, a repeated one the first', () => {
  assert.equal(instantOf('2027-03-28', '03:30', zone).toISOString(), '2027-03-28T01:00:00.000Z')
  assert.equal(instantOf('2027-10-31', '03:30', zone).toISOString(), '2027-10-31T00:30:00.000Z')
})

test('B7: of the hour that is shown twice it is said which it is; of no other', () => {
  const clock = (instant: string, where = zone) => clockAt(new Date(instant), where).clock
  assert.equal(clock('2027-10-30T23:59:00Z'), undefined)
  assert.equal(clock('2027-10-31T00:00:00Z'), 'summer')
  assert.equal(clock('2027-10-31T00:59:00Z'), 'summer')
  assert.equal(clock('2027-10-31T01:00:00Z'), 'winter')
  assert.equal(clock('2027-10-31T01:59:00Z'), 'winter')
  assert.equal(clock('2027-10-31T02:00:00Z'), undefined)
  for (const other of ['2027-03-28T00:59:00Z', '2027-03-28T01:00:00Z', '2027-07-01T00:30:00Z'])
    assert.equal(clock(other), undefined)
  // Half an hour only, on Lord Howe.
  const half = (instant: string) => clock(instant, 'Australia/Lord_Howe')
  assert.deepEqual(
    ['2027-04-03T14:29:00Z', '2027-04-03T14:30:00Z', '2027-04-03T15:00:00Z'].map(half),
    [undefined, 'summer', 'winter'],
  )
  assert.equal(half('2027-04-03T15:30:00Z'), undefined)
})

test('days count across months, leap years and clock changes', () => {
  assert.equal(addDays('2028-02-28', 1), '2028-02-29')
  assert.equal(addDays('2027-03-27', 2), '2027-03-29')
  assert.equal(daysBetween('2026-11-22', '2027-11-22'), 365)
  assert.equal(weekdayOf('2026-11-22'), 7)
})
