import { elementsOf, pascalCase, type Manifest } from './manifest.ts'
import { classOf, commentOf, typedInputs, typedListeners } from './typed-inputs.ts'

const made = '// Made from custom-elements.json.\n'

/** Types of our tags in JSX of React 19. */
export const reactJsx = (
  manifest: Manifest,
): string => `${made}import type { ClassAttributes, HTMLAttributes } from 'react'

type Own<Element, Inputs> = Inputs & Omit<HTMLAttributes<Element>, keyof Inputs> & ClassAttributes<Element>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elementsOf(manifest)
  .map(
    (element) =>
      `${commentOf(element.description ?? '')}  '${element.tagName}': Own<${classOf(element)}, ${typedInputs(
        element,
        ({ name, attribute }) => attribute ?? name,
      )} & ${typedListeners(element, (event) => `on${event}`)}>`,
  )
  .join('\n')}
    }
  }
}
`

/** Types of our tags in templates of Vue. */
export const vueTags = (
  manifest: Manifest,
): string => `${made}import type { HTMLAttributes } from 'vue'

type Own<Inputs> = new () => { $props: Inputs & Omit<HTMLAttributes, keyof Inputs> }

declare module 'vue' {
  interface GlobalComponents {
${elementsOf(manifest)
  .map(
    (element) =>
      `${commentOf(element.description ?? '')}  '${element.tagName}': Own<${typedInputs(
        element,
        ({ name }) => name,
      )} & ${typedListeners(element, (event) => `on${pascalCase(event)}`)}>`,
  )
  .join('\n')}
  }
}
`
