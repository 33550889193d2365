import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import {
  booking,
  code,
  fullAvailability,
  hold,
  id as bookingId,
  refuse,
  ticketId,
} from '@transparent-office/sdk/testing'
import '../packages/widgets/src/ticket-booking/define.ts'
import { press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { addressOf } from './address.ts'

const meta: Meta = {
  title: 'to-ticket-booking',
  component: 'to-ticket-booking',
  render: (_, { id }) =>
    html`<to-ticket-booking url=${addressOf(id)} office="prozore" service="residence-registration">
      <a href="/o/prozore/services/residence-registration">Записатися</a>
    </to-ticket-booking>`,
}
export default meta

const widgetIn = (canvas: HTMLElement) =>
  canvas.querySelector('to-ticket-booking') as unknown as HTMLElement

async function toTimes(canvas: HTMLElement) {
  const widget = widgetIn(canvas)
  await press(widget, 'Де найраніше')
  await press(widget, 'Продовжити')
  await says(widget, 'Найближчий час')
  return widget
}

async function toWho(canvas: HTMLElement) {
  const widget = await toTimes(canvas)
  await press(widget, '09:35')
  await press(widget, 'Продовжити')
  await says(widget, 'Як вас записати?')
  return widget
}

async function toCheck(canvas: HTMLElement) {
  const widget = await toWho(canvas)
  await type(widget, '#name', 'Олена Ковальчук')
  await type(widget, '#phone', '067 123 45 67')
  await press(widget, 'Продовжити')
  await says(widget, 'Перевірте й підтвердьте')
  return widget
}

export const Where: StoryObj = {}

export const Full: StoryObj = {
  parameters: { office: { answers: { 'bookings.listAvailability': () => fullAvailability() } } },
}

export const Unreachable: StoryObj = { parameters: { office: { reachable: false } } }

export const NoSuchOffice: StoryObj = {
  parameters: {
    office: { answers: { 'bookings.listAvailability': () => refuse('no-such-office') } },
  },
}

export const NoService: StoryObj = {
  render: (_, { id }) =>
    html`<to-ticket-booking url=${addressOf(id)} office="prozore"></to-ticket-booking>`,
}

export const What: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Більше людей')
    await says(widgetIn(canvasElement), 'Ще одна послуга')
  },
}

export const When: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(await toTimes(canvasElement), '09:35')
  },
}

export const Month: StoryObj = {
  play: async ({ canvasElement }) => {
    const widget = await toTimes(canvasElement)
    await press(widget, 'Календар на місяць')
    await says(widget, 'Показати списком')
  },
}

export const Taken: StoryObj = {
  parameters: { office: { answers: { 'bookings.hold': () => refuse('place-taken') } } },
  play: async ({ canvasElement }) => {
    const widget = await toTimes(canvasElement)
    await press(widget, '09:35')
    await press(widget, 'Продовжити')
    await says(widget, 'щойно зайняли')
  },
}

export const Who: StoryObj = {
  play: async ({ canvasElement }) => void (await toWho(canvasElement)),
}

export const Mistakes: StoryObj = {
  play: async ({ canvasElement }) => {
    const widget = await toWho(canvasElement)
    await type(widget, '#name', 'Олена Ковальчук')
    await type(widget, '#phone', '067 123 45')
    await press(widget, 'Продовжити')
    await says(widget, 'Виправте 1 поле')
  },
}

export const HoldEnding: StoryObj = {
  parameters: {
    office: {
      answers: {
        'bookings.hold': () => ({ ...hold(), heldUntil: '2026-11-22T08:01:30.000Z' }),
      },
    },
  },
  play: async ({ canvasElement }) => void (await toWho(canvasElement)),
}

export const HoldLapsed: StoryObj = {
  parameters: {
    office: {
      answers: {
        'bookings.hold': () => ({ ...hold(), heldUntil: '2026-11-22T08:00:00.100Z' }),
      },
    },
  },
  play: async ({ canvasElement }) => {
    await says(await toWho(canvasElement), 'Час минув')
  },
}

export const Check: StoryObj = {
  play: async ({ canvasElement }) => void (await toCheck(canvasElement)),
}

export const Booked: StoryObj = {
  play: async ({ canvasElement }) => {
    const widget = await toCheck(canvasElement)
    await press(widget, 'Підтвердити запис')
    await says(widget, 'Вас записано')
  },
}

const opened: Pick<StoryObj, 'render'> = {
  render: (_, { id }) =>
    html`<to-ticket-booking
      url=${addressOf(id)}
      office="prozore"
      booking=${bookingId}
      code=${code}
    ></to-ticket-booking>`,
}

export const TooEarly: StoryObj = {
  ...opened,
  parameters: {
    office: {
      answers: { 'bookings.checkIn': () => refuse('too-early', '2026-11-24T07:15:00.000Z') },
    },
  },
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Я на місці')
    await says(widgetIn(canvasElement), 'Ще рано')
  },
}

export const CheckedIn: StoryObj = {
  ...opened,
  parameters: {
    office: {
      answers: {
        'bookings.checkIn': () =>
          booking({ state: 'checked-in', tickets: [{ id: ticketId, number: 'А-017' }] }),
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Я на місці')
    await says(widgetIn(canvasElement), 'Перед вами')
  },
}

export const Cancelling: StoryObj = {
  ...opened,
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Скасувати запис')
    await says(widgetIn(canvasElement), 'Так, скасувати')
  },
}

export const Cancelled: StoryObj = {
  ...opened,
  parameters: {
    office: { answers: { 'bookings.findBooking': () => booking({ state: 'cancelled' }) } },
  },
}

export const Moving: StoryObj = {
  ...opened,
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Змінити час')
    await says(widgetIn(canvasElement), 'Перенести запис')
  },
}
