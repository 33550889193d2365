import type { Meta } from '@storybook/web-components-vite'
import type { Service } from '@transparent-office/contract'
import { lifeEvents, registration, subsidy, summaryOf } from '@transparent-office/sdk/testing'
import { finderMessages, plain } from '@transparent-office/words'
import { html } from 'lit'
import '../packages/widgets/src/service-finder/define.ts'
import { find, isLoading, press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { isUnreachable, keepsWaiting, refuses, answers } from './office.ts'
import { draw, type Inputs, playOf, type Stage, type Story } from './widget.ts'

const tag = 'to-service-finder'

const meta: Meta<Inputs> = {
  title: tag,
  component: tag,
  render: draw(tag, html`<a href="/o/prozore/">Послуги офісу</a>`),
}
export default meta

type At = Stage<(typeof finderMessages)['uk']>
const acts = playOf(tag, finderMessages)

async function search({ widget, words }: At, sought = 'прописка') {
  await type(widget, '#q', sought)
  await press(widget, words.search)
}

async function toCard(at: At, { title }: Service = registration) {
  await search(at)
  await press(at.widget, plain(at.language, title))
}

/** An office that has one service alone. */
const only = (service: Service) =>
  answers({
    'catalogue.searchServices': () => ({ items: [summaryOf(service)] }),
    'catalogue.findService': () => service,
  })

export const Start: Story = {}

export const Loading: Story = {
  ...keepsWaiting('network.findOffice'),
  ...acts(({ widget }) => isLoading(widget)),
}

export const Suggestions: Story = acts(async ({ widget, words }) => {
  await says(widget, words.lifeEvents)
  await type(widget, '#q', 'прописка')
  const field = await find(widget, '[role=option]').then(() => find(widget, '#q'))
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
})

export const Results: Story = acts(async (at) => {
  await search(at)
  await says(at.widget, at.words.found(2))
})

export const ResultsLoading: Story = {
  ...keepsWaiting('catalogue.searchServices'),
  ...acts(async (at) => {
    await search(at)
    await isLoading(at.widget)
  }),
}

export const NothingFound: Story = acts(async (at) => {
  await search(at, 'дирижабль')
  await says(at.widget, at.words.otherWords)
})

export const OfALifeEvent: Story = acts(async ({ widget, words, language }) => {
  await press(widget, plain(language, lifeEvents[1]!.title))
  await says(widget, words.foundFor(plain(language, lifeEvents[1]!.title), words.found(3)))
})

export const NothingForALifeEvent: Story = {
  ...answers({ 'catalogue.searchServices': () => ({ items: [] }) }),
  ...acts(async ({ widget, words, language }) => {
    const event = plain(language, lifeEvents[1]!.title)
    await press(widget, event)
    await says(widget, words.foundFor(event, words.nothingHere))
  }),
}

export const Card: Story = acts(async (at) => {
  await toCard(at)
  await says(at.widget, at.words.book)
})

/** Decided in the back office, free, and told in Ukrainian alone. */
export const CardInOneLanguage: Story = {
  ...only(subsidy),
  ...acts(async (at) => {
    await toCard(at, subsidy)
    await says(at.widget, at.words.fee.free)
  }),
}

export const CardOfManyTerms: Story = {
  ...only({
    ...registration,
    deadlines: [
      { kind: 'standard', value: 20, unit: 'working-days' },
      { kind: 'accelerated', value: 3, unit: 'working-days' },
    ],
    fee: {
      kind: 'fixed',
      amounts: [
        { money: { amount: 99800, currency: 'UAH' } },
        { money: { amount: 199600, currency: 'UAH' }, variant: 'accelerated' },
      ],
    },
    verification: { level: 'sourced', confirmed: [], assumed: [], sources: [] },
  }),
  ...acts(async (at) => {
    await toCard(at)
    await says(at.widget, at.words.deadlineKind.accelerated)
  }),
}

export const CardWithoutVisit: Story = {
  ...only({ ...registration, channels: ['online'], documents: [] }),
  ...acts(async (at) => {
    await toCard(at)
    await says(at.widget, at.words.notBooked)
  }),
}

export const CardLoading: Story = {
  ...keepsWaiting('catalogue.findService'),
  ...acts(async (at) => {
    await toCard(at)
    await isLoading(at.widget)
  }),
}

export const CardGone: Story = {
  ...refuses('catalogue.findService', 'not-found'),
  ...acts(async (at) => {
    await toCard(at)
    await says(at.widget, at.words.noSuchService)
  }),
}

export const Unreachable: Story = isUnreachable

export const UnreachableAmid: Story = acts(async (at) => {
  const { widget, words, shared, office } = at
  await says(widget, words.lifeEvents)
  office.reachable = false
  await search(at)
  await says(widget, shared.unreachable)
})

export const NoSuchOffice: Story = refuses('network.findOffice', 'no-such-office')
