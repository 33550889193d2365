import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
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
    await says(widgetIn(canvasElement), 'вже оцінено')
  },
}
