import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Card } from '../catalogue/index.ts'
import type { LineRow } from '../network/index.ts'
import { offerStarts } from './offer-starts.ts'
import type { FreeDay } from './place.ts'
import { choicesOf, legsOf, planVisit, startsOf, type PlannedVisit } from './plan-visit.ts'
import { legsFor } from './legs.ts'
import type { VisitPart } from './visit.ts'

const line = (letter: string, hall: string, more: Partial<LineRow> = {}): LineRow => ({
  branchId: 'central',
  letter,
  title: { uk: letter },
  hallId: hall,
  pools: [`pool-${letter}`],
  stepMinutes: 5,
  walkMinutes: 7,
  ...more,
})

const part = (letter: string, minutes: number, persons = 1): VisitPart => ({
  card: {
    id: `${letter}-${minutes}`,
    letter,
    minutes,
    extraMinutes: 7,
    channels: ['office'],
  } as unknown as Card & { version: number },
  persons,
})

const lines = [line('А', 'ground'), line('Д', 'ground'), line('С', 'upstairs', { stepMinutes: 10 })]
const planned = (parts: readonly VisitPart[], among = lines) =>
  planVisit(parts, among) as PlannedVisit

test('B2: each line is one leg, rounded up once; the next begins on its step after the way to its hall', () => {
  const visit = planned([part('А', 12), part('Д', 20, 2), part('А', 11), part('С', 15)])
  assert.deepEqual(
    visit.legs.map(({ letter, after, minutes, steps }) => [letter, after, minutes, steps]),
    [
      ['А', 0, 23, 5],
      ['Д', 25, 27, 6],
      // Over after 55 minutes, upstairs after 62, and there only on each tenth minute.
      ['С', 70, 15, 2],
    ],
  )
  assert.equal(visit.minutes, 85)
  const begins = new Date('2026-11-24T08:00:00Z')
  assert.deepEqual(
    startsOf(visit.legs[2]!, begins).map((start) => start.toISOString().slice(11, 16)),
    ['09:10', '09:20'],
  )
  assert.deepEqual(
    legsOf(visit, begins).map(({ letter, startsAt }) => letter + startsAt.slice(11, 16)),
    ['А08:00', 'Д08:25', 'С09:10'],
  )
})

test('a start is offered only when every leg has its places', () => {
  const visit = planned([part('А', 10), part('Д', 5)])
  const day = (pool: string, free: number[]): FreeDay => ({
    pool,
    on: '2026-11-24',
    firstAt: new Date('2026-11-24T07:00:00Z'),
    stepMinutes: 5,
    free,
  })
  const offered = (a: number[], d: number[]) =>
    offerStarts(
      [
        { leg: visit.legs[0]!, days: [day('pool-А', a)] },
        { leg: visit.legs[1]!, days: [day('pool-Д', d)] },
      ],
      new Date('2026-11-24T00:00:00Z'),
      'Europe/Kyiv',
    ).map(({ at }) => at)
  assert.deepEqual(offered([1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]), ['09:00', '09:10'])
  assert.deepEqual(offered([1, 1, 1, 1, 1, 1], [1, 1, 0, 0, 1, 1]), ['09:10'])
  assert.deepEqual(offered([1, 1, 1, 0, 1, 1], [1, 1, 0, 1, 1, 1]), ['09:05'])
  assert.deepEqual(offered([1, 1], []), [])
})

test('every leg may use each pool of its line, the most specialised first', () => {
  const visit = planned(
    [part('А', 10), part('Д', 5)],
    [line('А', 'ground', { pools: ['own', 'any'] }), line('Д', 'ground', { pools: ['x', 'y'] })],
  )
  const choices = choicesOf(visit, new Date('2026-11-24T07:00:00Z'))
  assert.deepEqual(
    choices.map((leg) => leg.map((places) => places[0]!.pool)),
    [
      ['own', 'any'],
      ['x', 'y'],
    ],
  )
})

test('B2: legs of a visit follow one another, so that two never want the same place of a pool', () => {
  const leg = fc.record({
    minutes: fc.integer({ min: 1, max: 90 }),
    hall: fc.constantFrom('ground', 'first'),
    walk: fc.integer({ min: 0, max: 20 }),
    step: fc.constantFrom(5, 10, 15, 20),
  })
  fc.assert(
    fc.property(fc.array(leg, { minLength: 1, maxLength: 5 }), (legs) => {
      const letters = ['А', 'Д', 'П', 'С', 'К']
      const visit = planned(
        legs.map(({ minutes }, i) => part(letters[i]!, minutes)),
        legs.map(({ hall, walk, step }, i) =>
          line(letters[i]!, hall, { pools: ['any'], walkMinutes: walk, stepMinutes: step }),
        ),
      )
      const places = choicesOf(visit, new Date('2026-11-24T07:00:00Z')).flat(2)
      assert.equal(new Set(places.map(({ startsAt }) => +startsAt)).size, places.length)
    }),
  )
})

test('when a service is dropped the legs that stay keep their starts', () => {
  const parts = [part('А', 12), part('А', 11), part('Д', 20)]
  const legs = legsOf(planned(parts), new Date('2026-11-24T08:00:00Z'))
  assert.deepEqual(
    legsFor(legs, parts.slice(1)).map(({ startsAt, minutes }) => [startsAt.slice(11, 16), minutes]),
    [
      ['08:00', 11],
      ['08:25', 20],
    ],
  )
  assert.deepEqual(
    legsFor(legs, parts.slice(2)).map(({ letter, startsAt }) => letter + startsAt.slice(11, 16)),
    ['Д08:25'],
  )
})
