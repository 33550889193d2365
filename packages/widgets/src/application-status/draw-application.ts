import type { Application } from '@transparent-office/contract'
import {
  nextPath,
  outcomeOf,
  sayAhead,
  sayDecisionBy,
  sayEntry,
  sayNow,
  sayState,
  sayTask,
} from '@transparent-office/words/applications/sentences'
import { sayDay, sayOfDay } from '@transparent-office/words/language/days'
import { sayPhone } from '@transparent-office/words/language/phone'
import { html, type TemplateResult } from 'lit'
import { say } from '../shared/language/localized.ts'
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
  const { words, widget } = status
  const { language } = widget
  const by = sayDecisionBy(language, words, application)
  const task = sayTask(language, words, application)
  const outcome = outcomeOf(application)
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
      <p class="hint">
        ${words.application(application.number)}: ${say(language, application.service.title)}
      </p>
      <h2 class="answer" tabindex="-1">${sayNow(language, words, application)}</h2>
      ${by || task ? html`<p>${by ? html`<b>${by}</b>` : ''} ${task}</p>` : ''}
      ${outcome ? html`<p class="acts"><a class="button" href=${plainPage(widget, nextPath(outcome, application))}>${words.next[outcome]}</a></p>` : ''}
    </div>
    ${drawDecision(status, application)} ${drawTimeline(status, application)}
    ${drawShown(status, application.number)}
    <div class="acts">
      <button type="button" class="link" @click=${() => status.askOther()}>${words.other}</button>
      <button type="button" class="link" @click=${() => printOnly(widget)}>${words.print}</button>
    </div>
  </div>`
}

function drawDecision({ words, widget, office }: StatusController, application: Application) {
  const { decision } = application
  if (!decision) return ''
  const { language } = widget
  const { outcome, ground, reasons } = decision
  const until = decision.complainUntil && sayOfDay(language, decision.complainUntil)
  return html`<section class="decision" part="decision">
    <h3>${words.decision}: ${sayState(words, outcome)}</h3>
    <p>${sayDay(language, decision.on)}</p>
    <dl>
      ${
        ground
          ? html`<dt>${words.ground}</dt>
              <dd>${say(language, ground)}</dd>`
          : ''
      }
      ${
        reasons
          ? html`<dt>${words.reasons}</dt>
              <dd lang="uk">${reasons}</dd>`
          : ''
      }
      ${
        outcome === 'refused'
          ? html`<dt>${words.complain}</dt>
              <dd>${words.complainHow(until, sayPhone(office?.reception.phone ?? ''))}</dd>`
          : ''
      }
    </dl>
  </section>`
}

function drawTimeline(
  { words, widget }: StatusController,
  { timeline, ahead }: Application,
): TemplateResult {
  const { language } = widget
  return html`<section>
    <h3 class="unseen">${words.path}</h3>
    <ol class="line" part="timeline">
      ${timeline.map((entry, index) => {
        const here = index === timeline.length - 1
        return html`<li class=${here ? 'here' : 'done'} aria-current=${here ? 'step' : 'false'}>
          <span class="dot">${here ? '' : okIcon()}</span>
          <div>
            <b
              >${here ? html`<span class="tag">${words.now}</span>` : ''}${sayState(
                words,
                entry.state,
              )}</b
            >${sayEntry(language, words, entry)}
          </div>
        </li>`
      })}
      ${ahead.map(
        (state) =>
          html`<li class="next">
            <span class="dot"></span>
            <div><b>${sayAhead(words, state)}</b></div>
          </li>`,
      )}
    </ol>
  </section>`
}
