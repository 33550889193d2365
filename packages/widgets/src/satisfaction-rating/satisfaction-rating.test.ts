import { sendKeys } from '@web/test-runner-commands'
import { type Answers, code, id, refuse } from '@transparent-office/sdk/testing'
import { equal, includes, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import {
  all,
  clear,
  eventually,
  find,
  focusIsOn,
  press,
  says,
  stage,
  textOf,
  type,
} from '../testing/stage.ts'
import './define.ts'

afterEach(clear)

const rating = '01938c5e-9a10-7b3c-8d21-0a4f5e6b7c8f'
const answers = (changes: Answers = {}): Answers => ({
  'ratings.rate': ({ score }) => ({ id: rating, score }),
  'ratings.changeRating': ({ score = 3 }) => ({ id: rating, score }),
  ...changes,
})
const page = `<to-satisfaction-rating {here} visit="${id}" code="${code}"></to-satisfaction-rating>`

test('three faces in order, none pressed; arrows do not vote', async () => {
  const { element, office } = await stage(answers(), page)
  await says(element, 'Як вас обслужили?')
  equal(all(element, '.face').map(textOf), ['Погано', 'Нормально', 'Добре'])
  all(element, '.face')[0]?.focus()
  await sendKeys({ press: 'ArrowRight' })
  equal(office.heard('ratings.rate'), [])
  await expectAccessible(element)
})

test('a press is saved at once, and can be changed', async () => {
  const { element, office } = await stage(answers(), page)
  await press(element, 'Добре')
  await says(element, 'Дякуємо! Ви обрали „Добре“.')
  equal(office.heard('ratings.rate')[0], { visit: id, score: 3 })
  await expectAccessible(element)
  await press(element, 'Нормально')
  await says(element, 'Дякуємо! Ви обрали „Нормально“.')
  equal(office.heard('ratings.changeRating')[0]?.['score'], 2)
})

test('words may follow', async () => {
  const { element, office } = await stage(answers(), page)
  await press(element, 'Погано')
  await type(element, '#comment', 'Довго чекати')
  await press(element, 'Надіслати')
  await focusIsOn('Ваші слова передали')
  equal(office.heard('ratings.changeRating')[0]?.['comment'], 'Довго чекати')
  await expectAccessible(element)
})

test('too late to change: the first rating stays, and it is said', async () => {
  const { element } = await stage(
    answers({ 'ratings.changeRating': () => refuse('rating-closed') }),
    page,
  )
  await press(element, 'Погано')
  await says(element, 'Ви обрали „Погано“')
  await press(element, 'Добре')
  await says(element, 'Оцінку збережено, змінити її вже не можна.')
  equal(all(element, '[aria-pressed=true]').map(textOf), ['Погано'])
})

for (const [problem, said] of [
  ['already-rated', 'Цей візит уже оцінено'],
  ['visit-not-over', 'Візит ще триває'],
] as const)
  test(`${problem}: it says so, with what to do`, async () => {
    const { element } = await stage(answers({ 'ratings.rate': () => refuse(problem) }), page)
    await press(element, 'Добре')
    await focusIsOn(said)
    await expectAccessible(element)
  })

const asking = '<to-satisfaction-rating {here}></to-satisfaction-rating>'

test('without a code it asks for ticket and code, and tells what is missing', async () => {
  const { element, office } = await stage(answers(), asking)
  await says(element, 'Який візит оцінюєте?')
  await expectAccessible(element)
  await press(element, 'Продовжити')
  await focusIsOn('Виправте 2 поля')
  await expectAccessible(element)
  await type(element, '#ticket', 'А-017')
  await type(element, '#code', code)
  await press(element, 'Продовжити')
  await focusIsOn('Як вас обслужили?')
  await press(element, 'Добре')
  await says(element, 'Ви обрали')
  equal(office.heard('ratings.rate'), [{ ticket: 'А-017', score: 3 }])
  equal(office.requests.find(({ name }) => name === 'ratings.rate')?.code, code)
})

test('a wrong ticket or code: never which one, and both stay in their fields', async () => {
  const { element } = await stage(answers({ 'ratings.rate': () => refuse('not-found') }), asking)
  await type(element, '#ticket', 'А-018')
  await type(element, '#code', code)
  await press(element, 'Продовжити')
  await press(element, 'Добре')
  await focusIsOn('Візиту з таким талоном і кодом немає')
  includes((await find<HTMLInputElement>(element, '#ticket')).value, 'А-018')
  await expectAccessible(element)
})

test('a press that did not get through goes out when a rating is opened the next time, once', async () => {
  const first = await stage(answers(), page)
  first.office.reachable = false
  await press(first.element, 'Добре')
  await says(first.element, 'Офіс не відповідає')
  clear()
  const { office } = await stage(answers(), asking)
  await eventually(() => equal(office.heard('ratings.rate'), [{ visit: id, score: 3 }]))
  equal(office.requests.find(({ name }) => name === 'ratings.rate')?.code, code)
  await eventually(() => equal(localStorage.length, 0))
})

test('a code that an older script left in the page’s storage leaves it, and its rating is sent', async () => {
  const url = 'https://office.example'
  const left = { url, office: 'prozore', key: 'left-behind', ticket: 'А-017', code, score: 2 }
  localStorage.setItem('to-waiting-ratings', JSON.stringify([left]))
  const { office } = await stage(answers(), asking)
  await eventually(() => equal(localStorage.length, 0))
  // The rating before this one may still be on its way.
  const ofTickets = () =>
    (office.heard('ratings.rate') as { ticket?: string }[]).filter(({ ticket }) => ticket)
  await eventually(() => equal(ofTickets(), [{ ticket: 'А-017', score: 2 }]))
})

test('the office does not respond: the box, then the press is saved', async () => {
  const { element, office } = await stage(answers(), page)
  office.reachable = false
  await press(element, 'Добре')
  await says(element, 'Офіс не відповідає')
  await expectAccessible(element)
  office.reachable = true
  await press(element, 'Спробувати зараз')
  await says(element, 'Ви обрали „Добре“')
  document.documentElement.lang = 'en'
  await says(element, 'Thank you! You chose Good.')
})
