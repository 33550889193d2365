import {
  availability,
  booking,
  branches,
  days,
  moving,
  registration,
  refuse,
  servicesOf,
  start,
  subsidy,
  wholeOffice,
} from '@transparent-office/sdk/testing'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import { all, clear, find, focusIsOn, press, says, stage, textOf, type } from '../testing/stage.ts'
import { opened, page } from '../testing/walk-booking.ts'
import '../office/define.ts'
import '../service-finder/define.ts'
import './define.ts'

afterEach(clear)

const whole = '<to-ticket-booking {here} package="moving"></to-ticket-booking>'
const both = [`${registration.id}:1`, `${subsidy.id}:1`]

test('a package is booked whole: its services before the time, the way through the halls before the hold', async () => {
  const { element, office } = await stage(wholeOffice(), whole)
  await says(element, 'Куди вам зручно прийти?')
  includes(textOf(element), 'Реєстрація місця проживання, 20 хвилин')
  includes(textOf(element), 'Призначення житлової субсидії, 20 хвилин')
  equal(office.heard('bookings.listAvailability')[0]?.['visit'], both)
  await expectAccessible(element)
  await press(element, 'Де найраніше')
  await press(element, 'Продовжити')
  await says(element, 'Найближчий час')
  includes(textOf(element), 'зала 2 Реєстрація місця проживання')
  await press(element, '09:35')
  await says(element, '09:35, зала 2 Реєстрація місця проживання, 20 хвилин')
  includes(textOf(element), '10:00, зала 3 Призначення житлової субсидії, 20 хвилин')
  equal(office.heard('bookings.hold').length, 0)
  await expectAccessible(element)
  await press(element, 'Продовжити')
  await focusIsOn('Як вас записати?')
  equal(office.heard('bookings.hold')[0]?.['visit'], [
    { service: registration.id, persons: 1 },
    { service: subsidy.id, persons: 1 },
  ])
  await type(element, '#name', 'Олена Ковальчук')
  await type(element, '#phone', '067 123 45 67')
  await press(element, 'Продовжити')
  await focusIsOn('Перевірте й підтвердьте')
  includes(textOf(element), '10:00, зала 3 Призначення житлової субсидії')
  await expectAccessible(element)
  await press(element, 'Підтвердити запис')
  await focusIsOn('Вас записано')
  includes(textOf(await find(element, '.slip')), '10:00, зала 3 Призначення житлової субсидії')
  await expectAccessible(element)
})

test('one service is dropped after a second yes; the others keep their times', async () => {
  const services = servicesOf(both)
  const { branch: _branch, ...time } = start('2026-11-24', '09:35', 'central', services)
  const made = booking({ ...time, services })
  const { element, office } = await stage(
    wholeOffice({ 'bookings.findBooking': () => made }),
    opened,
  )
  let dispatched: unknown
  const listen = (event: Event) =>
    (dispatched = (event as CustomEvent<{ news: string }>).detail.news)
  document.addEventListener('to-booking-changed', listen, { once: true })
  await press(element, 'Прибрати одну послугу')
  await focusIsOn('Яку послугу прибрати?')
  await expectAccessible(element)
  await press(element, 'Ні, залишити')
  await focusIsOn('Прибрати одну послугу')
  await press(element, 'Прибрати одну послугу')
  equal(office.heard('bookings.cancel').length, 0)
  await press(element, 'Призначення житлової субсидії')
  await focusIsOn('Послугу прибрано із запису')
  equal(office.heard('bookings.cancel')[0]?.['service'], subsidy.id)
  equal(dispatched, 'dropped')
  ok(!textOf(element).includes('Прибрати одну послугу'), 'the last one is cancelled, not dropped')
  await expectAccessible(element)
})

test('the rest of a package is added by one press, each can be taken out again, persons are asked for each', async () => {
  const { element, office } = await stage(wholeOffice(), page)
  await press(element, 'Більше людей')
  await says(element, 'Разом із цим зазвичай потрібно:')
  await press(element, 'Додати це')
  await focusIsOn('1 людина')
  await says(element, 'Призначення житлової субсидії: скільки людей')
  const persons = await find<HTMLSelectElement>(element, '#persons-1')
  persons.value = '2'
  persons.dispatchEvent(new Event('change'))
  await expectAccessible(element)
  await press(element, 'Прибрати Реєстрація місця проживання')
  await focusIsOn('Що і для скількох людей?')
  await press(element, 'Додати це')
  await press(element, 'Продовжити')
  await focusIsOn('Куди вам зручно прийти?')
  equal(office.heard('bookings.listAvailability').at(-1)?.['visit'], [
    `${subsidy.id}:2`,
    `${registration.id}:1`,
  ])
  includes(textOf(element), 'Призначення житлової субсидії, 30 хвилин, 2 людини')
})

