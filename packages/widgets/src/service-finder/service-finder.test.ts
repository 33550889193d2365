import { sendKeys } from '@web/test-runner-commands'
import { equal, includes, ok, test } from '../testing/claims.ts'
import type { Service } from '@transparent-office/contract'
import { registration, services, subsidy, wholeOffice } from '@transparent-office/sdk/testing'
import { expectAccessible } from '../testing/expect-accessible.ts'
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
import '../office/define.ts'
import '../ticket-booking/define.ts'
import './define.ts'
import type { ServiceChosen } from './service-finder.ts'

afterEach(clear)

const page = '<to-service-finder {here}><a href="/o/prozore/">Послуги</a></to-service-finder>'

test('the field, what happens in life, and the phone of the reception', async () => {
  const { element } = await stage(wholeOffice(), page)
  await says(element, 'Що вам потрібно?')
  await says(element, 'Вихід на пенсію')
  includes(textOf(element), '0 800 000 000, пн–пт 08:00–18:00')
  await expectAccessible(element)
})

test('suggestions come while typing; arrows enter them, Enter opens, Escape closes', async () => {
  const { element } = await stage(wholeOffice(), page)
  const field = await find(element, '#q')
  field.focus()
  await sendKeys({ type: 'про' })
  await find(element, '[role=option]')
  equal(field.getAttribute('aria-expanded'), 'true')
  await expectAccessible(element)
  await sendKeys({ press: 'Escape' })
  await new Promise((done) => setTimeout(done, 30))
  equal(field.getAttribute('aria-expanded'), 'false')
  await sendKeys({ press: 'ArrowDown' })
  await find(element, '[aria-selected=true]')
  equal(focused(), field)
  equal(field.getAttribute('aria-activedescendant'), 'suggestion-0')
  await sendKeys({ press: 'Enter' })
  await focusIsOn('Реєстрація місця проживання')
})

test('how many are suggested is said half a second after the typing', async () => {
  const { element } = await stage(wholeOffice(), page)
  await type(element, '#q', 'прописка')
  await new Promise((done) => setTimeout(done, 250))
  ok(!textOf(element).includes('Знайдено'))
  await says(element, 'Знайдено 2 послуги')
})

test('Enter in the field lists all, with the focus on how many', async () => {
  const { element } = await stage(wholeOffice(), page)
  const field = await find(element, '#q')
  field.focus()
  await sendKeys({ type: 'субсидія' })
  await sendKeys({ press: 'Enter' })
  await focusIsOn('Знайдено 1 послугу')
  const link = await find<HTMLAnchorElement>(element, '.results a')
  equal(link.href, 'https://office.example/o/prozore/services/housing-subsidy')
  includes(textOf(element), 'безоплатно, до 10 днів. Пенсійний фонд України')
  await expectAccessible(element)
})

test('a life event lists its services', async () => {
  const { element } = await stage(wholeOffice(), page)
  await press(element, 'Переїзд')
  await focusIsOn('Переїзд: знайдено 3 послуги')
  await expectAccessible(element)
})

test('nothing found: other words, or the reception', async () => {
  const { element } = await stage(wholeOffice(), page)
  await type(element, '#q', 'дирижабль')
  await press(element, 'Знайти')
  await focusIsOn('За словами «дирижабль» нічого не знайшли')
  includes(textOf(element), 'Спробуйте інші слова або запитайте рецепцію: 0 800 000 000')
  await expectAccessible(element)
})

test('the card says cost, wait, who decides, result, and what to bring', async () => {
  const { element } = await stage(wholeOffice(), page)
  await type(element, '#q', 'прописка')
  await press(element, 'Знайти')
  await press(element, 'Реєстрація місця проживання')
  await focusIsOn('Реєстрація місця проживання')
  const said = textOf(element)
  includes(said, 'Скільки коштує 49,92 грн')
  includes(said, 'Скільки чекати того самого дня')
  includes(said, 'Хто вирішує Виконавчий комітет міської ради')
  includes(said, 'військово-обліковий документ — не потрібно: візьмемо з реєстру')
  await expectAccessible(element)
  await press(element, 'Назад')
  await focusIsOn('Знайдено 2 послуги')
})

test('the page hears which card is shown, whole, and the person can print it alone', async () => {
  const { element } = await stage(wholeOffice(), page)
  let dispatched: Service | undefined
  element.addEventListener('to-service-shown', ({ detail }) => (dispatched = detail.service))
  await type(element, '#q', 'прописка')
  await press(element, 'Знайти')
  await press(element, 'Реєстрація місця проживання')
  await eventually(() => equal(dispatched?.id, 'residence-registration'))
  equal(dispatched?.documents.length, services[0]?.documents.length)
  let printed: string | undefined
  globalThis.print = () => void (printed = document.querySelector('[data-to-print]')?.localName)
  await press(element, 'Друкувати')
  equal(printed, 'to-service-finder')
})

test('a text that has only one language says which', async () => {
  const { element } = await stage(wholeOffice(), page)
  document.documentElement.lang = 'en'
  await type(element, '#q', 'субсидія')
  await press(element, 'Find')
  await press(element, subsidy.title['uk'] ?? '')
  equal((await find(element, '.card h2 span')).lang, 'uk')
  await says(element, 'up to 10 days')
  await expectAccessible(element)
})

const together = `<to-office {here}><to-service-finder></to-service-finder><to-ticket-booking></to-ticket-booking></to-office>`

test('«Записатися» hands the service to the booking in the same office, with the focus', async () => {
  const { element } = await stage(wholeOffice(), together)
  const [finder, booking] = element.children as unknown as [Element, Element]
  await type(finder, '#q', 'прописка')
  await press(finder, 'Знайти')
  await press(finder, 'Реєстрація місця проживання')
  let dispatched: ServiceChosen | undefined
  element.addEventListener('to-service-chosen', (event) => (dispatched = event.detail))
  await press(finder, 'Записатися')
  await focusIsOn('Куди вам зручно прийти?')
  equal(booking.getAttribute('service'), registration.id)
  equal(dispatched, { service: registration.id, title: registration.title })
})

test('a page can take the service on itself', async () => {
  const { element } = await stage(wholeOffice(), together)
  const [finder, booking] = element.children as unknown as [Element, Element]
  await type(finder, '#q', 'прописка')
  await press(finder, 'Знайти')
  await press(finder, 'Реєстрація місця проживання')
  element.addEventListener('to-service-chosen', (event) => event.preventDefault())
  await press(finder, 'Записатися')
  equal(booking.getAttribute('service'), null)
})

test('the office does not respond: the box, and the plain link comes back', async () => {
  const { element, office } = await stage(
    wholeOffice(),
    page,
    (office) => (office.reachable = false),
  )
  await says(element, 'Офіс не відповідає')
  equal(all(element, 'slot').length, 1)
  await expectAccessible(element)
  office.reachable = true
  await press(element, 'Спробувати зараз')
  await says(element, 'Вихід на пенсію')
})
