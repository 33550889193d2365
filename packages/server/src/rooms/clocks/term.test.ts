import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { instantOf } from '../../database/local-time.ts'
import { addMonths, endOfTerm } from './term.ts'
import { workCalendar, type HolidaysFile } from '../network/work-calendar.ts'

const zone = 'Europe/Kyiv'
const file = JSON.parse(
  readFileSync(new URL('../../../data/holidays-ua.json', import.meta.url), 'utf8'),
) as HolidaysFile
const war = workCalendar(file)
const peace = workCalendar({ holidays: file.holidays })
const by = (value: number, unit: string, day: string, at = '10:00', calendar = war) =>
  endOfTerm({ value, unit }, instantOf(day, at, zone), zone, calendar)?.on

test('calendar days count from the next day and a last day off moves on', () => {
  assert.equal(by(10, 'calendar-days', '2026-11-24'), '2026-12-04')
  assert.equal(by(4, 'calendar-days', '2026-11-24'), '2026-11-30', 'Saturday moves to Monday')
  assert.equal(by(30, 'calendar-days', '2026-11-23'), '2026-12-23')
})

test('working days skip Saturday and Sunday', () => {
  assert.equal(by(1, 'working-days', '2026-11-27'), '2026-11-30')
  assert.equal(by(10, 'working-days', '2026-11-24'), '2026-12-08')
})

test('months end on the same number, or the last day of a shorter month', () => {
  assert.equal(addMonths('2027-01-31', 1), '2027-02-28')
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29')
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28')
  assert.equal(addMonths('2026-11-05', 2), '2027-01-05')
  assert.equal(by(1, 'months', '2026-11-24'), '2026-12-24')
  assert.equal(by(2, 'months', '2026-11-28'), '2027-01-28')
})

test('hours run from registration, across midnight', () => {
  assert.equal(by(24, 'hours', '2026-11-24', '16:30'), '2026-11-25')
  assert.equal(by(24, 'hours', '2026-11-27', '16:30'), '2026-11-30', 'Saturday moves to Monday')
  assert.equal(by(0, 'same-day', '2026-11-24'), '2026-11-24')
  assert.equal(by(0, 'at-once', '2026-11-24'), '2026-11-24')
})

test('a term in hours ends at its hour, every other one with its day', () => {
  const end = (value: number, unit: string, day: string, at: string) =>
    endOfTerm({ value, unit }, instantOf(day, at, zone), zone, war)
  assert.deepEqual(end(24, 'hours', '2026-11-24', '16:30'), { on: '2026-11-25', at: '16:30' })
  assert.deepEqual(end(2, 'hours', '2026-11-24', '10:05')!.at, '12:05')
  assert.deepEqual(
    end(24, 'hours', '2026-11-27', '16:30'),
    { on: '2026-11-30' },
    'a day off moves on to the whole next working day',
  )
  assert.deepEqual(end(10, 'working-days', '2026-11-24', '16:30'), { on: '2026-12-08' })
  assert.deepEqual(end(0, 'same-day', '2026-11-24', '16:30'), { on: '2026-11-24' })
  assert.equal(end(0, 'some-day', '2026-11-24', '16:30'), undefined)
})

test('a holiday is a working day while martial law suspends holidays, and a day off otherwise', () => {
  assert.equal(by(1, 'working-days', '2026-12-24', '10:00', war), '2026-12-25')
  assert.equal(by(1, 'working-days', '2026-12-24', '10:00', peace), '2026-12-28')
})
