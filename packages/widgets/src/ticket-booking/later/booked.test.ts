import {
  booking,
  code,
  refuse,
  ticket,
  ticketId,
  wholeOffice,
} from '@transparent-office/sdk/testing'
import { equal, includes, ok, test } from '../../testing/claims.ts'
import { expectAccessible } from '../../testing/expect-accessible.ts'
import {
  all,
  clear,
  eventually,
  focusIsOn,
  press,
  says,
  stage,
  textOf,
} from '../../testing/stage.ts'
import { opened } from '../../testing/walk-booking.ts'
import '../define.ts'

afterEach(clear)

test('a booking opens by its link and does nothing by being opened', async () => {
  const { element, office } = await stage(wholeOffice(), opened)
  await says(element, 'Чекаємо на вас')
  equal(
    office.requests.filter((call) => !/find|list/.test(call.name)).map((call) => call.name),
    [],
  )
  ok(document.activeElement === document.body, 'it takes no focus from the page')
  await expectAccessible(element)
})

test('a booking is cancelled only after a second yes', async () => {
  const { element, office } = await stage(
    wholeOffice({ 'bookings.cancel': () => booking({ state: 'cancelled' }) }),
    opened,
  )
  await press(element, 'Скасувати запис')
  await focusIsOn('Скасувати запис на вівторок, 24 листопада, 09:35?')
  await expectAccessible(element)
  await press(element, 'Ні, залишити')
  await press(element, 'Скасувати запис')
  equal(office.heard('bookings.cancel').length, 0)
  await press(element, 'Так, скасувати')
  await focusIsOn('Запис скасовано')
  await expectAccessible(element)
})

test('what was missed meanwhile is not cancelled: the way on is said', async () => {
  const { element } = await stage(
    wholeOffice({ 'bookings.cancel': () => refuse('time-past') }),
    opened,
  )
  await press(element, 'Скасувати запис')
  await press(element, 'Так, скасувати')
  await focusIsOn('Цей час уже минув. Запишіться ще раз або зверніться на рецепцію.')
  await expectAccessible(element)
})

test('a booking moves: the old time stays until a new one is taken', async () => {
  const { element, office } = await stage(
    wholeOffice({ 'bookings.move': () => booking({ on: '2026-11-25', at: '09:15' }) }),
    opened,
  )
  await press(element, 'Змінити час')
  await says(element, 'Зараз вас записано на вівторок, 24 листопада, 09:35.')
  await expectAccessible(element)
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
  await expectAccessible(element)
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
  await expectAccessible(element)
})

test('who waits keeps the booked time, the papers and the code, and a call takes «checked in» away', async () => {
  let now = ticket()
  const { element, office } = await stage(
    wholeOffice({
      'bookings.checkIn': () =>
        booking({ state: 'checked-in', tickets: [{ id: ticketId, number: 'А-017' }] }),
      'queue.findTicket': () => now,
    }),
    opened,
  )
  await press(element, 'Я на місці')
  await says(element, 'Перед вами 4 людини')
  const stays = ['Ваш запис: вівторок, 24 листопада, 09:35', 'Візьміть із собою', 'Код запису:']
  for (const said of stays) includes(textOf(element), said)
  ok(all(element, '.qr svg').length === 1, 'the code for the kiosk')
  now = ticket({ state: 'called', desk: 12, times: 1 })
  office.publish('queue.findTicket')
  await says(element, 'Підійдіть зараз')
  ok(!textOf(element).includes('Вас відмічено'), 'it is not the next thing any more')
  for (const said of stays) includes(textOf(element), said)
  await expectAccessible(element)
})

test('the calendar file is asked for with the code, and saved', async () => {
  const { element, office } = await stage(
    wholeOffice({ 'bookings.showCalendar': () => 'BEGIN:VCALENDAR' }),
    opened,
  )
  await press(element, 'Додати в календар')
  await eventually(() => ok(office.heard('bookings.showCalendar').length === 1))
  equal(office.requests.find(({ name }) => name === 'bookings.showCalendar')?.code, code)
})

test('a wrong code never says which of the two is wrong', async () => {
  const { element } = await stage(
    wholeOffice({ 'bookings.findBooking': () => refuse('not-found') }),
    opened,
  )
  await says(element, 'Запису з таким номером і кодом немає')
  await expectAccessible(element)
})
