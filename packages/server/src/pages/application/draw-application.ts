import type { Application } from '@transparent-office/contract'
import {
  nextPath,
  outcomeOf,
  sayAhead,
  sayDay,
  sayDecisionBy,
  sayEntry,
  sayNow,
  sayOfDay,
  sayPhone,
  sayState,
  sayTask,
  statusMessages,
} from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { okIcon } from '../drawing/icons.ts'
import { drawRows } from '../drawing/rows.ts'
import { say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'

/** The application: one sentence, the date, the task, the way it goes. */
export function drawApplication(page: OfficePage, application: Application): Html {
  const { language } = page
  const words = statusMessages[language]
  const by = sayDecisionBy(language, words, application)
  const task = sayTask(language, words, application)
  const outcome = outcomeOf(application)
  return html`<p class="hint">
      ${words.application(application.number)}: ${say(language, application.service.title)}
    </p>
    <h2 class="answer">${sayNow(language, words, application)}</h2>
    ${by || task ? html`<p class="lead">${by ? html`<b>${by}</b> ` : ''}${task}</p>` : ''}
    ${outcome ? html`<p class="acts"><a class="button" href="${nextOf(page, outcome, application)}">${words.next[outcome]}</a></p>` : ''}
    ${drawDecision(page, application)} ${drawTimeline(page, application)}
    <p class="acts"><a href="${pathOf(page, 'applications')}">${words.other}</a></p>
    <p class="hint how">${page.words.printHow}</p>`
}

function nextOf(
  page: OfficePage,
  outcome: 'granted' | 'refused',
  application: Application,
): string {
  const [path = '', query] = nextPath(outcome, application).split('?')
  return pathOf(page, path, Object.fromEntries(new URLSearchParams(query)))
}

function drawDecision({ language, office }: OfficePage, { decision }: Application): Html | '' {
  const words = statusMessages[language]
  if (!decision) return ''
  const { outcome, ground, reasons, complainUntil, on } = decision
  const until = complainUntil && sayOfDay(language, complainUntil)
  const phone = sayPhone(office.reception.phone)
  return html`<section class="decision">
    <h3>${words.decision}: ${sayState(words, outcome)}</h3>
    <p>${sayDay(language, on)}</p>
    ${drawRows([
      [words.ground, ground && say(language, ground)],
      [words.reasons, reasons],
      [words.complain, outcome === 'refused' ? words.complainHow(until, phone) : undefined],
    ])}
  </section>`
}

/** The way of an application: where it was, where it is, what is ahead. */
export function drawTimeline(
  { language }: OfficePage,
  { timeline, ahead }: Pick<Application, 'timeline' | 'ahead'>,
): Html {
  const words = statusMessages[language]
  const last = timeline.length - 1
  return html`<h3 class="unseen">${words.path}</h3>
    <ol class="timeline">
      ${timeline.map((entry, index) => {
        const here = index === last
        return html`<li class="${here ? 'here' : 'done'}" ${here ? html`aria-current="step"` : ''}>
          <span class="dot">${here ? '' : okIcon()}</span>
          <b
            >${here ? html`<span class="tag">${words.now}</span> ` : ''}${sayState(words, entry.state)}</b
          ><br />
          ${sayEntry(language, words, entry)}
        </li>`
      })}
      ${ahead.map(
        (state) =>
          html`<li class="next"><span class="dot"></span> <b>${sayAhead(words, state)}</b></li>`,
      )}
    </ol>`
}
