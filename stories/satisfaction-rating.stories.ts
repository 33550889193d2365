import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import type { Task } from '@transparent-office/contract'
import { code, id as visit, refuse } from '@transparent-office/sdk/testing'
import '../packages/widgets/src/satisfaction-rating/define.ts'
import { press, says } from '../packages/widgets/src/testing/stage.ts'
import { addressOf } from './address.ts'

const meta: Meta = {
  title: 'to-satisfaction-rating',
  component: 'to-satisfaction-rating',
  render: (_, { id }) =>
    html`<to-satisfaction-rating
      url=${addressOf(id)}
      office="prozore"
      visit=${visit}
      code=${code}
    ></to-satisfaction-rating>`,
}
export default meta

const widgetIn = (canvas: HTMLElement) =>
  canvas.querySelector('to-satisfaction-rating') as unknown as HTMLElement

export const Faces: StoryObj = {}

export const Pressed: StoryObj = {
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Добре')
    await says(widgetIn(canvasElement), 'Дякуємо')
  },
}

export const AsksTheTicket: StoryObj = {
  render: (_, { id }) =>
    html`<to-satisfaction-rating url=${addressOf(id)} office="prozore"></to-satisfaction-rating>`,
}

export const AlreadyRated: StoryObj = {
  parameters: { office: { answers: { 'ratings.rate': () => refuse('already-rated') } } },
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Добре')
    await says(widgetIn(canvasElement), 'уже оцінено')
  },
}

const noOffice = { office: { answers: { 'ratings.rate': () => refuse('no-such-office') } } }

export const NoSuchOffice: StoryObj = {
  parameters: noOffice,
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'Добре')
    await says(widgetIn(canvasElement), 'офіс')
  },
}

export const Unreachable: StoryObj = {
  parameters: { office: { reachable: false } },
  play: async ({ canvasElement }) => void (await press(widgetIn(canvasElement), 'Добре')),
}

const task = (changes: Partial<Task>): Task => ({
  device: { id: visit, kind: 'rating-tablet', title: 'Планшет' },
  branch: { id: 'central', title: { uk: 'Центральний' } },
  status: 'open',
  ...changes,
})

const tablet = (changes: Partial<Task>): StoryObj => ({
  parameters: { office: { answers: { 'queue.showTask': () => task(changes) } } },
  render: (_, { id }) =>
    html`<to-satisfaction-rating
      url=${addressOf(id)}
      office="prozore"
      tablet
      .token=${'tod_tablet'}
    ></to-satisfaction-rating>`,
})

export const TabletAtRest: StoryObj = tablet({})

export const TabletAsks: StoryObj = {
  ...tablet({ rate: { visit, number: 'А-017', desk: 1 } }),
  play: async ({ canvasElement }) => {
    await says(widgetIn(canvasElement), 'Як вас обслужили?')
  },
}