test('services are picked one by one, no more than six', async () => {
  const steps = Array.from({ length: 8 }, (_, index) => ({
    service: `service-${index}`,
    title: { uk: `Послуга ${index}` },
    optional: true,
  }))
  const { element } = await stage(
    wholeOffice({
      'catalogue.listPackages': () => ({
        items: [{ ...moving, steps: [...moving.steps.slice(0, 1), ...steps] }],
      }),
    }),
    page,
  )
  await press(element, 'Більше людей')
  for (const index of [0, 1, 2, 3, 4]) {
    const second = await find<HTMLSelectElement>(element, '#second')
    second.value = `service-${index}`
    second.dispatchEvent(new Event('change'))
    await press(element, 'Додати')
    await says(element, `Послуга ${index}: скільки людей`)
  }
  await says(element, 'За один візит — до шести послуг.')
  equal(all(element, '#second').length, 0)
})

test('a branch that does not give all comes last, says what it lacks, and can be taken without it', async () => {
  const incomplete = [
    {
      branch: 'left-bank',
      title: { uk: 'Лівий берег' },
      address: { uk: 'вул. Лугова, 8' },
      lacks: [subsidy.id],
    },
  ]
  const { element, office } = await stage(
    wholeOffice({
      'bookings.listAvailability': ({ branch, visit }) =>
        visit!.length > 1
          ? { ...availability(days(branch, servicesOf(visit))), incomplete }
          : availability(days(branch)),
    }),
    whole,
  )
  await press(element, 'Ще 1 підрозділ, де надають не все')
  await says(element, 'Тут не надають: Призначення житлової субсидії.')
  await expectAccessible(element)
  await press(element, 'Сюди без неї')
  await focusIsOn('Коли вам зручно?')
  await says(element, 'Найближчий час')
  const asked = office.heard('bookings.listAvailability').at(-1)
  equal([asked?.['branch'], asked?.['visit']], ['left-bank', [`${registration.id}:1`]])
})

test('what is given nowhere together is named at once, with the way on without it', async () => {
  const errors = [{ at: '/visit/1', code: 'not-here', detail: '' }]
  const { element } = await stage(
    wholeOffice({
      'bookings.listAvailability': ({ visit }) =>
        visit!.length > 1 ? refuse('service-not-here', { errors }) : availability(),
    }),
    whole,
  )
  await says(element, 'Разом ці послуги не надають ніде')
  await says(element, 'Запишіться окремо: Призначення житлової субсидії.')
  await expectAccessible(element)
  await press(element, 'Продовжити без неї')
  await focusIsOn('Куди вам зручно прийти?')
})

test('a branch that was asked for and lacks a service leads to those that have it', async () => {
  const { element } = await stage(
    wholeOffice({
      'bookings.listAvailability': ({ branch, visit }) =>
        branch ? refuse('service-not-here') : availability(days(branch, servicesOf(visit))),
    }),
    whole.replace('>', ` branch="${branches[3]!.id}">`),
  )
  await says(element, 'Куди вам зручно прийти?')
})

test('a package there is none of leads to the finder', async () => {
  const { element } = await stage(wholeOffice(), whole.replace('moving', 'nothing'))
  await says(element, 'Такої послуги немає')
  await expectAccessible(element)
})

test('the finder shows a package whole and hands it to the booking beside it, with the focus', async () => {
  const { element } = await stage(
    wholeOffice(),
    `<to-office {here}><to-service-finder></to-service-finder>
      <to-ticket-booking service="residence-deregistration"></to-ticket-booking></to-office>`,
  )
  const finder = element.querySelector('to-service-finder')!
  await press(finder, 'Переїзд')
  await says(finder, 'Усе це — за один візит')
  includes(textOf(finder), 'За потреби також: Зняття з місця проживання.')
  await expectAccessible(finder)
  await press(finder, 'Записатися на все: 2 послуги')
  const booking = element.querySelector('to-ticket-booking')!
  await says(booking, 'Призначення житлової субсидії, 20 хвилин')
  await focusIsOn('Куди вам зручно прийти?')
  equal(booking.getAttribute('service'), null)
})
