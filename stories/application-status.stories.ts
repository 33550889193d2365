import type { Meta } from '@storybook/web-components-vite'
import type { Application } from '@transparent-office/contract'
import { application, applicationCode } from '@transparent-office/sdk/testing'
import { statusMessages } from '@transparent-office/words'
import { html } from 'lit'
import '../packages/widgets/src/application-status/define.ts'
import { isLoading, press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { isUnreachable, keepsWaiting, refuses, answers } from './office.ts'
import { draw, type Inputs, playOf, type Story } from './widget.ts'

const tag = 'to-application-status'
const number = '2026-01-000123'

const meta: Meta<Inputs> = {
  title: tag,
  component: tag,
  args: { number, code: applicationCode },
  render: draw(tag, html`<a href="/o/prozore/applications">Стан заяви</a>`),
}
export default meta

const acts = playOf(tag, statusMessages)
const as = (changes: Partial<Application>) =>
  answers({ 'applications.findApplication': () => application(changes) })

/** The application's last step, after those it always has. */
const at = (state: Application['state'], changes: Partial<Application> = {}) =>
  as({
    state,
    timeline: [
      ...application().timeline,
      { state, at: '2026-12-01T08:00:00.000Z', on: '2026-12-01', atTime: '10:00' },
    ],
    ...changes,
  })

const granted = { outcome: 'granted', on: '2026-12-01' } as const
const refused = {
  outcome: 'refused',
  on: '2026-12-01',
  ground: { uk: 'Подано неповні відомості', en: 'Incomplete information' },
  reasons: 'У заяві немає доходів за друге півріччя.\nДовідка стосується іншої особи.',
  complainUntil: '2026-12-31',
} as const

export const Asks: Story = { args: { number: '', code: '' } }
export const AsksForTheCode: Story = { args: { code: '' } }
export const Mistakes: Story = {
  args: { number: '', code: '' },
  ...acts(async ({ widget, words, shared }) => {
    await press(widget, words.show)
    await says(widget, shared.correct(2))
  }),
}
export const Loading: Story = {
  ...keepsWaiting('applications.findApplication'),
  ...acts(({ widget }) => isLoading(widget)),
}
export const WrongCode: Story = refuses('applications.findApplication', 'not-found')
export const NoSuchOffice: Story = refuses('applications.findApplication', 'no-such-office')
export const Unreachable: Story = isUnreachable
export const CutOff: Story = acts(async ({ widget, words, office }) => {
  await says(widget, words.states['in-review'])
  office.reachable = false
  office.cutStreams()
  await says(widget, words.old)
})

const { decisionBy: _none, ...undecided } = application()
export const Draft: Story = answers({
  'applications.findApplication': () => ({
    ...undecided,
    state: 'draft',
    timeline: [],
    ahead: ['registered'],
  }),
})
export const Submitted: Story = as({
  state: 'submitted',
  timeline: [
    { state: 'submitted', at: '2026-11-24T08:02:00.000Z', on: '2026-11-24', atTime: '10:02' },
  ],
  ahead: ['registered', 'in-review', 'granted'],
})
export const Registered: Story = as({
  state: 'registered',
  timeline: application().timeline.slice(0, 1),
  ahead: ['forwarded', 'in-review', 'granted'],
})
export const WithoutMotion: Story = at('without-motion')
export const Corrected: Story = at('corrected')
export const Forwarded: Story = as({
  state: 'forwarded',
  timeline: application().timeline.slice(0, 2),
})
export const InReview: Story = {}
export const Suspended: Story = at('suspended')
export const Extended: Story = at('extended', { decisionBy: '2026-12-18' })
export const WaitingForRegister: Story = at('waiting-for-register')
export const Hearing: Story = at('hearing')
export const Granted: Story = at('granted', { ahead: ['result-ready'], decision: granted })
export const Refused: Story = at('refused', { ahead: ['notified'], decision: refused })
export const Closed: Story = at('closed', { ahead: [] })
export const ResultReady: Story = at('result-ready', {
  ahead: ['handed-over'],
  decision: granted,
})
export const Notified: Story = at('notified', { ahead: [], decision: refused })
export const HandedOver: Story = at('handed-over', { ahead: [], decision: granted })
export const Unclaimed: Story = at('unclaimed', { ahead: ['archived'], decision: granted })
export const Archived: Story = at('archived', { ahead: [], decision: granted })
export const Withdrawn: Story = at('withdrawn', { ahead: [] })
export const StateOfTomorrow: Story = at('handed-to-a-robot' as Application['state'])

/** Shows a second application after the first. */
const several = acts(async ({ widget, words }) => {
  await says(widget, words.states['in-review'])
  await press(widget, words.other)
  await type(widget, '#number', '2026-01-000124')
  await type(widget, '#code', applicationCode)
  await press(widget, words.show)
  await says(widget, words.shown)
})
const two = answers({
  'applications.findApplication': ({ number: asked }) =>
    asked === number
      ? application()
      : application({ number: asked, state: 'result-ready', decision: granted, ahead: [] }),
})
export const Several: Story = { ...two, ...several }
export const AsksAfterSeveral: Story = {
  ...two,
  ...acts(async ({ widget, words }) => {
    await says(widget, words.states['in-review'])
    await press(widget, words.other)
    await says(widget, words.shown)
  }),
}
