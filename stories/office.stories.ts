import type { Meta } from '@storybook/web-components-vite'
import { registration } from '@transparent-office/sdk/testing'
import { bookingMessages, finderMessages, plain } from '@transparent-office/words'
import { html } from 'lit'
import '../packages/widgets/src/office/define.ts'
import '../packages/widgets/src/service-finder/define.ts'
import '../packages/widgets/src/ticket-booking/define.ts'
import { press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { draw, type Inputs, playOf, type Story } from './widget.ts'

const tag = 'to-office'

const meta: Meta<Inputs> = {
  title: tag,
  component: tag,
  render: draw(
    tag,
    html`<to-service-finder></to-service-finder><to-ticket-booking></to-ticket-booking>`,
  ),
}
export default meta

export const FinderAndBooking: Story = {}

export const Chosen: Story = playOf(
  tag,
  finderMessages,
)(async ({ widget, words, language }) => {
  const finder = widget.querySelector<HTMLElement>('to-service-finder')!
  const booking = widget.querySelector<HTMLElement>('to-ticket-booking')!
  await type(finder, '#q', 'прописка')
  await press(finder, words.search)
  await press(finder, plain(language, registration.title))
  await press(finder, words.book)
  await says(booking, bookingMessages[language].whereHeading)
})

/** The office says the language of what is inside, whatever the page's own is. */
export const InEnglish: Story = { args: { lang: 'en' } }
