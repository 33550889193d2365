import {
  answerFields,
  bookingMessages,
  wallTime,
  plain,
  sayMoment,
  sharedMessages,
} from '@transparent-office/words'
import { clockAt } from '../../database/local-time.ts'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { drawPostForm } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { pathOf } from '../page.ts'
import type { Drawn } from '../drawn.ts'
import { showWho } from './ask-who.ts'
import { heldOf, peopleOf, readDraft } from './draft.ts'
import { drawHeld, isLapsed, type HoldNews } from './draw-held.ts'
import { backText, drawTop, drawWay } from './draw-step.ts'
import { changeText, drawServices } from './draw-summary.ts'
import { findFacts, type Facts } from './facts.ts'
import { findRoute } from './find-route.ts'
import { findMistakes } from './find-mistakes.ts'
import { noService } from './no-service.ts'

/** From the answers on to the check, or what to mend in them. */
export const checkAnswers: PageHandler = async (request) => {
  const facts = await findFacts(request, readDraft(request))
  if (!facts) return noService(request.page, true)
  const mistakes = findMistakes(facts.draft)
  return mistakes.length > 0 ? showWho(request, facts, { mistakes }) : showCheck(request, facts)
}

/** Step 4: everything once more, each with a way to change it. */
export async function showCheck(
  request: PageRequest,
  facts: Facts,
  news?: HoldNews,
): Promise<Drawn> {
  const { page } = request
  const held = heldOf(facts.draft)
  if (!held || isLapsed(page, held)) return showWho(request, facts)
  const words = bookingMessages[page.language]
  const rows = await rowsOf(request, facts)
  const back = drawWay(page, 'book/who', facts.draft, backText(page), 'link back')
  return {
    title: words.checkHeading,
    content: html`${drawTop(page, 4, back)}
      <h1>${words.checkHeading}</h1>
      ${drawPostForm(
        page,
        'book/confirm',
        facts.draft,
        html`${drawHeld(page, held, { step: 'check', news })}
          <dl class="rows changing">${rows.map((row) => drawRow(request, row))}</dl>
          <p class="acts"><button class="button">${words.confirm}</button></p>`,
      )}`,
  }
}

type Row = readonly [term: string, said: Html | string, change: string, path: string]

async function rowsOf({ page, api }: PageRequest, facts: Facts): Promise<Row[]> {
  const { draft, services, branches } = facts
  const { language, office } = page
  const words = bookingMessages[language]
  const shared = sharedMessages[language]
  const { startsAt, branch } = heldOf(draft)!
  const { on, at } = wallTime(startsAt, office.timeZone)
  const { clock } = clockAt(new Date(startsAt), office.timeZone)
  const chosenBranch = branches.find(({ id }) => id === branch)
  const { minutes, legs } = await findRoute({ api, page }, facts)
  const lasts = [minutes && shared.minutes(minutes), shared.people(peopleOf(draft))]
  const { changeOf } = words
  const what = 'book/what'
  return [
    [
      services.length > 1 ? words.services : words.service,
      drawServices(page, facts, { branch, legs, timed: true }),
      changeOf.what,
      what,
    ],
    ...(chosenBranch
      ? [
          [
            words.where,
            `${plain(language, chosenBranch.title)}, ${plain(language, chosenBranch.address)}`,
            changeOf.where,
            'book',
          ] as const,
        ]
      : []),
    [words.when, sayMoment(language, on, at, clock), changeOf.when, 'book/when'],
    [words.lasts, lasts.filter(Boolean).join(', '), changeOf.what, what],
    ...answerFields.flatMap((field): Row[] => {
      const { term, change } = words.answers[field]
      const typed = draft[field]
      return typed ? [[term, typed, change, 'book/who']] : []
    }),
  ]
}

const drawRow = ({ page }: PageRequest, [term, said, change, path]: Row): Html =>
  html`<div>
    <dt>${term}</dt>
    <dd>${said}</dd>
    <dd class="change">
      <button class="link" formaction="${pathOf(page, path)}">${changeText(page, change)}</button>
    </dd>
  </div>`
