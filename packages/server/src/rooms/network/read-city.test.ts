import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import demo from '../../../data/demo-city.json' with { type: 'json' }
import { readCity } from './read-city.ts'

const village = () => {
  const page = readFileSync(new URL('../../../../../docs/city-file.md', import.meta.url), 'utf8')
  return JSON.parse(/```json\n([^]*?)```/.exec(page)![1]!) as Record<string, never> & typeof demo
}

const mistakesOf = (value: unknown): string[] => {
  const read = readCity(value)
  return 'mistakes' in read ? read.mistakes : []
}

test('the demonstration city and the village of the docs are whole', () => {
  assert.deepEqual(mistakesOf(demo), [])
  assert.deepEqual(mistakesOf(village()), [])
})

test('each mistake of a city’s file is said with its place and reason', () => {
  const branch = village().branches[0]!
  const withBranch = (change: object) => ({ ...village(), branches: [{ ...branch, ...change }] })
  const cases: [unknown, RegExp][] = [
    [{}, /^office: /],
    [{ ...village(), mayor: 'x' }, /the file: Unrecognized key: "mayor"/],
    [
      { ...village(), office: { ...village().office, timeZone: 'Kyiv' } },
      /office\.timeZone: is not a time zone/,
    ],
    [
      withBranch({ hours: [{ weekdays: [8], from: '09:00', to: '16:00' }] }),
      /branches\.0\.hours\.0\.weekdays\.0/,
    ],
    [
      withBranch({ hours: [{ weekdays: [1], from: '16:00', to: '09:00' }] }),
      /hours end before they begin/,
    ],
    [
      withBranch({ pools: [{ id: 'all', hall: 'attic', letters: 'А', desks: [1] }] }),
      /hall attic, which the branch does not have/,
    ],
    [
      withBranch({ pools: [{ id: 'all', hall: 'hall', letters: 'АЖ', desks: [1] }] }),
      /letter Ж has no title/,
    ],
    [
      withBranch({ pools: [{ id: 'all', hall: 'hall', letters: 'А', desks: [1, 1] }] }),
      /two workplaces have the number 1/,
    ],
    [
      withBranch({
        pools: [
          { id: 'all', hall: 'hall', letters: 'А', desks: [1], shares: { online: 60, phone: 30 } },
        ],
      }),
      /pool all: shares make 90 of a hundred/,
    ],
    [
      withBranch({
        pools: [
          {
            id: 'all',
            hall: 'hall',
            letters: 'А',
            desks: [1],
            release: [{ share: 'reception', daysBefore: 1, at: '14:00' }],
          },
        ],
      }),
      /pool all: reception has no seats to release/,
    ],
    [{ ...village(), branches: [branch, branch] }, /two branches have the id center/],
    [
      {
        ...withBranch({ pools: [{ id: 'all', hall: 'hall', letters: 'СФ', desks: [1] }] }),
        lines: { С: { uk: 'с' }, Ф: { uk: 'ф' } },
      },
      /С and Ф sound alike/,
    ],
  ]
  for (const [value, reason] of cases)
    assert.ok(
      mistakesOf(value).some((said) => reason.test(said)),
      `${String(reason)}: ${mistakesOf(value).join('; ')}`,
    )
})
