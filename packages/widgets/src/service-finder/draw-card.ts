import type { Service } from '@transparent-office/contract'
import { sayDeadlines, sayFee, sayVerified } from '@transparent-office/words/catalogue/say-terms'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { html, type TemplateResult } from 'lit'
import { say } from '../shared/language/localized.ts'
import { backIcon } from '../shared/look/icons.ts'
import { printOnly } from '../shared/print-only.ts'
import { plainPage } from '../shared/plain-page.ts'
import type { FinderController } from './finder-controller.ts'

/** A service's card: what it costs, how long, who decides, what one gets, what to bring. */
export function drawCard(
  finder: FinderController,
  service: Service,
  choose: (event: MouseEvent) => void,
): TemplateResult {
  const { words, widget } = finder
  const { language } = widget
  const row = (term: string, said: unknown) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${said}</dd>
    </div>`
  return html`<article class="card stack" part="card">
    ${drawBack(finder)}
    <h2 tabindex="-1">${say(language, service.title)}</h2>
    <dl class="terms wide">
      ${row(
        words.cost,
        html`${sayFee(language, words, service.fee)}${
          service.fee.note ? html`<br /><small>${say(language, service.fee.note)}</small>` : ''
        }`,
      )}
      ${row(words.wait, sayDeadlines(words, service.deadlines))}
      ${row(words.decides, say(language, service.agency.title))}
      ${row(words.result, say(language, service.result))}
    </dl>
    ${
      service.channels.includes('office')
        ? html`<div class="acts">
            <a
              class="button"
              part="book"
              href=${plainPage(widget, `services/${service.id}`)}
              @click=${choose}
              >${words.book}</a
            >
          </div>`
        : html`<p>${words.notBooked}</p>`
    }
    ${drawPapers(finder, service)}
    <div class="acts">
      <button type="button" class="link" @click=${() => printOnly(widget)}>${words.print}</button>
    </div>
    <p class="hint">${sayVerified(language, words, service.verification)}</p>
  </article>`
}

function drawPapers({ widget, words }: FinderController, { documents }: Service): TemplateResult {
  const shared = sharedMessages[widget.language]
  return html`<section class="bring">
    <h3>${shared.bring}</h3>
    ${
      documents.length === 0
        ? html`<p>${words.nothingToBring}</p>`
        : html`<ul>
            ${documents.map(
              ({ title, fromRegister }) =>
                html`<li class=${fromRegister ? 'no' : ''}>
                  <span
                    >${say(widget.language, title)}${
                      fromRegister ? ` — ${shared.fromRegister}` : ''
                    }</span
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`
}

/** A card that is not there any more. */
export const drawNoCard = (finder: FinderController): TemplateResult =>
  html`<article class="card stack">
    ${drawBack(finder)}
    <h2 tabindex="-1">${finder.words.noSuchService}</h2>
  </article>`

const drawBack = (finder: FinderController) =>
  html`<p>
    <button type="button" class="link back" @click=${() => finder.back()}>
      ${backIcon()}${sharedMessages[finder.widget.language].back}
    </button>
  </p>`
