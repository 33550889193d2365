import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { application, applicationCode, refuse } from '@transparent-office/sdk/testing'
import '../packages/widgets/src/application-status/define.ts'
import { addressOf } from './address.ts'

const meta: Meta = {
  title: 'to-application-status',
  component: 'to-application-status',
  render: (_, { id }) =>
    html`<to-application-status
      url=${addressOf(id)}
      office="prozore"
      number="2026-01-000123"
      code=${applicationCode}
    ></to-application-status>`,
}
export default meta

export const Asks: StoryObj = {
  render: (_, { id }) =>
    html`<to-application-status url=${addressOf(id)} office="prozore"></to-application-status>`,
}

export const InReview: StoryObj = {}

export const Refused: StoryObj = {
  parameters: {
    office: {
      answers: {
        'applications.findApplication': () =>
          application({
            state: 'refused',
            ahead: ['notified'],
            decision: {
              outcome: 'refused',
              on: '2026-12-01',
              ground: { uk: 'Подано неповні відомості', en: 'Incomplete information' },
              reasons: 'У заяві немає доходів за друге півріччя.',
              complainUntil: '2026-12-31',
            },
          }),
      },
    },
  },
}

export const ResultReady: StoryObj = {
  parameters: {
    office: {
      answers: {
        'applications.findApplication': () =>
          application({
            state: 'result-ready',
            ahead: ['handed-over'],
            decision: { outcome: 'granted', on: '2026-12-01' },
          }),
      },
    },
  },
}

export const WrongCode: StoryObj = {
  parameters: {
    office: { answers: { 'applications.findApplication': () => refuse('not-found') } },
  },
}

export const NoSuchOffice: StoryObj = {
  parameters: {
    office: { answers: { 'applications.findApplication': () => refuse('no-such-office') } },
  },
}

export const Unreachable: StoryObj = { parameters: { office: { reachable: false } } }
