import type { Application } from '@transparent-office/contract'
import { statusMessages } from '@transparent-office/words'
import {
  faceOfApplication,
  facesOfSteps,
  type ApplicationFace,
} from '@transparent-office/words/applications/application-face'
import { html, type Html } from '../drawing/html.ts'
import { okIcon } from '../drawing/icons.ts'
import { drawRows } from '../drawing/rows.ts'
import { drawSaid } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'

/** The application: one sentence, the date, the task, the way it goes. */
export function drawApplication(page: OfficePage, application: Application): Html {
  const { language, office } = page
  const words = statusMessages[language]
  const { above, headline, by, task, next, decision } = faceOfApplication(
    language,
    words,
    application,
    office.reception.phone,
  )
  return html`<p class="hint">${drawSaid(language, above)}</p>
    <h2 class="answer">${headline}</h2>
    ${by || task ? html`<p class="lead">${by ? html`<b>${by}</b> ` : ''}${task}</p>` : ''}
    ${next ? html`<p class="acts"><a class="button" href="${addressOf(page, next.path)}">${next.text}</a></p>` : ''}
    ${decision ? drawDecision(page, decision) : ''} ${drawTimeline(page, application)}
    <p class="acts"><a href="${pathOf(page, 'applications')}">${words.other}</a></p>
    <p class="hint how">${page.words.printHow}</p>`
}

function addressOf(page: OfficePage, next: string): string {
  const [path = '', query] = next.split('?')
  return pathOf(page, path, Object.fromEntries(new URLSearchParams(query)))
}

const drawDecision = (
  { language }: OfficePage,
  { heading, day, rows }: NonNullable<ApplicationFace['decision']>,
): Html =>
  html`<section class="decision">
    <h3>${heading}</h3>
    <p>${day}</p>
    ${drawRows(rows.map(({ term, said }) => [term, html`${drawSaid(language, said)}`]))}
  </section>`

/** The way of an application: where it was, where it is, what is ahead. */
export function drawTimeline(
  { language }: OfficePage,
  application: Pick<Application, 'timeline' | 'ahead'>,
): Html {
  const words = statusMessages[language]
  return html`<h3 class="unseen">${words.path}</h3>
    <ol class="timeline">
      ${facesOfSteps(language, words, application).map(({ is, heading, text }) => {
        if (is === 'next')
          return html`<li class="next"><span class="dot"></span> <b>${heading}</b></li>`
        const here = is === 'here'
        return html`<li class="${is}" ${here ? html`aria-current="step"` : ''}>
          <span class="dot">${here ? '' : okIcon()}</span>
          <b>${here ? html`<span class="tag">${words.now}</span> ` : ''}${heading}</b><br />
          ${text}
        </li>`
      })}
    </ol>`
}
