import { html, nothing, type TemplateResult } from 'lit'
import { sayPhone } from '../shared/language/phone.ts'
import { infoIcon, warnIcon } from '../shared/look/icons.ts'
import { sharedMessages } from '../shared/messages/by-language.ts'
import type { StatusController, StatusField } from './status-controller.ts'

/** Asks which application: its number and code. */
export function drawQuestion(status: StatusController): TemplateResult {
  const { words, application, office } = status
  const phone = sayPhone(office.answer?.reception.phone ?? '')
  const submit = (event: Event) => {
    event.preventDefault()
    status.submit()
  }
  return html`<form class="stack" novalidate @submit=${submit}>
    ${
      application.refusal && status.missing.length === 0
        ? html`<div class="note warn answer" tabindex="-1" part="note">
            ${infoIcon()}
            <div>
              <h3>${words.wrong}</h3>
              <p>
                ${words.wrongSaid}
                ${phone ? sharedMessages[status.widget.language].reception(phone) : ''}
              </p>
            </div>
          </div>`
        : ''
    }
    ${drawMissing(status)}
    <h2 tabindex="-1">${words.heading}</h2>
    ${drawField(status, 'number', words.number, words.numberHint)}
    ${drawField(status, 'code', words.code, words.codeHint)}
    <div class="acts"><button class="button">${words.show}</button></div>
  </form>`
}

function drawMissing({ words, widget, missing }: StatusController): TemplateResult | '' {
  if (missing.length === 0) return ''
  const follow = (field: StatusField) => (event: Event) => {
    event.preventDefault()
    void widget.focusOn(`#${field}`)
  }
  return html`<div class="note bad" role="alert" tabindex="-1">
    ${warnIcon()}
    <div>
      <h3>${sharedMessages[widget.language].correct(missing.length)}</h3>
      <ul>
        ${missing.map(
          (field) =>
            html`<li>
              <a href="#${field}" @click=${follow(field)}>${words.mistakes[field]}</a>
            </li>`,
        )}
      </ul>
    </div>
  </div>`
}

function drawField(
  status: StatusController,
  field: StatusField,
  label: string,
  hint: string,
): TemplateResult {
  const wrong = status.missing.includes(field)
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    <label for=${field}>${label}</label>
    <span class="hint" id="${field}-hint">${hint}</span>
    ${
      wrong
        ? html`<span class="mistake" id="${field}-mistake"
            >${warnIcon()}<span>${status.words.mistakes[field]}</span></span
          >`
        : ''
    }
    <input
      id=${field}
      autocomplete="off"
      spellcheck="false"
      aria-describedby="${field}-hint${wrong ? ` ${field}-mistake` : ''}"
      aria-invalid=${wrong ? 'true' : nothing}
      .value=${status[field]}
      @input=${(event: Event) => (status[field] = (event.target as HTMLInputElement).value)}
    />
  </div>`
}
