import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { fullAvailability, refuse } from '@transparent-office/sdk/testing'
import '../packages/widgets/src/time-picker/define.ts'
import { press, says } from '../packages/widgets/src/testing/stage.ts'
import { addressOf } from './address.ts'

interface Arguments {
  service: string
  persons: number
  branch: string
  required: boolean
}

const meta: Meta<Arguments> = {
  title: 'to-time-picker',
  component: 'to-time-picker',
  parameters: { controls: { disable: false } },
  args: { service: 'residence-registration', persons: 1, branch: 'central', required: true },
  argTypes: {
    service: { control: 'text' },
    persons: { control: { type: 'number', min: 1, max: 10 } },
    branch: { control: 'text' },
    required: { control: 'boolean' },
  },
  render: ({ service, persons, branch, required }, { id }) =>
    html`<form action="/nowhere">
      <to-time-picker
        url=${addressOf(id)}
        office="prozore"
        name="visit"
        service=${service}
        persons=${persons}
        branch=${branch}
        ?required=${required}
      ></to-time-picker>
    </form>`,
}
export default meta

type Story = StoryObj<Arguments>

const widgetIn = (canvas: HTMLElement) =>
  canvas.querySelector('to-time-picker') as unknown as HTMLElement

export const When: Story = {
  play: async ({ canvasElement }) => void (await says(widgetIn(canvasElement), 'Коли вам зручно?')),
}

export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    await press(widgetIn(canvasElement), 'середа, 25 листопада')
    await press(widgetIn(canvasElement), '09:35')
    await says(widgetIn(canvasElement), 'Ви обрали: середа, 25 листопада, 09:35')
  },
}

export const Missing: Story = {
  play: async ({ canvasElement }) => {
    await says(widgetIn(canvasElement), 'Коли вам зручно?')
    canvasElement.querySelector('form')?.requestSubmit()
    await says(widgetIn(canvasElement), 'Оберіть час')
  },
}

export const Full: Story = {
  parameters: { office: { answers: { 'bookings.listAvailability': () => fullAvailability() } } },
}

export const NotHere: Story = {
  parameters: {
    office: { answers: { 'bookings.listAvailability': () => refuse('service-not-here') } },
  },
}

export const Unreachable: Story = { parameters: { office: { reachable: false } } }
