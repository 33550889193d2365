import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseNext, type FormerCall } from './choose-next.ts'
import { foresee, type ComingVisit, type ForeseenTicket, type OpenDesk } from './foresee.ts'
import { rangeOf } from './waits.ts'

const start = new Date('2026-11-24T07:00:00Z')
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

const walkIn = (
  id: string,
  arrived: number,
  more: Partial<ForeseenTicket> = {},
): ForeseenTicket => ({
  id,
  arrivedAt: at(arrived),
  dueAt: null,
  letIn: false,
  outOfTurn: null,
  letter: 'А',
  minutes: 10,
  services: [],
  ...more,
})
const desk = (id: string, more: Partial<OpenDesk> = {}): OpenDesk => ({
  id,
  letters: ['А'],
  skills: null,
  freeIn: 0,
  calls: [],
  ...more,
})

test('each is called when a desk is free for them, by the house rule', () => {
  const waiting = [walkIn('a', 0), walkIn('b', 1), walkIn('c', 2), walkIn('d', 3)]
  const { of, joining } = foresee(
    waiting,
    [],
    [desk('1', { freeIn: 4 }), desk('2')],
    () => 1,
    at(5),
  )
  assert.deepEqual(
    [...of].map(([id, { minutes, ahead }]) => [id, minutes, ahead]),
    [
      ['a', 0, 0],
      ['b', 4, 1],
      ['c', 10, 2],
      ['d', 14, 3],
    ],
  )
  assert.equal(joining.get('А')!.minutes, 20)
})

test('services that take longer than planned make everybody wait longer', () => {
  const waiting = [walkIn('a', 0), walkIn('b', 1)]
  const { of } = foresee(waiting, [], [desk('1')], () => 1.5, at(5))
  assert.equal(of.get('b')!.minutes, 15)
})

test('a booking that will come is called before who walked in, though it is not here yet', () => {
  const waiting = [walkIn('a', 0), walkIn('b', 1)]
  const coming = [{ ...walkIn('x', 5), dueAt: at(8) }]
  const { of } = foresee(waiting, coming, [desk('1')], () => 1, at(0))
  assert.deepEqual([of.get('b')!.minutes, of.get('b')!.ahead], [20, 1])
})

test('only desks that may serve count, and a line nobody is open for tells no wait', () => {
  const { of, joining } = foresee(
    [walkIn('a', 0, { letter: 'Б' }), walkIn('b', 1, { services: ['rare'] })],
    [],
    [desk('1', { skills: ['common'] })],
    () => 1,
    at(0),
  )
  assert.equal(of.size, 0)
  assert.equal(joining.has('Б'), false)
})

/** Repeatable numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/** A day in one hall, played with services of uneven length; returns each told wait beside the real one. */
function playDay(seed: number): { from: number; to: number; waited: number }[] {
  const random = randomFrom(seed)
  const desks = Array.from({ length: 3 + Math.floor(random() * 8) }, (_, i) => ({
    of: desk(String(i)),
    freeAt: 0,
    calls: [] as FormerCall[],
  }))
  const told = new Map<string, { from: number; to: number; arrived: number }>()
  const heard: { from: number; to: number; waited: number }[] = []
  const load = 0.85 + random() * 0.3
  let waiting: ForeseenTicket[] = []
  // Services as long as in halls: most near the plan, some much longer.
  const took = (minutes: number) => {
    const bell = Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random())
    return minutes * Math.exp(0.42 * bell - 0.088)
  }
  const arrivals: { minute: number; ticket: ForeseenTicket; visit?: ComingVisit }[] = []
  for (let minute = 0; minute < 480;) {
    const minutes = [8, 12, 15, 20][Math.floor(random() * 4)]!
    const ticket = walkIn(`t${arrivals.length}`, minute, { minutes })
    const visit = random() < 0.5 ? { ...ticket, dueAt: at(minute + 10) } : undefined
    arrivals.push({ minute, ticket: visit ?? ticket, ...(visit && { visit }) })
    minute += (-Math.log(random() || 1e-9) * 13.75) / desks.length / load
  }
  let arrived = 0
  for (let minute = 0; minute < 480; minute += 0.25) {
    for (; arrivals[arrived] && arrivals[arrived]!.minute <= minute; arrived++) {
      const { ticket, visit } = arrivals[arrived]!
      waiting.push(ticket)
      if (visit) continue
      const open = desks.map(({ of, freeAt, calls }) => ({
        ...of,
        calls,
        freeIn: freeAt > minute ? Math.max(2, freeAt - minute) : 0,
      }))
      const coming = arrivals
        .slice(arrived + 1)
        .flatMap((other) => other.visit ?? [])
        .filter(({ dueAt }) => dueAt < at(minute + 180))
      const foreseen = foresee(waiting, coming, open, () => 1, at(minute)).of.get(ticket.id)
      if (foreseen) told.set(ticket.id, { ...rangeOf(foreseen), arrived: minute })
    }
    for (const each of desks) {
      if (each.freeAt > minute) continue
      const choice = chooseNext(waiting, each.calls, at(minute))
      if (!choice) continue
      waiting = waiting.filter((other) => other !== choice.ticket)
      each.calls = [choice, ...each.calls].slice(0, 2)
      each.freeAt = minute + took(choice.ticket.minutes)
      const promised = told.get(choice.ticket.id)
      if (promised) heard.push({ ...promised, waited: minute - promised.arrived })
    }
  }
  return heard
}

test('Q7: of the waits told in forty simulated days four of five come true, in ranges not wider than promised', () => {
  const all = Array.from({ length: 40 }, (_, seed) => playDay(seed + 1)).flat()
  assert.ok(all.length > 2000, String(all.length))
  const hits = all.filter(({ from, to, waited }) => from <= waited && waited <= to)
  assert.ok(hits.length / all.length >= 0.8, `${hits.length} of ${all.length}`)
  for (const { from, to } of all) {
    const middle = (from + to) / 2
    assert.ok(to - from <= Math.max(12.5, (middle * 2) / 3 + 5), `${from}–${to}`)
  }
})
