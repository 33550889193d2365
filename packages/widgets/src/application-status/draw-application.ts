import type { Application } from '@transparent-office/contract'
import {
  faceOfApplication,
  type ApplicationFace,
  type StepFace,
} from '@transparent-office/words/applications/application-face'
import { html, nothing, type TemplateResult } from 'lit'
import { drawSaid } from '../shared/language/localized.ts'
import { netIcon, okIcon } from '../shared/look/icons.ts'
import { plainPage } from '../shared/plain-page.ts'
import { printOnly } from '../shared/print-only.ts'
import { drawShown } from './draw-shown.ts'
import type { StatusController } from './status-controller.ts'

/** The application: one sentence, the date, the task, the way it goes. */
export function drawApplication(
  status: StatusController,
  application: Application,
): TemplateResult {
  const { words, widget, office } = status
  const { language } = widget
  const { above, headline, by, task, next, decision, steps } = faceOfApplication(
    language,
    words,
    application,
    office?.reception.phone,
  )
  return html`<div class="stack">
    ${
      status.application.cut
        ? html`<div class="note warn" part="note">
            ${netIcon()}
            <p>${words.old}</p>
          </div>`
        : ''
    }
    <div class="head">
      <p class="hint">${drawSaid(language, above)}</p>
      <h2 class="answer" tabindex="-1">${headline}</h2>
      ${by || task ? html`<p>${by ? html`<b>${by}</b>` : ''} ${task}</p>` : ''}
      ${next ? html`<p class="acts"><a class="button" href=${plainPage(widget, next.path)}>${next.text}</a></p>` : ''}
    </div>
    ${decision ? drawDecision(status, decision) : ''} ${drawTimeline(status, steps)}
    ${drawShown(status, application.number)}
    <div class="acts">
      <button type="button" class="link" @click=${() => status.askOther()}>${words.other}</button>
      <button type="button" class="link" @click=${() => printOnly(widget)}>${words.print}</button>
    </div>
  </div>`
}

const drawDecision = (
  { widget: { language } }: StatusController,
  { heading, day, rows }: NonNullable<ApplicationFace['decision']>,
): TemplateResult =>
  html`<section class="decision" part="decision">
    <h3>${heading}</h3>
    <p>${day}</p>
    <dl>
      ${rows.map(
        ({ of, term, said }) =>
          html`<dt>${term}</dt>
            <dd lang=${of === 'reasons' ? 'uk' : nothing}>${drawSaid(language, said)}</dd>`,
      )}
    </dl>
  </section>`

const drawTimeline = ({ words }: StatusController, steps: readonly StepFace[]): TemplateResult =>
  html`<section>
    <h3 class="unseen">${words.path}</h3>
    <ol class="line" part="timeline">
      ${steps.map(({ is, heading, text }) =>
        is === 'next'
          ? html`<li class="next">
              <span class="dot"></span>
              <div><b>${heading}</b></div>
            </li>`
          : html`<li class=${is} aria-current=${is === 'here' ? 'step' : 'false'}>
              <span class="dot">${is === 'here' ? '' : okIcon()}</span>
              <div>
                <b>${is === 'here' ? html`<span class="tag">${words.now}</span>` : ''}${heading}</b
                >${text}
              </div>
            </li>`,
      )}
    </ol>
  </section>`
