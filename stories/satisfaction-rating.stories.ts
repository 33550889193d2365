import type { Meta } from '@storybook/web-components-vite'
import type { Task } from '@transparent-office/contract'
import { code, id as visit } from '@transparent-office/sdk/testing'
import { ratingMessages } from '@transparent-office/words'
import { html } from 'lit'
import '../packages/widgets/src/satisfaction-rating/define.ts'
import { isLoading, press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { isUnreachable, keepsWaiting, refuses, answers } from './office.ts'
import { draw, type Inputs, playOf, type Stage, type Story } from './widget.ts'

const tag = 'to-satisfaction-rating'

const meta: Meta<Inputs> = {
  title: tag,
  component: tag,
  args: { visit, code },
  render: draw(tag, html`<a href="/o/prozore/rate">Оцінити</a>`),
}
export default meta

type At = Stage<(typeof ratingMessages)['uk']>
const acts = playOf(tag, ratingMessages)
const pressGood = ({ widget, words }: At) => press(widget, words.faces[3])

async function rates(at: At) {
  await pressGood(at)
  await says(at.widget, at.words.thanks(at.words.faces[3]))
}

async function writes(at: At) {
  await rates(at)
  await type(at.widget, '#comment', 'Усе добре. Everything was fine.')
  await press(at.widget, at.words.send)
}

export const Faces: Story = {}
export const Pressed: Story = acts(rates)
export const Saving: Story = {
  ...keepsWaiting('ratings.rate'),
  ...acts(async (at) => {
    await pressGood(at)
    await isLoading(at.widget)
  }),
}
export const TooLateForAnother: Story = {
  ...refuses('ratings.changeRating', 'rating-closed'),
  ...acts(async (at) => {
    await rates(at)
    await press(at.widget, at.words.faces[2])
    await says(at.widget, at.words.final)
  }),
}
export const WordsSent: Story = acts(async (at) => {
  await writes(at)
  await says(at.widget, at.words.sent)
})
export const TooLateForWords: Story = {
  ...refuses('ratings.changeRating', 'rating-closed'),
  ...acts(async (at) => {
    await writes(at)
    await says(at.widget, at.words.wordsLate)
  }),
}

const unknown = { visit: '', code: '' }
export const AsksTheTicket: Story = { args: unknown }
export const Mistakes: Story = {
  args: unknown,
  ...acts(async ({ widget, shared }) => {
    await press(widget, shared.continue)
    await says(widget, shared.correct(2))
  }),
}
export const NotFound: Story = {
  ...refuses('ratings.rate', 'not-found'),
  ...acts(async (at) => {
    await pressGood(at)
    await says(at.widget, at.words.notFound)
  }),
}
export const AlreadyRated: Story = {
  ...refuses('ratings.rate', 'already-rated'),
  ...acts(async (at) => {
    await pressGood(at)
    await says(at.widget, at.words.already)
  }),
}
export const NotOver: Story = {
  ...refuses('ratings.rate', 'visit-not-over'),
  ...acts(async (at) => {
    await pressGood(at)
    await says(at.widget, at.words.notOver)
  }),
}
export const NoSuchOffice: Story = {
  ...refuses('ratings.rate', 'no-such-office'),
  ...acts(async (at) => {
    await pressGood(at)
    await says(at.widget, at.shared.noOffice)
  }),
}
export const Unreachable: Story = {
  ...isUnreachable,
  ...acts(async (at) => {
    await pressGood(at)
    await says(at.widget, at.shared.unreachable)
  }),
}

const task = (changes: Partial<Task>): Task => ({
  device: { id: visit, kind: 'rating-tablet', title: 'Планшет' },
  branch: { id: 'central', title: { uk: 'Центральний', en: 'Central' } },
  status: 'open',
  ...changes,
})
const onTablet = (changes: Partial<Task>) => ({
  args: { visit: '', code: '', tablet: true, token: () => 'tod_tablet' },
  ...answers({ 'queue.showTask': () => task(changes) }),
})
const ended = { rate: { visit, number: 'А-017', desk: 1 } }

/** Lets the five seconds in which a press can be changed pass at once. */
function hurry() {
  const usual = globalThis.setTimeout
  globalThis.setTimeout = ((run: () => void, milliseconds = 0) =>
    usual(run, milliseconds === 5000 ? 0 : milliseconds)) as typeof setTimeout
  return () => void (globalThis.setTimeout = usual)
}

/** A tablet is deaf for a moment, and a hand tries again. */
async function pressesTablet(at: At) {
  await says(at.widget, at.words.heading)
  await new Promise((heard) => setTimeout(heard, 450))
  await pressGood(at)
  await says(at.widget, at.words.thanks(at.words.faces[3]))
}

export const TabletAtRest: Story = {
  ...onTablet({}),
  ...acts(({ widget, words }) => says(widget, words.rest)),
}
export const TabletAsks: Story = {
  ...onTablet(ended),
  ...acts(({ widget, words }) => says(widget, words.heading)),
}
export const TabletPressed: Story = { ...onTablet(ended), ...acts(pressesTablet) }
export const TabletThanks: Story = {
  ...onTablet(ended),
  args: { ...onTablet(ended).args, 'words-page': 'https://office.example/words' },
  beforeEach: hurry,
  ...acts(async (at) => {
    await pressesTablet(at)
    await says(at.widget, at.words.addWords)
  }),
}
export const TabletCutOff: Story = {
  ...onTablet(ended),
  ...acts(async ({ widget, words, office }) => {
    await says(widget, words.heading)
    office.reachable = false
    office.cutStreams()
    await says(widget, words.cut)
  }),
}
