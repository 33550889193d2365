import type { Preview } from '@storybook/web-components-vite'
import { type Answers, PretendedOffice, wholeOffice } from '@transparent-office/sdk/testing'
import { patience } from '../packages/widgets/src/shared/connection.ts'
import { addressOf } from '../stories/address.ts'

/** What a story may say about its office. */
interface OfficeOfStory {
  readonly answers?: Answers
  readonly reachable?: boolean
}

const preview: Preview = {
  globalTypes: {
    language: {
      toolbar: { icon: 'globe', items: ['uk', 'en'], title: 'Мова' },
    },
    theme: {
      toolbar: { icon: 'contrast', items: ['light', 'dark'], title: 'Тема' },
    },
  },
  initialGlobals: { language: 'uk', theme: 'light' },
  beforeEach: ({ id, parameters, globals }) => {
    // What is asked once more after a story has ended would go out to the real network.
    patience.retries = 0
    const { answers, reachable = true } = (parameters['office'] ?? {}) as OfficeOfStory
    const office = new PretendedOffice(wholeOffice(answers), addressOf(id)).open()
    office.reachable = reachable
    document.documentElement.lang = String(globals['language'])
    document.documentElement.style.colorScheme = String(globals['theme'])
    document.body.style.background = 'light-dark(#e9edf2, #070b10)'
    return () => office.close()
  },
  parameters: { a11y: { test: 'error' }, layout: 'padded', controls: { disable: true } },
}

export default preview
