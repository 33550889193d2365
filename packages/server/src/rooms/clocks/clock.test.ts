import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from '../../database/local-time.ts'
import { workCalendar } from '../network/work-calendar.ts'
import { endOfClock, factBetween, type ClockFact } from './clock.ts'

const zone = 'Europe/Kyiv'
const calendar = workCalendar({ holidays: [] })
const fact = (kind: ClockFact['kind'], day: string, term: ClockFact['term'] = null): ClockFact => ({
  kind,
  at: instantOf(day, '10:00', zone),
  term,
})
const ten = { value: 10, unit: 'calendar-days' }
const end = (...facts: readonly ClockFact[]) => endOfClock(facts, zone, calendar)

test('what a step does to a clock follows from the states it leads between', () => {
  assert.equal(factBetween(undefined, 'runs'), 'started')
  assert.equal(factBetween('runs', 'runs'), undefined)
  assert.equal(factBetween('runs', 'stands'), 'stopped')
  assert.equal(factBetween('stands', 'runs'), 'resumed')
  assert.equal(factBetween('runs', 'over'), 'ended')
  assert.equal(factBetween('stands', 'over'), 'ended')
  assert.equal(factBetween('over', 'over'), undefined)
  assert.equal(factBetween('over', 'runs'), 'started', 'decided anew')
})

test('a clock ends with its term, and goes on ending there when it is over', () => {
  assert.deepEqual(end(fact('started', '2026-11-24', ten)), { on: '2026-12-04' })
  assert.deepEqual(end(fact('started', '2026-11-24', ten), fact('ended', '2026-11-26')), {
    on: '2026-12-04',
  })
  assert.equal(end(fact('started', '2026-11-24')), undefined, 'nothing says how long')
})

test('nobody can say the end of a clock that stands; the days it stood are added', () => {
  const facts = [fact('started', '2026-11-24', ten), fact('stopped', '2026-11-26')]
  assert.equal(end(...facts), undefined)
  assert.deepEqual(end(...facts, fact('resumed', '2026-12-01')), { on: '2026-12-09' })
  assert.deepEqual(
    end(...facts, fact('resumed', '2026-11-27')),
    { on: '2026-12-07' },
    'Saturday moves on to Monday',
  )
})

test('a term in hours that stood for days ends at its hour, unless on a day off', () => {
  const hours = { value: 24, unit: 'hours' }
  const facts = [fact('started', '2026-11-24', hours), fact('stopped', '2026-11-24')]
  assert.deepEqual(end(...facts, fact('resumed', '2026-11-26')), { on: '2026-11-27', at: '10:00' })
  assert.deepEqual(end(...facts, fact('resumed', '2026-11-27')), { on: '2026-11-30' })
})

test('a clock that is over while it stands has no end; one that never stood goes on as it was', () => {
  const facts = [fact('started', '2026-11-24', ten), fact('stopped', '2026-11-26')]
  assert.equal(end(...facts, fact('ended', '2026-12-01')), undefined)
  assert.deepEqual(end(fact('started', '2026-11-24', ten), fact('resumed', '2026-11-27')), {
    on: '2026-12-04',
  })
})

test('a clock that is started again counts from there', () => {
  assert.deepEqual(
    end(
      fact('started', '2026-11-24', ten),
      fact('ended', '2026-11-30'),
      fact('started', '2026-12-01', ten),
    ),
    { on: '2026-12-11' },
  )
})
