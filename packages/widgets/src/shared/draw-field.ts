import { sharedMessages } from '@transparent-office/words/shared/messages'
import { html, nothing, type TemplateResult } from 'lit'
import { warnIcon } from './look/icons.ts'
import type { OfficeElement } from './office-element.ts'

/** A field of a form: its label, a hint under it, the mistake before the input. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly mistake?: string | undefined
  readonly type?: 'text' | 'tel' | 'email' | undefined
  readonly autocomplete?: 'name' | 'tel' | 'email'
  readonly onType: (typed: string) => void
}

export function drawField(field: Field): TemplateResult {
  const { id, mistake, type = 'text' } = field
  return html`<div class="field ${mistake ? 'wrong' : ''}">
    <label for=${id}>${field.label}</label>
    <span class="hint" id="${id}-hint">${field.hint}</span>
    ${
      mistake
        ? html`<span class="mistake" id="${id}-mistake">${warnIcon()}<span>${mistake}</span></span>`
        : ''
    }
    <input
      id=${id}
      class=${type === 'tel' ? 'short' : ''}
      type=${type}
      autocomplete=${field.autocomplete ?? 'off'}
      spellcheck="false"
      aria-describedby="${id}-hint${mistake ? ` ${id}-mistake` : ''}"
      aria-invalid=${mistake ? 'true' : nothing}
      .value=${field.value}
      @input=${(event: Event) => field.onType((event.target as HTMLInputElement).value)}
    />
  </div>`
}

/** The box over a form: how many fields to mend, each with a way there and the field's own words. */
export function drawMistakes(
  widget: OfficeElement,
  mistakes: readonly { readonly field: string; readonly says: string }[],
): TemplateResult | '' {
  if (mistakes.length === 0) return ''
  const follow = (field: string) => (event: Event) => {
    event.preventDefault()
    void widget.focusOn(`#${field}`)
  }
  return html`<div class="note bad wide" role="alert" tabindex="-1">
    ${warnIcon()}
    <div>
      <h3>${sharedMessages[widget.language].correct(mistakes.length)}</h3>
      <ul>
        ${mistakes.map(
          ({ field, says }) =>
            html`<li><a href="#${field}" @click=${follow(field)}>${says}</a></li>`,
        )}
      </ul>
    </div>
  </div>`
}
