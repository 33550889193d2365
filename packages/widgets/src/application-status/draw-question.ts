import type { StatusField } from '@transparent-office/words/applications/which-application'
import { sayPhone } from '@transparent-office/words/language/phone'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { html, type TemplateResult } from 'lit'
import { drawField, drawMistakes } from '../shared/draw-field.ts'
import { infoIcon } from '../shared/look/icons.ts'
import { drawShown } from './draw-shown.ts'
import type { StatusController } from './status-controller.ts'

/** Asks which application: its number and code. */
export function drawQuestion(status: StatusController): TemplateResult {
  const { words, widget, application, office } = status
  const phone = sayPhone(office?.reception.phone ?? '')
  const submit = (event: Event) => {
    event.preventDefault()
    status.submit()
  }
  const field = (id: StatusField) => ({
    id,
    value: status[id],
    mistake: status.missing.includes(id) ? words.mistakes[id] : undefined,
    onType: (typed: string) => void (status[id] = typed),
  })
  return html`<form class="stack" novalidate @submit=${submit}>
    ${drawMistakes(
      widget,
      status.missing.map((id) => ({ field: id, says: words.mistakes[id] })),
    )}
    <h2 tabindex="-1">${words.heading}</h2>
    ${drawField({ ...field('number'), label: words.number, hint: words.numberHint })}
    ${drawField({ ...field('code'), label: words.code, hint: words.codeHint })}
    <div class="acts"><button class="button">${words.show}</button></div>
    ${
      application.refusal && status.missing.length === 0
        ? html`<div class="note warn answer" tabindex="-1" part="note">
            ${infoIcon()}
            <div>
              <h3>${words.wrong}</h3>
              <p>
                ${words.wrongSaid} ${phone ? sharedMessages[widget.language].reception(phone) : ''}
              </p>
            </div>
          </div>`
        : ''
    }
    ${drawShown(status)}
  </form>`
}
