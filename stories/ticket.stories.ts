import type { Meta } from '@storybook/web-components-vite'
import type { Ticket } from '@transparent-office/contract'
import { code, id as visit, ticket, ticketId } from '@transparent-office/sdk/testing'
import { ratingMessages, ticketMessages } from '@transparent-office/words'
import { html } from 'lit'
import '../packages/widgets/src/satisfaction-rating/define.ts'
import '../packages/widgets/src/ticket/define.ts'
import { isLoading, press, says } from '../packages/widgets/src/testing/stage.ts'
import { isUnreachable, keepsWaiting, refuses, answers } from './office.ts'
import { draw, type Inputs, playOf, type Story } from './widget.ts'

const tag = 'to-ticket'

const meta: Meta<Inputs> = {
  title: tag,
  component: tag,
  args: { ticket: ticketId, code },
  render: draw(tag, html`<a href="/o/prozore/tickets/${ticketId}">Талон</a>`),
}
export default meta

const acts = playOf(tag, ticketMessages)
const as = (changes: Partial<Ticket>) => answers({ 'queue.findTicket': () => ticket(changes) })

const since = { since: '2026-11-24T09:20:00.000Z', at: '11:20' }
const raid: Partial<Ticket> = {
  pause: { reason: 'air-raid', ...since },
  shelter: { uk: 'сходи ліворуч від рецепції, поверх −1', en: 'stairs to the left, floor −1' },
}

export const Waiting: Story = as({})
export const Loading: Story = {
  ...keepsWaiting('queue.findTicket'),
  ...acts(({ widget }) => isLoading(widget)),
}
export const WaitingLong: Story = as({ ahead: 21, wait: { from: 55, to: 90 } })
/** Nothing is known yet of how long it takes. */
export const JustTaken: Story = {
  parameters: {
    office: {
      answers: {
        'queue.findTicket': () => {
          const { ahead: _ahead, wait: _wait, lastCall: _lastCall, ...known } = ticket()
          return known
        },
      },
    },
  },
}
export const Next: Story = as({ ahead: 0, wait: undefined, outlook: 'at-once' })
/** Another ticket of the same visit comes first. */
export const AfterAnother: Story = as({
  route: [
    { id: visit, number: 'Ц-009', state: 'waiting' },
    { id: ticketId, number: 'А-017', state: 'waiting' },
  ],
})
export const Called: Story = as({ state: 'called', desk: 12, times: 1 })
export const Serving: Story = as({ state: 'serving', desk: 12 })
export const Parked: Story = as({ state: 'parked', times: 1 })
export const Missed: Story = as({ state: 'missed' })
export const Lapsed: Story = as({ state: 'lapsed' })
export const Void: Story = as({ state: 'void' })
export const Served: Story = as({ state: 'served' })
export const ServedToRate: Story = as({ state: 'served', canRate: true })
export const ServedAndRated: Story = {
  ...as({ state: 'served', canRate: true }),
  ...acts(async ({ widget, language }) => {
    const words = ratingMessages[language]
    await press(widget, words.faces[3])
    await says(widget, words.thanks(words.faces[3]))
  }),
}
export const AirRaid: Story = as(raid)
export const PowerCut: Story = as({ pause: { reason: 'power-cut', ...since } })
export const Pause: Story = as({ pause: { reason: 'other', ...since } })

let alarm = true
export const Resumed: Story = {
  parameters: {
    office: { answers: { 'queue.findTicket': () => ticket(alarm ? raid : {}) } },
  },
  beforeEach: () => void (alarm = true),
  ...acts(async ({ widget, words, office }) => {
    await says(widget, words.toShelter)
    alarm = false
    office.publish('queue.findTicket')
    await says(widget, words.resumed)
  }),
}
export const CutOff: Story = acts(async ({ widget, words, office }) => {
  await says(widget, words.ahead(4))
  office.reachable = false
  office.cutStreams()
  await says(widget, words.old('09:32'))
})
export const WrongCode: Story = refuses('queue.findTicket', 'not-found')
export const NoSuchOffice: Story = refuses('queue.findTicket', 'no-such-office')
export const Unreachable: Story = isUnreachable
export const Soon: Story = as({ ahead: 2, wait: undefined, outlook: 'soon' })
export const Unsure: Story = as({ ahead: 1, wait: undefined, outlook: 'unsure' })
export const PastClosing: Story = as({ ahead: 9, wait: undefined, outlook: 'past-closing' })
