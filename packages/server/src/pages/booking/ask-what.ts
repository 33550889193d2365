import type { ServiceSummary } from '@transparent-office/contract'
import { bookingMessages, plain, sharedMessages } from '@transparent-office/widgets/words'
import type { Answering, Asked } from '../asking/asked.ts'
import { drawMistake, drawMistakes } from '../drawing/fields.ts'
import { html, type Html } from '../drawing/html.ts'
import { pathOf, type OfficePage } from '../page.ts'
import type { Drawn } from '../reply-page.ts'
import { itemsOf, readDraft, without } from './draft.ts'
import { backText, drawFormTo, drawWay } from './draw-step.ts'
import { findFacts, type Facts } from './facts.ts'
import { noService } from './no-service.ts'

/** What the visit is for: persons of each service, and one more service of the same line. */
export const askWhat: Answering = async (asked) => {
  const facts = await findFacts(asked, readDraft(asked))
  return facts ? showWhat(asked, facts) : noService(asked.page, asked.given.has('service'))
}

/** The same, with the second service given nowhere together with the first. */
export async function showWhat({ page, api }: Asked, facts: Facts, apart = false): Promise<Drawn> {
  const [first] = facts.services
  const { items } = await api.catalogue.searchServices({ category: first!.category.id })
  const title = bookingMessages[page.language].whatHeading
  return {
    title,
    ...(apart && { status: 422 }),
    content: drawWhat(
      page,
      facts,
      items.filter(({ id }) => id !== first!.id),
      apart,
    ),
  }
}

function drawWhat(
  page: OfficePage,
  { draft, services }: Facts,
  neighbours: readonly ServiceSummary[],
  apart: boolean,
): Html {
  const { language } = page
  const words = bookingMessages[language]
  const says = words.apart
  const asked = ['persons', 'second', 'secondPersons', 'stepFree'] as const
  return html`${apart ? drawMistakes(page, [{ field: 'second', says }]) : ''}
    <div class="top">${drawWay(page, 'book', draft, backText(page), 'link back')}</div>
    <h1>${words.whatHeading}</h1>
    ${drawFormTo(
      page,
      'book',
      without(draft, ...asked, 'branch', 'on', 'shown'),
      html`${itemsOf(draft).map(({ persons }, index) =>
          drawPersons(page, index, plain(language, services[index]!.title), persons),
        )}
        ${drawSecond(page, neighbours, draft.second, apart ? says : undefined)}
        <p class="tick-off">
          <input
            type="checkbox"
            id="stepFree"
            name="stepFree"
            value="on"
            ${draft.stepFree ? 'checked' : ''}
          />
          <label for="stepFree">${words.stepFree}</label>
        </p>
        <input type="hidden" name="changed" value="on" />
        <p class="acts">
          <button class="button">${sharedMessages[language].continue}</button>
          <a href="${pathOf(page, '')}">${words.anotherService}</a>
        </p>`,
    )}`
}

function drawPersons({ language }: OfficePage, index: number, title: string, chosen: number): Html {
  const id = index === 0 ? 'persons' : 'secondPersons'
  const numbers = Array.from({ length: 10 }, (_, before) => before + 1)
  return html`<div class="field">
    <label for="${id}">${bookingMessages[language].peopleFor(title)}</label>
    <select class="short" id="${id}" name="${id}">
      ${numbers.map(
        (number) =>
          html`<option value="${String(number)}" ${number === chosen ? 'selected' : ''}>
            ${sharedMessages[language].people(number)}
          </option>`,
      )}
    </select>
  </div>`
}

function drawSecond(
  { language }: OfficePage,
  neighbours: readonly ServiceSummary[],
  chosen: string | undefined,
  mistake: string | undefined,
): Html | '' {
  const words = bookingMessages[language]
  if (neighbours.length === 0) return ''
  return html`<div class="field ${mistake ? 'wrong' : ''}">
    <label for="second">${words.second}</label>
    <span class="hint" id="second-hint">${words.secondHint}</span>
    ${mistake ? drawMistake('second', mistake) : ''}
    <select
      id="second"
      name="second"
      aria-describedby="second-hint${mistake ? ' second-mistake' : ''}"
    >
      <option value="">${words.noSecond}</option>
      ${neighbours.map(
        ({ id, title }) =>
          html`<option value="${id}" ${id === chosen ? 'selected' : ''}>
            ${plain(language, title)}
          </option>`,
      )}
    </select>
  </div>`
}
