import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contract, wordsOf } from '@transparent-office/contract'
import {
  actsIn,
  clockIn,
  lastStates,
  mayStep,
  states,
  statesAhead,
  statesBefore,
  statesIn,
  steps,
  type Step,
} from './steps.ts'

test('a step to a state that means nothing, or that no screen names, is a type error', () => {
  const forgotten: readonly Step[] = [
    // @ts-expect-error suspended means nothing yet: it has no clock
    { from: 'in-review', to: 'suspended', by: 'official', act: 'decide' },
    // @ts-expect-error a screen must say what it offers
    { from: 'in-review', to: 'granted', by: 'official' },
    // @ts-expect-error the contract knows no such act
    { from: 'in-review', to: 'granted', by: 'official', act: 'suspend' },
  ]
  for (const { to } of forgotten) assert.ok(to)
})

test('each list of staff, and what a screen offers, is in the contract', () => {
  const { listApplications } = contract.applications
  const told = wordsOf(listApplications.query.shape.list._zod.def.innerType)
  const lists = Object.values(states).flatMap((state) => ('list' in state ? state.list : []))
  assert.deepEqual(told?.toSorted(), [...new Set([...lists, 'all'])].toSorted())
  for (const step of steps) {
    if (step.by === 'office' || step.act === null) continue
    const operation = step.act.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())
    assert.ok(operation in contract.applications, `${step.act} is no operation`)
  }
})

test('A2: every state but the first is come to, and every state but the last is left', () => {
  for (const { from, to } of steps) {
    if (from !== null)
      assert.ok(
        steps.some((step) => step.to === from),
        `nobody comes to ${from}`,
      )
    if (!lastStates.includes(to as never))
      assert.ok(
        steps.some((step) => step.from === to),
        `nobody leaves ${to}`,
      )
  }
  assert.equal(mayStep('registered', 'granted', 'official'), false)
  assert.equal(mayStep('in-review', 'handed-over', 'official'), false)
  assert.equal(mayStep('in-review', 'granted', 'clerk'), false)
})

test('A2: the way of an application, and who takes each step', () => {
  const way = [
    [null, 'registered', 'clerk'],
    ['registered', 'forwarded', 'clerk'],
    ['forwarded', 'in-review', 'office'],
    ['in-review', 'granted', 'official'],
    ['in-review', 'refused', 'official'],
    ['granted', 'notified', 'office'],
    ['refused', 'notified', 'office'],
    ['granted', 'handed-over', 'clerk'],
    ['refused', 'handed-over', 'clerk'],
    ['notified', 'handed-over', 'clerk'],
  ] as const
  for (const [from, to, by] of way) assert.ok(mayStep(from, to, by), `${from} to ${to} by ${by}`)
  assert.equal(steps.length, way.length)
  assert.deepEqual(lastStates, ['handed-over'])
})

test('a clock runs from the first step to the decision', () => {
  assert.equal(clockIn(null), undefined)
  assert.equal(clockIn('registered'), 'runs')
  assert.equal(clockIn('in-review'), 'runs')
  assert.equal(clockIn('granted'), 'over')
})

test('lists, screens and what the office does follow from the steps', () => {
  assert.deepEqual(statesIn('mine'), ['in-review'])
  assert.deepEqual(statesIn('to-hand-over'), ['granted', 'refused', 'notified'])
  assert.deepEqual(statesBefore('notified'), ['granted', 'refused'])
  assert.deepEqual(actsIn('in-review', 'official'), ['decide'])
  assert.deepEqual(actsIn('in-review', 'clerk'), [])
  assert.deepEqual(actsIn('registered', 'clerk'), ['forward'])
  for (const state of ['granted', 'refused', 'notified'] as const)
    assert.deepEqual(actsIn(state, 'clerk'), ['hand-over'])
  assert.deepEqual(statesBefore('in-review'), ['forwarded'])
  assert.deepEqual(statesBefore('forwarded'), [], 'a clerk does it')
})

test('nobody expects a letter who gave no address, nor a paper of a refusal', () => {
  assert.deepEqual(statesAhead('registered', true), [
    'forwarded',
    'in-review',
    'notified',
    'handed-over',
  ])
  assert.deepEqual(statesAhead('in-review', false), ['handed-over'])
  assert.deepEqual(statesAhead('refused', true, 'refused'), ['notified'])
  assert.deepEqual(statesAhead('granted', true, 'granted'), ['notified', 'handed-over'])
  assert.deepEqual(statesAhead('handed-over', true, 'granted'), [])
})
