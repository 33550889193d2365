import { code, deregistration, wholeOffice } from '@transparent-office/sdk/testing'
import { sayMoment, wallTime } from '@transparent-office/words/language/days'
import { sendKeys } from '@web/test-runner-commands'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import {
  all,
  clear,
  find,
  focused,
  focusIsOn,
  press,
  says,
  stage,
  textOf,
  type,
} from '../testing/stage.ts'
import { page, toCheck, toTimes, toWho } from '../testing/walk-booking.ts'
import './define.ts'

afterEach(clear)

test('branches come with address, access and earliest time; a full one says until when', async () => {
  const { element } = await stage(wholeOffice(), page)
  await says(element, 'Куди вам зручно прийти?')
  await says(element, 'вул. Липова, 12. Ліфт, дитяча кімната')
  const said = textOf(element)
  includes(said, 'вівторок, 24 листопада, 09:15')
  includes(said, 'До 22 грудня вільних місць немає.')
  includes(said, 'Крок 1 з 4')
  await expectAccessible(element)
})

test('the list of days says how many places, or why none', async () => {
  const { element } = await toTimes()
  await focusIsOn('Коли вам зручно?')
  const said = textOf(element)
  includes(said, 'вівторок, 24 листопада 11 місць')
  includes(said, 'четвер, 26 листопада місць немає')
  includes(said, 'субота, неділя зачинено')
  includes(said, 'Ранок')
  equal(all<HTMLInputElement>(element, 'input:checked').length, 0)
  await expectAccessible(element)
})

test('who is in another time zone is told whose clock it is, and no one else', async () => {
  const { element } = await toTimes()
  const { on, at } = wallTime('2026-11-24T07:15:00.000Z')
  const saysWhose = textOf(element).includes('за годинником офісу')
  equal(saysWhose, at !== '09:15')
  const own = on === '2026-11-24' ? at : sayMoment('uk', on, at)
  if (saysWhose) includes(textOf(element), `09:15 там — це ${own} у вас`)
})

test('a day pressed brings its times, with the focus on their heading', async () => {
  const { element } = await toTimes()
  await press(element, 'середа, 25 листопада')
  await focusIsOn('середа, 25 листопада: 5 місць')
  await press(element, 'Обрати інший день')
  await focusIsOn('середа, 25 листопада')
})

test('the month is walked by keys, and a day without places says why', async () => {
  const { element } = await toTimes()
  await press(element, 'Календар на місяць')
  await find(element, '.month')
  await focusIsOn('вівторок, 24 листопада, 11')
  const key = (key: string) =>
    focused()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
  key('ArrowRight')
  await focusIsOn('середа, 25 листопада')
  key('ArrowRight')
  await focusIsOn('четвер, 26 листопада, місць немає')
  key('End')
  await focusIsOn('неділя, 29 листопада, зачинено')
  key('PageDown')
  await focusIsOn('вівторок, 22 грудня')
  await expectAccessible(element)
})

test('a time taken is held, and the person sees until when', async () => {
  const { element, office } = await toWho()
  await says(element, 'Тримаємо для вас вівторок, 24 листопада, 09:35 — до 10:10.')
  equal(office.heard('bookings.hold')[0]?.['branch'], 'central')
  await expectAccessible(element)
})

test('mistakes are told after submit, all at once, with a way to each field', async () => {
  const { element } = await toWho()
  await type(element, '#phone', '067 123 45')
  await press(element, 'Продовжити')
  await focusIsOn('Виправте 2 поля')
  await expectAccessible(element)
  await press(element, 'Введіть телефон повністю, наприклад')
  equal(document.activeElement?.shadowRoot?.activeElement?.id, 'phone')
})

test('nothing is booked before the last yes; then it is, and nothing more is to do', async () => {
  const { element, office } = await toCheck()
  includes(textOf(element), 'Вас ще не записано.')
  equal(office.heard('bookings.book').length, 0)
  await expectAccessible(element)
  let dispatched: unknown
  document.addEventListener('to-booking-changed', (event) => {
    dispatched = (event as CustomEvent<{ news: string }>).detail.news
  })
  await press(element, 'Підтвердити запис')
  await focusIsOn('Вас записано')
  includes(textOf(element), 'Більше нічого робити не треба.')
  includes(textOf(element), 'Відмітьтеся з 09:15 до 09:45')
  equal(dispatched, 'made')
  equal(office.requests.find((call) => call.name === 'bookings.book')?.code, code)
  ok(await find(element, '.qr svg'))
  await expectAccessible(element)
})

