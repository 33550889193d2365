import type { StoryContext, StoryObj } from '@storybook/web-components-vite'
import type { PretendedOffice } from '@transparent-office/sdk/testing'
import { type ByLanguage, type Language, sharedMessages } from '@transparent-office/words'
import { nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js'
import { addressOf, officeOf } from './office.ts'

/** What a story sets on its widget: attributes by name; functions are properties. */
export type Inputs = Readonly<Record<string, string | number | boolean | (() => string)>>

export type Story = StoryObj<Inputs>

function set(element: Element, inputs: Inputs): void {
  for (const [name, value] of Object.entries(inputs)) {
    if (typeof value === 'function') Object.assign(element, { [name]: value })
    else if (typeof value === 'boolean') element.toggleAttribute(name, value)
    else if (value === '') element.removeAttribute(name)
    else element.setAttribute(name, String(value))
  }
}

/** Draws a widget with what the story sets on it, and the story's office behind it. */
export const draw =
  (tag: string, inside: unknown = nothing) =>
  (inputs: Inputs, { id }: Pick<StoryContext, 'id'>): TemplateResult => {
    const put = (element?: Element) => {
      if (element) set(element, { url: addressOf(id), office: 'prozore', ...inputs })
    }
    return staticHtml`<${unsafeStatic(tag)} ${ref(put)}>${inside}</${unsafeStatic(tag)}>`
  }

/** What a play has at hand: the widget, and what it says in the language of the story. */
export interface Stage<Words> {
  readonly widget: HTMLElement
  readonly words: Words
  readonly shared: (typeof sharedMessages)[Language]
  readonly language: Language
  readonly canvas: HTMLElement
  readonly office: PretendedOffice
}

/** Lets plays of a widget speak by its messages, so that each runs in every language. */
export const playOf =
  <Words>(tag: string, messages: ByLanguage<Words>) =>
  (act: (stage: Stage<Words>) => Promise<unknown>): Required<Pick<Story, 'play'>> => ({
    play: async ({ canvasElement: canvas, globals, id }) => {
      const widget = canvas.querySelector<HTMLElement>(tag)
      if (!widget) throw new Error(`There is no ${tag}`)
      const language = globals['language'] as Language
      const [words, shared] = [messages[language], sharedMessages[language]]
      await act({ widget, words, shared, language, canvas, office: officeOf(id) })
    },
  })
