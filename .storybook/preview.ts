/// <reference types="vite/client" />
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite'
import { patience } from '../packages/widgets/src/shared/connection.ts'
import type { Manifest } from '../packages/workshop/src/elements/manifest.ts'
import { type OfficeOfStory, openOffice } from '../stories/office.ts'
import { forStorybook, onlyAttributes } from './for-storybook.ts'

const [manifest] = Object.values(
  import.meta.glob<Manifest>('../packages/widgets/dist/custom-elements.json', {
    eager: true,
    import: 'default',
  }),
)
if (!manifest) throw new Error('The widgets are not built: npm run build')
setCustomElementsManifest(forStorybook(manifest))

// What the proof of every state asks in the page; loaded when it is asked.
Object.assign(globalThis, {
  openProof: () => import('../packages/workshop/src/states/in-page/proof.ts'),
})

/** Rules that axe leaves out by itself: what is seen is in the name; 24 px for a target. */
const rules = { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } }

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [onlyAttributes],
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
  parameters: {
    a11y: { test: 'error', options: { rules, resultTypes: ['violations'] } },
    layout: 'padded',
  },
}

export default preview
