import type { Meta } from '@storybook/web-components-vite'
import { availability, days, fullAvailability } from '@transparent-office/sdk/testing'
import { bookingMessages, sayDay, sayMoment } from '@transparent-office/words'
import { html } from 'lit'
import '../packages/widgets/src/time-picker/define.ts'
import { isLoading, press, says } from '../packages/widgets/src/testing/stage.ts'
import { isUnreachable, keepsWaiting, refuses, answers } from './office.ts'
import { draw, type Inputs, playOf, type Story } from './widget.ts'

const tag = 'to-time-picker'
const picker = draw(tag)

const meta: Meta<Inputs> = {
  title: tag,
  component: tag,
  args: {
    service: 'residence-registration',
    persons: 1,
    branch: 'central',
    name: 'visit',
    required: true,
  },
  render: (inputs, context) =>
    html`<form action="/nowhere">${picker(inputs, context)}<button hidden>OK</button></form>`,
}
export default meta

const acts = playOf(tag, bookingMessages)
const wednesday = '2026-11-25'

export const When: Story = acts(({ widget, words }) => says(widget, words.whenHeading))

export const Chosen: Story = acts(async ({ widget, words, language }) => {
  await press(widget, sayDay(language, wednesday))
  await press(widget, '09:35')
  await says(widget, `${words.chosen} ${sayMoment(language, wednesday, '09:35')}`)
})

export const LaterDays: Story = acts(({ widget, words }) => press(widget, words.laterDays))

export const Month: Story = acts(async ({ widget, words }) => {
  await press(widget, words.month)
  await says(widget, words.list)
})

export const SeveralBranches: Story = {
  args: { branch: '' },
  ...acts(({ widget, words }) => says(widget, words.where)),
}

export const Missing: Story = acts(async ({ widget, words, canvas }) => {
  await says(widget, words.whenHeading)
  canvas.querySelector('form')?.requestSubmit()
  await says(widget, words.chooseTime)
})

export const Full: Story = answers({ 'bookings.listAvailability': () => fullAvailability() })
export const OneTime: Story = answers({
  'bookings.listAvailability': () =>
    availability(days().map((day, index) => (index === 1 ? day : { ...day, ...none }))),
})
const none = { starts: [], places: 0, why: 'full' as const }

export const Loading: Story = {
  ...keepsWaiting('bookings.listAvailability'),
  ...acts(({ widget }) => isLoading(widget)),
}
export const NotHere: Story = refuses('bookings.listAvailability', 'service-not-here')
export const NoSuchOffice: Story = refuses('bookings.listAvailability', 'no-such-office')
export const Unreachable: Story = isUnreachable
