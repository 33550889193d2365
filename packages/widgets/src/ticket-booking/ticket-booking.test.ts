import { sendKeys } from '@web/test-runner-commands'
import { again } from '../shared/connection.ts'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { refuse, type Answers } from '../testing/pretended-office.ts'
import {
  availability,
  booking,
  code,
  fullAvailability,
  hold,
  id,
} from '../testing/sample-bookings.ts'
import { deregistration } from '../testing/sample-catalogue.ts'
import { ticket, ticketId } from '../testing/sample-queue.ts'
import { sound } from '../testing/sound.ts'
import {
  all,
  clear,
  eventually,
  find,
  focused,
  focusIsOn,
  press,
  says,
  stage,
  textOf,
  type,
} from '../testing/stage.ts'
import { wholeOffice } from '../testing/whole-office.ts'
import './define.ts'

afterEach(clear)

const page = `<to-ticket-booking {here} service="residence-registration"><a href="/o/prozore/">Записатися</a></to-ticket-booking>`

async function toTimes(changes: Answers = {}) {
  const staged = await stage(wholeOffice(changes), page)
  await press(staged.element, 'Де найраніше')
  await press(staged.element, 'Продовжити')
  await says(staged.element, 'Найближчий час')
  return staged
}

async function toWho(changes: Answers = {}) {
  const staged = await toTimes(changes)
  await press(staged.element, '09:35')
  await press(staged.element, 'Продовжити')
  await focusIsOn('Як вас записати?')
  return staged
}

async function toCheck(changes: Answers = {}) {
  const staged = await toWho(changes)
  await type(staged.element, '#name', 'Олена Ковальчук')
  await type(staged.element, '#phone', '067 123 45 67')
  await press(staged.element, 'Продовжити')
  await focusIsOn('Перевірте й підтвердьте')
  return staged
}

test('branches come with address, access and earliest time; a full one says until when', async () => {
  const { element } = await stage(wholeOffice(), page)
  await says(element, 'Куди вам зручно прийти?')
  await says(element, 'вул. Липова, 12. Ліфт, дитяча кімната')
  const said = textOf(element)
  includes(said, 'вівторок, 24 листопада, 09:15')
  includes(said, 'До 22 грудня вільних місць немає.')
  includes(said, 'Крок 1 з 4')
  await sound(element)
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
  await sound(element)
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
  await sound(element)
})

test('continuing without a time says so and takes no focus from the answers', async () => {
  const { element } = await toTimes()
  await press(element, 'Продовжити')
  await focusIsOn('Оберіть час')
  await sound(element)
})

test('a time taken is held, and the person sees until when', async () => {
  const { element, office } = await toWho()
  await says(element, 'Тримаємо для вас вівторок, 24 листопада, 09:35 — до 10:10.')
  equal(office.heard('bookings.hold')[0]?.['branch'], 'central')
  await sound(element)
})

test('mistakes are told after submit, all at once, with a way to each field', async () => {
  const { element } = await toWho()
  await type(element, '#phone', '067 123 45')
  await press(element, 'Продовжити')
  await focusIsOn('Виправте 2 поля')
  await sound(element)
  await press(element, 'Введіть телефон повністю: 10 цифр')
  equal(document.activeElement?.shadowRoot?.activeElement?.id, 'phone')
})

