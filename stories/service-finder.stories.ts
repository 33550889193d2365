import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { refuse } from '@transparent-office/sdk/testing'
import '../packages/widgets/src/service-finder/define.ts'
import { find, press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { addressOf } from './address.ts'

const meta: Meta = {
  title: 'to-service-finder',
  component: 'to-service-finder',
  render: (_, { id }) =>
    html`<to-service-finder url=${addressOf(id)} office="prozore">
      <a href="/o/prozore/">Послуги офісу</a>
    </to-service-finder>`,
}
export default meta

const widgetIn = (canvas: HTMLElement) =>
  canvas.querySelector('to-service-finder') as unknown as HTMLElement

async function search(canvas: HTMLElement, words: string) {
  const widget = widgetIn(canvas)
  await type(widget, '#q', words)
  await press(widget, 'Знайти')
  return widget
}

export const Start: StoryObj = {}

export const Suggestions: StoryObj = {
  play: async ({ canvasElement }) => {
    const widget = widgetIn(canvasElement)
    await says(widget, 'Переїзд')
    await type(widget, '#q', 'прописка')
    const field = await find(widget, '[role=option]').then(() => find(widget, '#q'))
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
  },
}

export const Results: StoryObj = {
  play: async ({ canvasElement }) => {
    await says(await search(canvasElement, 'прописка'), 'Знайдено')
  },
}

export const NothingFound: StoryObj = {
  play: async ({ canvasElement }) => {
    await says(await search(canvasElement, 'дирижабль'), 'нічого не знайшли')
  },
}

export const Card: StoryObj = {
  play: async ({ canvasElement }) => {
    const widget = await search(canvasElement, 'прописка')
    await press(widget, 'Реєстрація місця проживання')
    await says(widget, 'Записатися')
  },
}

export const Unreachable: StoryObj = { parameters: { office: { reachable: false } } }

export const NoSuchOffice: StoryObj = {
  parameters: { office: { answers: { 'network.findOffice': () => refuse('no-such-office') } } },
}
