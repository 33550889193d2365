import { equal, test } from '../testing/claims.ts'
import { finderMessages } from './messages.ts'
import { sayDeadlines, sayFee, sayVerified } from './say-terms.ts'

const { uk } = finderMessages
const nb = '\u00a0'

test('deadlines are said with the right word', () => {
  const said = (value: number, unit: string) =>
    sayDeadlines(uk, [{ kind: 'standard', value, unit }])
  equal(said(0, 'same-day'), 'того самого дня')
  equal(said(1, 'working-days'), `до 1${nb}робочого дня`)
  equal(said(10, 'calendar-days'), `до 10${nb}днів`)
  equal(said(1, 'months'), `до 1${nb}місяця`)
})

test('a fee without an amount says who sets it', () => {
  equal(sayFee('uk', uk, { kind: 'free', amounts: [] }), 'безоплатно')
  equal(sayFee('uk', uk, { kind: 'local', amounts: [] }), 'суму встановлює рада')
})

test('a card says how far it was checked, an unknown level as not at all', () => {
  const said = (level: string, verifiedOn?: string) =>
    sayVerified('uk', uk, { level, ...(verifiedOn && { verifiedOn }) })
  equal(said('sourced'), 'Картку звірено з джерелом.')
  equal(said('sourced', '2026-11-24'), 'Картку звірено з джерелом 24 листопада 2026.')
  equal(said('general-knowledge'), said('made-up'))
})
