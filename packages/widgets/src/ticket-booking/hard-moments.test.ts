import {
  availability,
  day,
  deregistration,
  fullAvailability,
  hold,
  refuse,
  wholeOffice,
} from '@transparent-office/sdk/testing'
import { retry } from '../shared/connection.ts'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import { all, clear, find, focusIsOn, press, says, stage, textOf, type } from '../testing/stage.ts'
import { page, toTimes, toWho } from '../testing/walk-booking.ts'
import './define.ts'

afterEach(clear)

test('continuing without a time says so and takes no focus from the answers', async () => {
  const { element } = await toTimes()
  await press(element, 'Продовжити')
  await focusIsOn('Оберіть час')
  await expectAccessible(element)
})

test('a place just taken: three nearest instead, answers kept', async () => {
  const { element } = await toTimes({ 'bookings.hold': () => refuse('place-taken') })
  await press(element, '09:35')
  await press(element, 'Продовжити')
  await focusIsOn('Місце на 09:35 щойно зайняли')
  equal(all(element, '.note .time').length, 3)
  await expectAccessible(element)
})

test('nothing free anywhere: until when, why, when new places open, what instead', async () => {
  const { element } = await stage(
    wholeOffice({ 'bookings.listAvailability': () => fullAvailability() }),
    page,
  )
  await says(element, 'До 22 грудня вільних місць немає')
  await says(element, 'Нові відкриємо у середу, 25 листопада, о 08:00.')
  includes(textOf(element), 'Без запису: талон у терміналі з 09:00.')
  await expectAccessible(element)
})

test('a full day says at which announced minute it has more places', async () => {
  const full = (opensAt: string) => ({ ...day('2026-11-26', 'full'), opensAt })
  const given = (more: string) =>
    wholeOffice({
      'bookings.listAvailability': () =>
        availability([day('2026-11-23', 'full'), day('2026-11-24', ['09:15']), full(more)]),
    })
  const here = page.replace('service=', 'branch="central" service=')
  const { element } = await stage(given('2026-11-25T12:00:00.000Z'), here)
  await says(
    element,
    'четвер, 26 листопада місць немає. Нові місця — у середу, 25 листопада, о 14:00',
  )
  await expectAccessible(element)
  const again = await stage(given('2026-11-23T06:00:00.000Z'), here)
  await says(again.element, 'четвер, 26 листопада місць немає. Нові місця — о 08:00')
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
  await expectAccessible(element)
  office.reachable = true
  await press(element, 'Спробувати зараз')
  await focusIsOn('Вас записано')
})

test('the office is asked again by itself', async () => {
  const { element, office } = await stage(wholeOffice(), page, (office) => {
    office.reachable = false
    retry.after = 200
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
  await expectAccessible(element)
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
  await expectAccessible(element)
  equal((await find<HTMLInputElement>(element, '#name')).value, 'Олена Ковальчук')
  await press(element, 'Обрати час')
  await focusIsOn('Коли вам зручно?')
})

test('a second service that is given nowhere with the first is refused with a reason', async () => {
  const { element } = await stage(
    wholeOffice({
      'bookings.listAvailability': ({ visit }) =>
        visit!.length > 1 ? refuse('service-not-here') : availability(),
    }),
    page,
  )
  await press(element, 'Більше людей')
  const second = await find<HTMLSelectElement>(element, '#second')
  second.value = deregistration.id
  second.dispatchEvent(new Event('change'))
  await press(element, 'Продовжити')
  await says(element, 'Запишіться окремо: Зняття з місця проживання.')
  await expectAccessible(element)
  await press(element, 'Продовжити без неї')
  await focusIsOn('Куди вам зручно прийти?')
  includes(textOf(element), 'Реєстрація місця проживання')
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
  await expectAccessible(element)
})

test('no service chosen yet: it says so, with a way to the finder', async () => {
  const { element } = await stage(wholeOffice(), `<to-ticket-booking {here}></to-ticket-booking>`)
  await says(element, 'Спершу оберіть послугу')
  await expectAccessible(element)
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
  await expectAccessible(element)
})
