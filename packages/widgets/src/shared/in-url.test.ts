import { applicationCode, wholeOffice } from '@transparent-office/sdk/testing'
import { equal, includes, ok, test } from '../testing/claims.ts'
import {
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
import '../application-status/define.ts'
import '../service-finder/define.ts'
import '../ticket-booking/define.ts'

const home = location.pathname + location.search

/** The widget's part of the address, and what else stands there. */
const query = () => Object.fromEntries(new URLSearchParams(location.search))

beforeEach(() => history.replaceState({ own: 'state' }, '', `${home}&page=7`))
afterEach(() => {
  clear()
  history.replaceState(null, '', home)
})

const own = { ...Object.fromEntries(new URLSearchParams(home.split('?')[1])), page: '7' }
const booking =
  '<to-ticket-booking {here} in-url service="residence-registration"></to-ticket-booking>'

test('each step of a booking stands in the address, and Back goes a step back', async () => {
  const { element } = await stage(wholeOffice(), booking)
  await says(element, 'Куди вам зручно прийти?')
  equal(query(), own)
  await press(element, 'Продовжити')
  await says(element, 'Найближчий час')
  const when = { 'to-service': 'residence-registration', 'to-branch': 'central', 'to-step': 'when' }
  await eventually(() => equal(query(), { ...own, ...when, 'to-day': '2026-11-24' }))
  const { length } = history
  await press(element, '09:35')
  const start = '2026-11-24T07:35:00.000Z'
  await eventually(() => equal(query()['to-start'], start))
  // A time is no step.
  equal(history.length, length)
  await press(element, 'Продовжити')
  await focusIsOn('Як вас записати?')
  await eventually(() => equal(query()['to-step'], 'who'))
  await type(element, '#name', 'Олена Ковальчук')
  history.back()
  await says(element, 'Ви обрали: вівторок, 24 листопада, 09:35')
  history.forward()
  await says(element, 'Як вас записати?')
  equal((await find<HTMLInputElement>(element, '#name')).value, 'Олена Ковальчук')
  history.go(-2)
  await says(element, 'Куди вам зручно прийти?')
  equal(query(), own)
  ok(!location.href.includes(encodeURIComponent('Олена')), 'no name stands in the address')
})

test('a whole package stands in the address as one, and a link leads to it', async () => {
  const whole = booking.replace('service="residence-registration"', 'package="moving"')
  const { element } = await stage(wholeOffice(), whole)
  await press(element, 'Продовжити')
  await says(element, 'Найближчий час')
  await eventually(() => equal(query()['to-package'], 'moving'))
  const link = query()
  clear()
  history.replaceState(null, '', `?${new URLSearchParams(link)}`)
  const again = await stage(wholeOffice(), booking)
  await says(again.element, 'зала 3 Призначення житлової субсидії, 20 хвилин')
})

test('who loads the page anew finds day and time chosen', async () => {
  const start = encodeURIComponent('2026-11-25T07:15:00.000Z')
  const link = `to-service=residence-registration&to-branch=central&to-step=when&to-day=2026-11-25&to-start=${start}`
  history.replaceState(null, '', `${home}&${link}`)
  const { element } = await stage(wholeOffice(), booking)
  await says(element, 'Ви обрали: середа, 25 листопада, 09:15')
})

test('a link leads to the times of a branch; a step that needs a hold leads there too', async () => {
  const link = 'to-service=residence-registration&to-branch=central&to-step=check'
  history.replaceState(null, '', `${home}&${link}`)
  const { element } = await stage(
    wholeOffice(),
    '<to-ticket-booking {here} in-url></to-ticket-booking>',
  )
  await says(element, 'Найближчий час')
  await eventually(() => equal(query()['to-step'], 'when'))
})

test('what is booked stays booked when the person goes back', async () => {
  const { element, office } = await stage(wholeOffice(), booking)
  for (const name of ['Продовжити', '09:35', 'Продовжити']) await press(element, name)
  await type(element, '#name', 'Олена Ковальчук')
  await type(element, '#phone', '067 123 45 67')
  await press(element, 'Продовжити')
  await press(element, 'Підтвердити запис')
  await focusIsOn('Вас записано')
  await eventually(() => equal(query(), own))
  history.back()
  await eventually(() => equal(query(), own))
  includes(textOf(element), 'Вас записано')
  equal(office.heard('bookings.book').length, 1)
})

test('the search and the card stand in the address; a link opens a life event', async () => {
  const { element } = await stage(
    wholeOffice(),
    '<to-office {here} in-url><to-service-finder></to-service-finder></to-office>',
  )
  const finder = element.querySelector('to-service-finder')!
  await type(finder, '#q', 'прописка')
  await press(finder, 'Знайти')
  await says(finder, 'Знайдено')
  await eventually(() => equal(query()['to-q'], 'прописка'))
  await press(finder, 'Реєстрація місця проживання')
  await says(finder, 'Візьміть із собою')
  await eventually(() => equal(query()['to-card'], 'residence-registration'))
  history.back()
  await says(finder, 'Знайдено')
  history.back()
  await says(finder, 'Або оберіть, що сталося')
  equal((await find<HTMLInputElement>(finder, '#q')).value, '')
})

test('an application stands in the address by its number, never with its code', async () => {
  const { element } = await stage(
    wholeOffice(),
    '<to-application-status {here} in-url></to-application-status>',
  )
  await type(element, '#number', '2026-01-000123')
  await type(element, '#code', applicationCode)
  await press(element, 'Показати стан')
  await says(element, 'Заяву розглядають')
  await eventually(() => equal(query()['to-number'], '2026-01-000123'))
  ok(!location.href.includes(applicationCode.slice(0, 4)), 'no code stands in the address')
  history.back()
  await says(element, 'Інші ваші заяви')
  history.forward()
  await says(element, 'Рішення — не пізніше')
})

test('without the wish of the page its address stays as it is', async () => {
  const { element } = await stage(wholeOffice(), booking.replace(' in-url', ''))
  await press(element, 'Продовжити')
  await says(element, 'Найближчий час')
  equal(query(), own)
})
