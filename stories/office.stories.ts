import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/widgets/src/office/define.ts'
import '../packages/widgets/src/service-finder/define.ts'
import '../packages/widgets/src/ticket-booking/define.ts'
import { press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { addressOf } from './address.ts'

const meta: Meta = {
  title: 'to-office',
  component: 'to-office',
  render: (_, { id }) =>
    html`<to-office url=${addressOf(id)} office="prozore">
      <to-service-finder></to-service-finder>
      <to-ticket-booking></to-ticket-booking>
    </to-office>`,
}
export default meta

export const FinderAndBooking: StoryObj = {}

export const Chosen: StoryObj = {
  play: async ({ canvasElement }) => {
    const finder = canvasElement.querySelector('to-service-finder') as unknown as HTMLElement
    const booking = canvasElement.querySelector('to-ticket-booking') as unknown as HTMLElement
    await type(finder, '#q', 'прописка')
    await press(finder, 'Знайти')
    await press(finder, 'Реєстрація місця проживання')
    await press(finder, 'Записатися')
    await says(booking, 'Куди вам зручно прийти?')
  },
}
