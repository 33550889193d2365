import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  chooseInTurn,
  chooseNext,
  skilledFor,
  type FormerCall,
  type WaitingTicket,
} from './choose-next.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 7, minute))
const ticket = (id: string, arrived: number, more: Partial<WaitingTicket> = {}): WaitingTicket => ({
  id,
  arrivedAt: at(arrived),
  dueAt: null,
  letIn: false,
  outOfTurn: null,
  ...more,
})
const timed: FormerCall = { timed: true, walkInWaited: true }

test('Q3: who is out of turn by law goes first, by arrival', () => {
  const waiting = [
    ticket('due', 0, { dueAt: at(1) }),
    ticket('law-later', 9, { outOfTurn: 'hero' }),
    ticket('law', 8, { outOfTurn: 'infant', dueAt: at(50) }),
  ]
  assert.deepEqual(
    [chooseNext(waiting, [timed, timed], at(10))?.ticket.id, chooseNext(waiting, [], at(10))?.kind],
    ['law', 'out-of-turn'],
  )
})

test('Q3: after two timed calls the longest-waiting walk-in has the turn', () => {
  const waiting = [ticket('due', 0, { dueAt: at(1) }), ticket('walk-2', 3), ticket('walk-1', 2)]
  assert.equal(chooseNext(waiting, [timed], at(10))?.ticket.id, 'due')
  assert.deepEqual(
    [
      chooseNext(waiting, [timed, timed], at(10))?.ticket.id,
      chooseNext(waiting, [timed, timed], at(10))?.kind,
    ],
    ['walk-1', 'walk-in-turn'],
  )
  assert.equal(
    chooseNext(waiting, [timed, { timed: true, walkInWaited: false }], at(10))?.ticket.id,
    'due',
  )
})

test('Q3: the due by their time, then walk-ins, then bookings before their time', () => {
  const waiting = [
    ticket('early', 0, { dueAt: at(30) }),
    ticket('walk', 1),
    ticket('due-2', 2, { dueAt: at(9) }),
    ticket('due-1', 5, { dueAt: at(8) }),
    ticket('let-in', 4, { letIn: true }),
  ]
  const order: string[] = []
  for (let left = waiting; left.length > 0;) {
    const { ticket, kind } = chooseNext(left, [], at(10))!
    order.push(`${ticket.id} ${kind}`)
    left = left.filter((other) => other !== ticket)
  }
  assert.deepEqual(order, [
    'let-in let-in',
    'due-1 booked',
    'due-2 booked',
    'walk longest-waiting',
    'early booked-early',
  ])
  assert.equal(chooseNext([], [], at(10)), undefined)
})

test('Q3: a booking is due at its very minute; who was let in goes by arrival beside it, then by id', () => {
  const first = (...waiting: WaitingTicket[]) => chooseNext(waiting, [], at(10))!.ticket.id
  assert.equal(chooseNext([ticket('a', 0, { dueAt: at(10) })], [], at(10))?.kind, 'booked')
  const letIn = ticket('let-in', 5, { letIn: true })
  assert.equal(first(ticket('due', 0, { dueAt: at(4) }), letIn), 'due')
  assert.equal(first(ticket('due', 0, { dueAt: at(6) }), letIn), 'let-in')
  assert.equal(first(ticket('b', 3), ticket('a', 3)), 'a')
  assert.equal(first(ticket('a', 3), ticket('b', 3)), 'a')
})