test('a second booking of the same service is asked about: change that one, or once more', async () => {
  const { element, office } = await toCheck()
  await press(element, 'Підтвердити запис')
  await focusIsOn('Вас записано')
  /** The way to the check of the same service again, by way of another service. */
  const again = async () => {
    element.setAttribute('service', 'residence-deregistration')
    await says(element, 'Де найраніше')
    element.setAttribute('service', 'residence-registration')
    await press(element, 'Де найраніше')
    await press(element, 'Продовжити')
    await press(element, '09:35')
    await press(element, 'Продовжити')
    await focusIsOn('Як вас записати?')
    await press(element, 'Продовжити')
    await focusIsOn('Перевірте й підтвердьте')
  }
  await again()
  includes(textOf(element), 'Ви вже записані')
  await expectAccessible(element)
  await press(element, 'Змінити той запис')
  await focusIsOn('Вас записано')
  equal(office.heard('bookings.book').length, 1)
  await again()
  equal(office.heard('bookings.releaseHold').length, 1)
  await press(element, 'Записатися ще раз')
  await focusIsOn('Вас записано')
  equal(office.heard('bookings.book').length, 2)
})

test('the whole way goes with the keyboard alone', async () => {
  const { element } = await stage(wholeOffice(), page)
  await says(element, 'Де найраніше')
  const keys = async (...given: string[]) => {
    for (const key of given) await sendKeys({ press: key })
  }
  /** Walks with Tab until something that says a text has the focus. */
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await sendKeys({ press: 'Tab' })
      const at = focused()
      if (at && (textOf(at.closest('label') ?? at).includes(text) || at.id === text)) return
    }
    throw new Error(`Tab never comes to «${text}»`)
  }
  await tabTo('Де найраніше')
  await keys('ArrowDown')
  await tabTo('Продовжити')
  await keys('Enter')
  await says(element, 'Найближчий час')
  await focusIsOn('Коли вам зручно?')
  await tabTo('середа, 25 листопада')
  await keys('Enter')
  await focusIsOn('середа, 25 листопада: 5 місць')
  await tabTo('09:15')
  await keys(' ', 'ArrowRight')
  await says(element, 'Ви обрали: середа, 25 листопада, 09:35')
  await keys('Enter')
  await focusIsOn('Як вас записати?')
  await tabTo('name')
  await sendKeys({ type: 'Олена Ковальчук' })
  await tabTo('email')
  await sendKeys({ type: 'olena@example.com' })
  await keys('Enter')
  await focusIsOn('Перевірте й підтвердьте')
  await tabTo('Підтвердити запис')
  await keys('Enter')
  await focusIsOn('Вас записано')
})

test('going back keeps every answer, and the same time stays held', async () => {
  const { element, office } = await toCheck()
  await press(element, 'Назад')
  equal((await find<HTMLInputElement>(element, '#name')).value, 'Олена Ковальчук')
  await press(element, 'Назад')
  await says(element, 'Ви обрали: вівторок, 24 листопада, 09:35')
  await press(element, 'Продовжити')
  await focusIsOn('Як вас записати?')
  equal(office.heard('bookings.hold').length, 1)
})

test('another time lets the first go, and leads back to the check', async () => {
  const { element, office } = await toCheck()
  await press(element, 'Змінити час')
  await press(element, '11:20')
  await press(element, 'Продовжити')
  await focusIsOn('Перевірте й підтвердьте')
  await says(element, 'вівторок, 24 листопада, 11:20')
  equal(office.heard('bookings.releaseHold').length, 1)
})

test('more people and a second service come before the times', async () => {
  const { element, office } = await stage(wholeOffice(), page)
  await press(element, 'Більше людей')
  await focusIsOn('Що і для скількох людей?')
  const persons = await find<HTMLSelectElement>(element, '#persons-0')
  persons.value = '3'
  persons.dispatchEvent(new Event('change'))
  const second = await find<HTMLSelectElement>(element, '#second')
  second.value = deregistration.id
  second.dispatchEvent(new Event('change'))
  await expectAccessible(element)
  await press(element, 'Продовжити')
  await focusIsOn('Куди вам зручно прийти?')
  equal(office.heard('bookings.listAvailability').at(-1)?.['visit'], [
    'residence-registration:3',
    'residence-deregistration:3',
  ])
})

test('who can’t climb steps sees only branches without them', async () => {
  const { element } = await stage(wholeOffice(), page)
  await press(element, 'Більше людей')
  await press(element, 'без сходів')
  await press(element, 'Продовжити')
  await focusIsOn('Куди вам зручно прийти?')
  const rows = all(element, '.pick b').map(textOf)
  equal(rows, ['Де найраніше', 'Вокзальний', 'Новий масив', 'Лівий берег'])
  await press(element, 'Продовжити')
  await says(element, 'Вокзальний, вул. Привокзальна, 3')
})

test('the language follows the page while it is open, answers stay', async () => {
  const { element } = await toWho()
  await type(element, '#name', 'Олена Ковальчук')
  document.documentElement.lang = 'en'
  await says(element, 'Who is coming?')
  await says(element, 'Tuesday 24 November, 09:35 is held for you until 10:10.')
  equal((await find<HTMLInputElement>(element, '#name')).value, 'Олена Ковальчук')
  await expectAccessible(element)
})
