import { applicationCode, code, hold, id, wholeOffice } from '@transparent-office/sdk/testing'
import { setViewport } from '@web/test-runner-commands'
import '../all.ts'
import { ok, test } from './claims.ts'
import { clear, eventually, find, focused, press, says, stage, type } from './stage.ts'
import { opened, toCheck, toTimes, toWho } from './walk-booking.ts'

/* After a press that does not get through, what says so is in view on a phone, with the focus there. */

type Staged = Awaited<ReturnType<typeof stage>>

/** A booking that was made, opened by its link. */
async function toTicket(): Promise<Staged> {
  const staged = await stage(wholeOffice(), opened)
  await says(staged.element, 'Чекаємо на вас')
  return staged
}

/** Each act of a widget: how a person comes to it, and what is pressed. */
const acts: Readonly<Record<string, readonly [() => Promise<Staged>, string]>> = {
  'taking a time': [
    async () => {
      const staged = await toTimes()
      await press(staged.element, '09:35')
      return staged
    },
    'Продовжити',
  ],
  'holding longer': [
    async () => {
      const ending = { ...hold(), heldUntil: '2026-11-22T08:01:30.000Z' }
      const staged = await toWho({ 'bookings.hold': () => ending })
      await says(staged.element, 'Тримаємо місце лише до')
      return staged
    },
    'Потримати ще',
  ],
  booking: [toCheck, 'Підтвердити запис'],
  'checking in': [toTicket, 'Я на місці'],
  'a calendar file': [toTicket, 'Додати в календар'],
  cancelling: [
    async () => {
      const staged = await toTicket()
      await press(staged.element, 'Скасувати запис')
      return staged
    },
    'Так, скасувати',
  ],
  moving: [
    async () => {
      const staged = await toTicket()
      await press(staged.element, 'Змінити час')
      await press(staged.element, 'середа, 25 листопада')
      await press(staged.element, '09:15')
      return staged
    },
    'Перенести запис',
  ],
  rating: [
    () =>
      stage(
        wholeOffice(),
        `<to-satisfaction-rating {here} visit="${id}" code="${code}"></to-satisfaction-rating>`,
      ),
    'Добре',
  ],
  'an application': [
    async () => {
      const staged = await stage(
        wholeOffice(),
        '<to-application-status {here}></to-application-status>',
      )
      await type(staged.element, '#number', '2026-01-000123')
      await type(staged.element, '#code', applicationCode)
      return staged
    },
    'Показати стан',
  ],
  'a search': [
    async () => {
      const staged = await stage(wholeOffice(), '<to-service-finder {here}></to-service-finder>')
      await type(staged.element, 'input', 'прописка')
      return staged
    },
    'Знайти',
  ],
}

beforeEach(() => setViewport({ width: 390, height: 844 }))
afterEach(async () => {
  clear()
  await setViewport({ width: 800, height: 600 })
})

for (const [name, [come, button]] of Object.entries(acts))
  test(`${name}: that it failed is in view at 390 px, with the focus there`, async () => {
    const { element, office } = await come()
    // As on a city's page, with much above and below.
    for (const side of ['beforebegin', 'afterend'] as const)
      element.insertAdjacentHTML(side, '<div style="block-size: 1500px"></div>')
    office.reachable = false
    await press(element, button)
    const box = await find(element, '.lost')
    await eventually(() => {
      ok(focused()?.matches('.lost'), `the focus is on ${focused()?.outerHTML.slice(0, 200)}`)
      const { top, bottom } = box.getBoundingClientRect()
      ok(top >= 0 && bottom <= innerHeight + 1, `the box stands from ${top} to ${bottom}`)
    })
  })
