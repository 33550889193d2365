import { refuse, ticket, wholeOffice } from '@transparent-office/sdk/testing'
import { press, says, stage, type } from '../../../widgets/src/testing/stage.ts'
import '../../../widgets/src/all.ts'

/*
 * Runs in a page: brings a widget into one of the states people meet most.
 */

const booking = '<to-ticket-booking {here} service="residence-registration"></to-ticket-booking>'
const code = '7KQ2-MXRA-45VW-HJ3T'
const id = '01938c5e-9a10-7b3c-8d21-0a4f5e6b7c8f'

async function toTimes(): Promise<HTMLElement> {
  const { element } = await stage(wholeOffice(), booking)
  await press(element, 'Продовжити')
  await says(element, 'Найближчий час')
  return element
}

/** Each key state, by name. */
const states: Readonly<Record<string, () => Promise<unknown>>> = {
  'finder-begins': async () => {
    const { element } = await stage(wholeOffice(), '<to-service-finder {here}></to-service-finder>')
    await says(element, 'Або оберіть, що сталося')
  },
  'finder-card': async () => {
    const { element } = await stage(wholeOffice(), '<to-service-finder {here}></to-service-finder>')
    await type(element, '#q', 'прописка')
    await press(element, 'Знайти')
    await press(element, 'Реєстрація місця проживання')
    await says(element, 'Візьміть із собою')
  },
  'booking-where': async () => {
    const { element } = await stage(wholeOffice(), booking)
    await says(element, 'Де найраніше')
  },
  'booking-when': async () => {
    const element = await toTimes()
    await press(element, '09:35')
    await says(element, 'Ви обрали: вівторок, 24 листопада, 09:35')
  },
  'booking-package': async () => {
    const whole = booking.replace('service="residence-registration"', 'package="moving"')
    const { element } = await stage(wholeOffice(), whole)
    await press(element, 'Продовжити')
    await press(element, '09:35')
    await says(element, '10:00, зала 3 Призначення житлової субсидії')
  },
  'booking-what': async () => {
    const { element } = await stage(wholeOffice(), booking)
    await press(element, 'Більше людей')
    await says(element, 'Разом із цим зазвичай потрібно:')
  },
  'booking-mistakes': async () => {
    const element = await toTimes()
    await press(element, '09:35')
    await press(element, 'Продовжити')
    await says(element, 'Як вас записати?')
    await type(element, '#phone', '067 123')
    await press(element, 'Продовжити')
    await says(element, 'Виправте 2 поля')
  },
  'booking-ticket': async () => {
    const { element } = await stage(
      wholeOffice(),
      `<to-ticket-booking {here} booking="${id}" code="${code}"></to-ticket-booking>`,
    )
    await says(element, 'Відмітьтеся з')
  },
  'ticket-called': async () => {
    const { element } = await stage(
      wholeOffice({ 'queue.findTicket': () => ticket({ state: 'called', desk: 12, times: 1 }) }),
      `<to-ticket {here} ticket="${id}" code="${code}"></to-ticket>`,
    )
    await says(element, 'Вас викликають')
  },
  'status-in-review': async () => {
    const { element } = await stage(
      wholeOffice(),
      `<to-application-status {here} number="2026-01-000123" code="${code}"></to-application-status>`,
    )
    await says(element, 'Заяву розглядають')
  },
  'rating-refused': async () => {
    const { element } = await stage(
      wholeOffice({ 'ratings.rate': () => refuse('already-rated') }),
      `<to-satisfaction-rating {here} visit="${id}" code="${code}"></to-satisfaction-rating>`,
    )
    await press(element, 'Добре')
    await says(element, 'Цей візит уже оцінено')
  },
}

Object.assign(globalThis, {
  states: Object.keys(states),
  show: (name: string) => states[name]!(),
})
