import type { Task } from '@transparent-office/contract'
import { type Answers, id, refuse } from '@transparent-office/sdk/testing'
import { equal, includes, ok, test } from '../../testing/claims.ts'
import { officeInstant } from '../../shared/office-clock.ts'
import { expectAccessible } from '../../testing/expect-accessible.ts'
import { clear, eventually, find, press, says, stage, textOf } from '../../testing/stage.ts'
import type { SatisfactionRating } from '../satisfaction-rating.ts'
import '../define.ts'

const realTimeout = globalThis.setTimeout
/** So many times faster than the wall. */
let hurry = 1

beforeEach(() => {
  localStorage.clear()
  hurry = 1
  globalThis.setTimeout = ((run: () => void, milliseconds = 0) =>
    realTimeout(run, milliseconds / hurry)) as typeof setTimeout
})
afterEach(() => {
  clear()
  globalThis.setTimeout = realTimeout
})

const rating = '01938c5e-9a10-7b3c-8d21-0a4f5e6b7c8f'
const visit = { visit: id, number: 'А-017', desk: 1 }

const task = (changes: Partial<Task> = {}): Task => ({
  device: { id: rating, kind: 'rating-tablet', title: 'Планшет' },
  branch: { id: 'central', title: { uk: 'Центральний' } },
  status: 'open',
  ...changes,
})

const page =
  '<to-satisfaction-rating {here} tablet words-page="https://office.example/words"></to-satisfaction-rating>'

async function tablet(answers: Answers = {}) {
  const now = { task: task({ rate: visit }) }
  const { element, office } = await stage<SatisfactionRating>(
    {
      'queue.showTask': () => now.task,
      'ratings.rate': ({ score }) => ({ id: rating, score }),
      ...answers,
    },
    page,
  )
  element.token = 'tod_tablet'
  return { element, office, now }
}

/** Waits until a hand that gave a pen back is heard. */
const notDeaf = () => new Promise((done) => realTimeout(done, 450))

test('it rests, and asks when a visit at its workplace ends', async () => {
  const { element, office, now } = await tablet({ 'queue.showTask': () => now.task })
  now.task = task()
  office.publish('queue.showTask')
  await says(element, 'Дякуємо, що прийшли')
  await expectAccessible(element)
  now.task = task({ rate: visit })
  office.publish('queue.showTask')
  await says(element, 'Талон А-017. Імені не записуємо.')
  await expectAccessible(element)
})

test('deaf at first; a press can be changed for five seconds and is sent once, as it was last', async () => {
  const { element, office } = await tablet()
  await press(element, 'Погано')
  ok(!textOf(element).includes('Ви обрали'), 'deaf at first')
  await notDeaf()
  await press(element, 'Погано')
  await says(element, 'Ви обрали „Погано“')
  hurry = 5
  await notDeaf()
  const changedAfter = officeInstant() ?? ''
  await press(element, 'Добре')
  await says(element, 'Ви обрали „Добре“')
  equal(office.heard('ratings.rate').length, 0)
  await expectAccessible(element)
  await says(element, 'Хочете додати слова?')
  equal(office.heard('ratings.rate').length, 1)
  const { score, visit, pressedAt } = office.heard('ratings.rate')[0] ?? {}
  ok(String(pressedAt) < changedAfter, 'the moment of the first press counts')
  equal({ score, visit }, { score: 3, visit: id })
  ok(await find(element, '.qr svg'))
  await expectAccessible(element)
  await says(element, 'Дякуємо, що прийшли')
  equal(localStorage.length, 0)
})

test('a finger that came down on the faces of one visit rates no other', async () => {
  const { element, office, now } = await tablet()
  const face = await find(element, '.faces button')
  face.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
  now.task = task({ rate: { ...visit, visit: rating, number: 'А-018' } })
  office.publish('queue.showTask')
  await says(element, 'Талон А-018')
  await notDeaf()
  await press(element, 'Погано')
  ok(!textOf(element).includes('Ви обрали'), 'it pressed what is gone')
  await press(element, 'Погано')
  await says(element, 'Ви обрали „Погано“')
})

test('unanswered it rests, and nothing is rated', async () => {
  hurry = 100
  const { element, office } = await tablet()
  await says(element, 'Як вас обслужили?')
  await says(element, 'Дякуємо, що прийшли')
  equal(office.heard('ratings.rate').length, 0)
})

test('with the connection cut a press is kept, and sent when it is back: once', async () => {
  const { element, office } = await tablet()
  await says(element, 'Як вас обслужили?')
  await notDeaf()
  office.reachable = false
  hurry = 50
  await press(element, 'Нормально')
  await says(element, 'Дякуємо! Ви обрали „Нормально“.')
  await says(element, 'Дякуємо, що прийшли')
  includes(localStorage.getItem('to-waiting-ratings') ?? '', '"score":2')
  office.reachable = true
  dispatchEvent(new Event('online'))
  await eventually(() => equal(office.heard('ratings.rate').length, 1))
  ok(office.heard('ratings.rate')[0]?.['pressedAt'])
  await eventually(() => equal(localStorage.length, 0))
})

test('what a tablet could not send before it was switched off goes out when it starts', async () => {
  const kept = {
    url: 'https://office.example',
    office: 'prozore',
    key: 'k'.repeat(32),
    score: 1,
    visit: id,
  }
  localStorage.setItem('to-waiting-ratings', JSON.stringify([kept]))
  const { office } = await tablet()
  await eventually(() => equal(office.heard('ratings.rate').length, 1))
  await eventually(() => equal(localStorage.length, 0))
})

test('a token that is not taken is told to the page', async () => {
  let dispatched: unknown
  addEventListener('to-token-refused', (event) => (dispatched = (event as CustomEvent).detail), {
    once: true,
  })
  await tablet({ 'queue.showTask': () => refuse('token-needed') })
  await eventually(() => equal(dispatched, { code: 'token-needed' }))
})
