import { sharedMessages } from '@transparent-office/words'
import type { Page } from '../page.ts'
import { html, type Html } from './html.ts'
import { warnIcon } from './icons.ts'

/** A field of a form: its label, a hint under it, the mistake before the input. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly mistake?: string | undefined
  readonly type?: 'text' | 'tel' | 'email'
  readonly autocomplete?: 'name' | 'tel' | 'email'
}

export function drawField({ id, label, hint, value, mistake, type, autocomplete }: Field): Html {
  const described = `${id}-hint${mistake ? ` ${id}-mistake` : ''}`
  return html`<div class="field ${mistake ? 'wrong' : ''}">
    <label for="${id}">${label}</label>
    <span class="hint" id="${id}-hint">${hint}</span>
    ${mistake ? drawMistake(id, mistake) : ''}
    <input
      id="${id}"
      ${type === 'tel' ? html`class="short"` : ''}
      name="${id}"
      type="${type ?? 'text'}"
      value="${value}"
      autocomplete="${autocomplete ?? 'off'}"
      autocapitalize="${type || autocomplete !== 'name' ? 'off' : 'words'}"
      spellcheck="false"
      aria-describedby="${described}"
      ${mistake ? html`aria-invalid="true"` : ''}
    />
  </div>`
}

/** What is wrong with a field, beside it. */
export const drawMistake = (id: string, says: string): Html =>
  html`<span class="mistake" id="${id}-mistake">${warnIcon()}<span>${says}</span></span>`

/** A mistake and the field it is in. */
export interface SaidMistake {
  readonly field: string
  readonly says: string
}

/** The box over a form: how many fields to mend, each with a way there and the field's own words. */
export const drawMistakes = ({ language }: Page, mistakes: readonly SaidMistake[]): Html | '' =>
  mistakes.length > 0
    ? html`<div class="note bad" role="alert" aria-labelledby="mistakes" tabindex="-1">
        ${warnIcon()}
        <div>
          <h2 class="h3" id="mistakes">${sharedMessages[language].correct(mistakes.length)}</h2>
          <ul>
            ${mistakes.map(({ field, says }) => html`<li><a href="#${field}">${says}</a></li>`)}
          </ul>
        </div>
      </div>`
    : ''

/** What was said wrong about a field, if anything. */
export const mistakeAt = (mistakes: readonly SaidMistake[], id: string): string | undefined =>
  mistakes.find(({ field }) => field === id)?.says
