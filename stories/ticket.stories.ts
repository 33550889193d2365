import type { Ticket } from '@transparent-office/contract'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { code, refuse, ticket, ticketId } from '@transparent-office/sdk/testing'
import '../packages/widgets/src/ticket/define.ts'
import { addressOf } from './address.ts'

const meta: Meta = {
  title: 'to-ticket',
  component: 'to-ticket',
  render: (_, { id }) =>
    html`<to-ticket
      url=${addressOf(id)}
      office="prozore"
      ticket=${ticketId}
      code=${code}
    ></to-ticket>`,
}
export default meta

const as = (changes: Partial<Ticket>): StoryObj => ({
  parameters: { office: { answers: { 'queue.findTicket': () => ticket(changes) } } },
})

export const Waiting: StoryObj = as({})
export const Called: StoryObj = as({ state: 'called', desk: 12, times: 1 })
export const Serving: StoryObj = as({ state: 'serving', desk: 12 })
export const Missed: StoryObj = as({ state: 'missed' })
export const Served: StoryObj = as({ state: 'served', canRate: true })
export const AirRaid: StoryObj = as({
  pause: { reason: 'air-raid', since: '2026-11-24T09:20:00.000Z', at: '11:20' },
  shelter: { uk: 'сходи ліворуч від рецепції, поверх −1', en: 'stairs to the left, floor −1' },
})

export const WrongCode: StoryObj = {
  parameters: { office: { answers: { 'queue.findTicket': () => refuse('not-found') } } },
}
export const NoSuchOffice: StoryObj = {
  parameters: { office: { answers: { 'queue.findTicket': () => refuse('no-such-office') } } },
}
export const Unreachable: StoryObj = { parameters: { office: { reachable: false } } }