test('nothing is booked before the last yes; then it is, and nothing more is to do', async () => {
  const { element, office } = await toCheck()
  includes(textOf(element), 'Вас ще не записано.')
  equal(office.heard('bookings.book').length, 0)
  await sound(element)
  let told: unknown
  document.addEventListener('to-booking-changed', (event) => {
    told = (event as CustomEvent<{ news: string }>).detail.news
  })
  await press(element, 'Підтвердити запис')
  await focusIsOn('Вас записано')
  includes(textOf(element), 'Більше нічого робити не треба.')
  includes(textOf(element), 'Відмітьтеся з 09:15 до 09:45')
  equal(told, 'made')
  equal(office.calls.find((call) => call.name === 'bookings.book')?.code, code)
  ok(await find(element, '.qr svg'))
  await sound(element)
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
  await focusIsOn('Коли вам зручно?')
  await says(element, 'Найближчий час')
  await tabTo('середа, 25 листопада')
  await keys('Enter')
  await focusIsOn('середа, 25 листопада: 5 місць')
  await tabTo('09:15')
  await keys('Space', 'ArrowRight')
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

test('a place just taken: three nearest instead, answers kept', async () => {
  const { element } = await toTimes({ 'bookings.hold': () => refuse('place-taken') })
  await press(element, '09:35')
  await press(element, 'Продовжити')
  await focusIsOn('Місце на 09:35 щойно зайняли')
  equal(all(element, '.note .time').length, 3)
  await sound(element)
})

test('nothing free anywhere: until when, why, when new places open, what instead', async () => {
  const { element } = await stage(
    wholeOffice({ 'bookings.listAvailability': () => fullAvailability() }),
    page,
  )
  await says(element, 'До 22 грудня вільних місць немає')
  await says(element, 'Нові відкриємо у середу, 25 листопада, о 08:00.')
  includes(textOf(element), 'Без запису: талон у терміналі з 08:00.')
  await sound(element)
})

test('the office does not respond: it says so, keeps the answers, and tries again on a press', async () => {
  const { element, office } = await toWho()
  await type(element, '#name', 'Олена Ковальчук')
  await type(element, '#email', 'olena@example.com')
  await press(element, 'Продовжити')
  office.reachable = false
  await press(element, 'Підтвердити запис')
  await says(element, 'Офіс не відповідає')
  await says(element, 'Рецепція: 0 800 000 000')
  await sound(element)
  office.reachable = true
  await press(element, 'Спробувати зараз')
  await focusIsOn('Вас записано')
})

test('the office is asked again by itself', async () => {
  const { element, office } = await stage(wholeOffice(), page, (office) => {
    office.reachable = false
    again.after = 200
  })
  await says(element, 'Спробуємо ще раз за 10 секунд.')
  office.reachable = true
  await says(element, 'Де найраніше')
})

test('two minutes before the end the place can be held longer', async () => {
  const { element, office } = await toWho({
    'bookings.hold': () => ({ ...hold(), heldUntil: '2026-11-22T08:01:30.000Z' }),
  })
  await says(element, 'Тримаємо місце лише до 10:10')
  await sound(element)
  await press(element, 'Потримати ще')
  await says(element, 'до 10:20')
  equal(office.heard('bookings.extendHold').length, 1)
})

test('after the end the place is gone and the answers are kept', async () => {
  const { element } = await toWho({
    'bookings.hold': () => ({ ...hold(), heldUntil: '2026-11-22T08:00:00.100Z' }),
  })
  await type(element, '#name', 'Олена Ковальчук')
  await says(element, 'Час минув, місце звільнили')
  await sound(element)
  equal((await find<HTMLInputElement>(element, '#name')).value, 'Олена Ковальчук')
  await press(element, 'Обрати час')
  await focusIsOn('Коли вам зручно?')
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
  await sound(element)
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

test('a second service of another line is refused with a reason', async () => {
  const { element } = await stage(
    wholeOffice({
      'bookings.listAvailability': ({ visit }) =>
        visit.length > 1 ? refuse('several-lines') : availability(),
    }),
    page,
  )
  await press(element, 'Більше людей')
  const second = await find<HTMLSelectElement>(element, '#second')
  second.value = deregistration.id
  second.dispatchEvent(new Event('change'))
  await press(element, 'Продовжити')
  await says(element, 'Запишіться на неї окремо')
  await sound(element)
})

const opened = `<to-ticket-booking {here} booking="${id}" code="${code}"></to-ticket-booking>`

test('a booking opens by its link and does nothing by being opened', async () => {
  const { element, office } = await stage(wholeOffice(), opened)
  await says(element, 'Чекаємо на вас')
  equal(
    office.calls.filter((call) => !/find|list/.test(call.name)).map((call) => call.name),
    [],
  )
  ok(document.activeElement === document.body, 'it takes no focus from the page')
  await sound(element)
})

test('a booking is cancelled only after a second yes', async () => {
  const { element, office } = await stage(
    wholeOffice({ 'bookings.cancel': () => booking({ state: 'cancelled' }) }),
    opened,
  )
  await press(element, 'Скасувати запис')
  await focusIsOn('Скасувати запис на вівторок, 24 листопада, 09:35?')
  await sound(element)
  await press(element, 'Ні, залишити')
  await press(element, 'Скасувати запис')
  equal(office.heard('bookings.cancel').length, 0)
  await press(element, 'Так, скасувати')
  await focusIsOn('Запис скасовано')
  await sound(element)
})

test('a booking moves: the old time stays until a new one is taken', async () => {
  const { element, office } = await stage(
    wholeOffice({ 'bookings.move': () => booking({ on: '2026-11-25', at: '09:15' }) }),
    opened,
  )
  await press(element, 'Змінити час')
  await says(element, 'Зараз вас записано на вівторок, 24 листопада, 09:35.')
  await sound(element)
  await press(element, 'середа, 25 листопада')
  await press(element, '09:15')
  await press(element, 'Перенести запис')
  await focusIsOn('Запис перенесено')
  equal(office.heard('bookings.move')[0]?.['startsAt'], '2026-11-25T07:15:00.000Z')
})

test('too early to check in: from when', async () => {
  const { element } = await stage(
    wholeOffice({ 'bookings.checkIn': () => refuse('too-early', '2026-11-24T07:15:00.000Z') }),
    opened,
  )
  await press(element, 'Я на місці')
  await focusIsOn('Ще рано. Відмітитися можна з 09:15.')
  await sound(element)
})

test('checked in: the live ticket is there', async () => {
  const { element } = await stage(
    wholeOffice({
      'bookings.checkIn': () =>
        booking({ state: 'checked-in', tickets: [{ id: ticketId, number: 'А-017' }] }),
      'queue.findTicket': () => ticket(),
    }),
    opened,
  )
  await press(element, 'Я на місці')
  await focusIsOn('Вас відмічено')
  await says(element, 'Перед вами 4 людини')
  await sound(element)
})

test('the calendar file is asked for with the code, and saved', async () => {
  const { element, office } = await stage(
    wholeOffice({ 'bookings.showCalendar': () => 'BEGIN:VCALENDAR' }),
    opened,
  )
  await press(element, 'Додати в календар')
  await eventually(() => ok(office.heard('bookings.showCalendar').length === 1))
  equal(office.calls.at(-1)?.code, code)
})

test('a wrong code never says which of the two is wrong', async () => {
  const { element } = await stage(
    wholeOffice({ 'bookings.findBooking': () => refuse('not-found') }),
    opened,
  )
  await says(element, 'Запису з таким номером і кодом немає')
  await sound(element)
})

test('a service that is not there leads to the finder', async () => {
  const { element } = await stage(
    wholeOffice({
      'catalogue.findService': () => refuse('not-found'),
      'bookings.listAvailability': () => refuse('not-found'),
    }),
    page,
  )
  await says(element, 'Такої послуги немає')
  await sound(element)
})

test('no service chosen yet: it says so, with a way to the finder', async () => {
  const { element } = await stage(wholeOffice(), `<to-ticket-booking {here}></to-ticket-booking>`)
  await says(element, 'Спершу оберіть послугу')
  await sound(element)
})

test('the plain link stays until the widget works, and for good where there is no office', async () => {
  const { element } = await stage(
    wholeOffice(),
    `<to-ticket-booking service="x"><a href="/o/prozore/">Записатися</a></to-ticket-booking>`,
  )
  ok(await find(element, 'slot'))
  const staged = await stage(wholeOffice(), page)
  ok(await find(staged.element, 'slot'))
  await says(staged.element, 'Куди вам зручно')
  await press(staged.element, 'Де найраніше')
  equal(all(staged.element, 'slot').length, 0)
})

test('bars are shown only when it takes longer than a blink', async () => {
  const { element } = await stage(wholeOffice(), page, (office) => (office.delay = 600))
  equal(all(element, '.bones').length, 0)
  ok(await find(element, '.bones'))
  await sound(element)
})

test('the language follows the page while it is open, answers stay', async () => {
  const { element } = await toWho()
  await type(element, '#name', 'Олена Ковальчук')
  document.documentElement.lang = 'en'
  await says(element, 'Who is coming?')
  await says(element, 'Tuesday 24 November, 09:35 is held for you until 10:10.')
  equal((await find<HTMLInputElement>(element, '#name')).value, 'Олена Ковальчук')
  await sound(element)
})
