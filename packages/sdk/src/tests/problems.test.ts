import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '@transparent-office/contract'
import { readProblem } from '../problems.ts'

const whole = {
  type: 'https://office.example/problems/papers-missing',
  title: 'Papers missing',
  status: 422,
  code: 'papers-missing',
  detail: 'Two of them',
  errors: [{ at: '/papers/0', code: 'missing', detail: 'Bring it' }],
  requestId: 'r-1',
}

test('a problem is read as the contract has it', () => {
  const { errors, ...bare } = whole
  for (const problem of [whole, bare, { ...whole, opensAt: '2026-11-24T06:00:00Z' }]) {
    assert.deepEqual(readProblem(JSON.stringify(problem)), Problem.parse(problem))
  }
})

test('what is no problem of the contract is none', () => {
  const spoilt: unknown[] = [
    null,
    'no',
    [],
    {},
    { ...whole, code: undefined },
    { ...whole, status: '422' },
    { ...whole, status: 422.5 },
    { ...whole, errors: {} },
    { ...whole, errors: [null] },
    { ...whole, errors: [{ at: 1, code: 'missing', detail: '' }] },
  ]
  for (const problem of spoilt) {
    assert.ok(!Problem.safeParse(problem).success)
    assert.equal(readProblem(JSON.stringify(problem)), undefined, JSON.stringify(problem))
  }
  assert.equal(readProblem('<h1>502</h1>'), undefined)
})
