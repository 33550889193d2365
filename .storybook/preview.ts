/// <reference types="vite/client" />
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite'
import { patience } from '../packages/widgets/src/shared/connection.ts'
import type { Manifest } from '../packages/workshop/src/elements/manifest.ts'
import { type OfficeOfStory, openOffice } from '../stories/office.ts'
import { forStorybook } from './for-storybook.ts'

const [manifest] = Object.values(
  import.meta.glob<Manifest>('../packages/widgets/dist/custom-elements.json', {
    eager: true,
    import: 'default',
  }),
)
if (!manifest) throw new Error('The widgets are not built: npm run build')
setCustomElementsManifest(forStorybook(manifest))

const preview: Preview = {
  tags: ['autodocs'],
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
    localStorage.clear()
    document.documentElement.lang = String(globals['language'])
    document.documentElement.style.colorScheme = String(globals['theme'])
    document.body.style.background = 'light-dark(#e9edf2, #070b10)'
    return openOffice(id, parameters['office'] as OfficeOfStory | undefined)
  },
  parameters: { a11y: { test: 'error' }, layout: 'padded' },
}

export default preview
