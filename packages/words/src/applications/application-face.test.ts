import { application } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { faceOfApplication } from './application-face.ts'
import { statusMessages } from './messages.ts'

const { uk } = statusMessages
const faceOf = (changes: Parameters<typeof application>[0], phone?: string) =>
  faceOfApplication('uk', uk, application(changes), phone)

const refused = {
  outcome: 'refused',
  on: '2026-11-24',
  ground: { uk: 'немає документа' },
  reasons: 'Бракує довідки.',
  complainUntil: '2026-12-24',
} as const

test('an application under way says where it is, what to do, and what is ahead', () => {
  const face = faceOf({ state: 'forwarded' })
  equal(face.headline, 'Папери передали: Пенсійний фонд України')
  equal([face.next, face.decision], [undefined, undefined])
  equal(face.steps.filter(({ is }) => is === 'here').length, 1)
  equal(face.steps.at(-1)?.is, 'next')
})

test('a refusal says its ground, its reasons and how to complain, and leads on', () => {
  const { decision, next } = faceOf({ state: 'refused', decision: refused }, '0 800 000 000')
  equal(decision?.heading, `${uk.decision}: ${uk.states.refused}`)
  equal(
    decision?.rows.map(({ of }) => of),
    ['ground', 'reasons', 'complain'],
  )
  equal(next?.text, uk.next.refused)
})

test('a permit has no way to complain', () => {
  const { decision } = faceOf({
    state: 'granted',
    decision: { outcome: 'granted', on: '2026-11-24' },
  })
  equal(decision?.rows, [])
})