test('Q3: a call notes whether it was timed, and whether a walk-in waited meanwhile', () => {
  const noted = (...waiting: WaitingTicket[]) => {
    const { kind, timed, walkInWaited } = chooseNext(waiting, [], at(10))!
    return { kind, timed, walkInWaited }
  }
  const due = ticket('due', 0, { dueAt: at(1) })
  const walkIn = ticket('walk', 1)
  assert.deepEqual(noted(due, walkIn), { kind: 'booked', timed: true, walkInWaited: true })
  assert.deepEqual(noted(due), { kind: 'booked', timed: true, walkInWaited: false })
  assert.deepEqual(noted(ticket('let-in', 1, { letIn: true })), {
    kind: 'let-in',
    timed: true,
    walkInWaited: false,
  })
  assert.deepEqual(noted(ticket('early', 1, { dueAt: at(50) })), {
    kind: 'booked-early',
    timed: true,
    walkInWaited: false,
  })
  assert.deepEqual(noted(walkIn), { kind: 'longest-waiting', timed: false, walkInWaited: true })
})

test('whom to call when others were quicker: each once, in the order of the rule, so many at most', () => {
  const waiting = [ticket('walk', 1), ticket('due', 2, { dueAt: at(3) }), ticket('walk-2', 4)]
  const ids = (most: number) => chooseInTurn(waiting, [], at(10), most).map((c) => c.ticket.id)
  assert.deepEqual(ids(5), ['due', 'walk', 'walk-2'])
  assert.deepEqual(ids(2), ['due', 'walk'])
  assert.deepEqual(ids(0), [])
})

test('a clerk is skilled for a ticket by all of its services; without a list, for each', () => {
  const both = { services: ['passport', 'subsidy'] }
  assert.equal(skilledFor(null, both), true)
  assert.equal(skilledFor(['passport', 'subsidy', 'car'], both), true)
  assert.equal(skilledFor(['passport'], both), false)
  assert.equal(skilledFor([], both), false)
})

test('Q3: at most R·(p+m−1) timed people go before a walk-in, in any hall', () => {
  const arrivals = fc.array(
    fc.record({
      minute: fc.nat(40),
      kind: fc.constantFrom('walk-in', 'booked', 'booked', 'booked', 'let-in', 'out-of-turn'),
    }),
    { minLength: 30, maxLength: 80 },
  )
  const callers = fc.array(fc.nat(3), { minLength: 120, maxLength: 120 })
  fc.assert(
    fc.property(
      arrivals,
      callers,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      (people, turns, m, r) => {
        const all = people.map(({ minute, kind }, i) =>
          ticket(String(i).padStart(3, '0'), minute, {
            ...(kind === 'booked' && { dueAt: at(minute) }),
            ...(kind === 'let-in' && { letIn: true }),
            ...(kind === 'out-of-turn' && { outOfTurn: 'hero' }),
          }),
        )
        const calls: FormerCall[][] = Array.from({ length: m }, () => [])
        const called = new Set<string>()
        const timedBefore = new Map<string, number>()
        const walkInsBefore = new Map<string, number>()
        for (const [step, turn] of turns.entries()) {
          const now = at(step)
          const here = all.filter((t) => t.arrivedAt <= now && !called.has(t.id))
          const walkIns = here.filter((t) => !t.dueAt && !t.letIn && !t.outOfTurn)
          for (const t of walkIns)
            if (!walkInsBefore.has(t.id))
              walkInsBefore.set(
                t.id,
                walkIns.filter(
                  (o) =>
                    o.arrivedAt < t.arrivedAt || (+o.arrivedAt === +t.arrivedAt && o.id <= t.id),
                ).length,
              )
          const desk = turn % m
          const choice = chooseNext(here, calls[desk]!, now, r)
          if (!choice) continue
          called.add(choice.ticket.id)
          if (choice.kind !== 'out-of-turn')
            calls[desk]!.unshift({ timed: choice.timed, walkInWaited: choice.walkInWaited })
          if (choice.timed)
            for (const t of walkIns) timedBefore.set(t.id, (timedBefore.get(t.id) ?? 0) + 1)
        }
        for (const [id, count] of timedBefore)
          assert.ok(count <= r * (walkInsBefore.get(id)! + m - 1), `${id}: ${count}`)
      },
    ),
    { numRuns: 300 },
  )
})
