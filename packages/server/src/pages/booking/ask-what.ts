import type { Package } from '@transparent-office/contract'
import {
  addableTo,
  bookingMessages,
  neededOf,
  packagesOf,
  plain,
  servicesMost,
  sharedMessages,
  type Addable,
} from '@transparent-office/words'
import type { PageHandler, PageRequest } from '../request/page-request.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'
import type { Drawn } from '../drawn.ts'
import { itemsOf, readDraft, without } from './draft.ts'
import { backText, drawFirstButton, drawFormTo, drawWay } from './draw-step.ts'
import { findFacts, type Facts } from './facts.ts'
import { asksFor, type Item } from './items.ts'
import { noService } from './no-service.ts'

/** What the visit is for: the services, each with its persons, and what may be added. */
export const askWhat: PageHandler = async (request) => {
  const facts = await findFacts(request, readDraft(request))
  return facts ? showWhat(request, facts) : noService(request.page, asksFor(request.given))
}

/** What may be done in the same visit. */
interface Choices {
  readonly packages: readonly Package[]
  readonly addable: readonly Addable[]
}

/** The same, with the services that are given nowhere together with the others. */
export async function showWhat(
  { page, api }: PageRequest,
  facts: Facts,
  lacks: readonly string[] = [],
): Promise<Drawn> {
  const [first] = facts.services
  const [packages, neighbours] = await Promise.all([
    api.catalogue.listPackages(),
    api.catalogue.searchServices({ category: first!.category.id }),
  ])
  const own = itemsOf(facts.draft).map(({ service }) => service)
  const near = packagesOf(packages.items, own)
  return {
    title: bookingMessages[page.language].whatHeading,
    ...(lacks.length > 0 && { status: 422 }),
    content: drawWhat(
      page,
      facts,
      { packages: near, addable: addableTo(own, near, neighbours.items) },
      lacks,
    ),
  }
}

function drawWhat(
  page: OfficePage,
  { draft, services }: Facts,
  { packages, addable }: Choices,
  lacks: readonly string[],
): Html {
  const { language } = page
  const words = bookingMessages[language]
  const items = itemsOf(draft)
  const titleOf = (id: string) => {
    const card = services.find((service) => service.id === id)
    return card ? plain(language, card.title) : id
  }
  return html`<div class="top">
      ${lacks.length > 0 ? '' : drawWay(page, 'book', draft, backText(page), 'link back')}
    </div>
    <h1>${words.whatHeading}</h1>
    ${drawFormTo(
      page,
      'book',
      without(draft, 'stepFree', 'branch', 'on', 'shown'),
      html`${drawFirstButton(page)}
        ${lacks.length > 0 ? drawApart(page, lacks, lacks.map(titleOf), items) : ''}
        ${items.map((item) => drawItem(page, item, titleOf(item.service), items.length > 1))}
        ${packages.map((pack) => drawRest(page, pack, items))} ${drawSecond(page, addable, items)}
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

/** The services are given nowhere together: which, and the way on without them. */
function drawApart(
  page: OfficePage,
  lacks: readonly string[],
  titles: readonly string[],
  items: readonly Item[],
): Html {
  const words = bookingMessages[page.language]
  return drawNote(
    'warn',
    html`<h2 class="h3" role="alert">${words.apart}</h2>`,
    html`<p>${words.apartSaid(titles)}</p>
      ${
        lacks.length < items.length
          ? html`<p class="acts">
              <button class="button" name="remove" value="${lacks.join(',')}">
                ${words.goWithout(lacks.length)}
              </button>
            </p>`
          : ''
      }`,
  )
}

function drawItem(
  page: OfficePage,
  { service, persons }: Item,
  title: string,
  removable: boolean,
): Html {
  const words = bookingMessages[page.language]
  const id = `persons.${service}`
  const numbers = Array.from({ length: 10 }, (_, before) => before + 1)
  return html`<div class="field">
    <label for="${id}">${words.peopleFor(title)}</label>
    <select class="short" id="${id}" name="${id}">
      ${numbers.map(
        (number) =>
          html`<option value="${String(number)}" ${number === persons ? 'selected' : ''}>
            ${sharedMessages[page.language].people(number)}
          </option>`,
      )}
    </select>
    ${
      removable
        ? html`<button
            class="link"
            name="remove"
            value="${service}"
            formaction="${pathOf(page, 'book/what')}"
          >
            ${words.remove}<span class="unseen"> ${title}</span>
          </button>`
        : ''
    }
  </div>`
}

/** What else of a package everybody needs, added by one press. */
function drawRest(page: OfficePage, pack: Package, items: readonly Item[]): Html | '' {
  const { language } = page
  const words = bookingMessages[language]
  const rest = neededOf(
    pack,
    items.map(({ service }) => service),
  )
  if (rest.length === 0) return ''
  return drawNote(
    'plain',
    html`<h2 class="h3">${say(language, pack.title)}</h2>`,
    html`<p>${words.restOf}</p>
      <ul>
        ${rest.map(({ title }) => html`<li>${say(language, title)}</li>`)}
      </ul>
      <p class="acts">
        <button
          class="button second"
          name="package"
          value="${pack.id}"
          formaction="${pathOf(page, 'book/what')}"
        >
          ${words.addRest(rest.length)}
        </button>
      </p>`,
  )
}

/** One more service: a step of the packages, or one alike. */
function drawSecond(
  page: OfficePage,
  addable: readonly Addable[],
  items: readonly Item[],
): Html | '' {
  const { language } = page
  const words = bookingMessages[language]
  if (items.length >= servicesMost) return html`<p class="hint">${words.most}</p>`
  if (addable.length === 0) return ''
  return html`<div class="field">
    <label for="second">${words.second}</label>
    <span class="hint" id="second-hint">${words.secondHint}</span>
    <select id="second" name="second" aria-describedby="second-hint">
      <option value="">${words.noSecond}</option>
      ${addable.map(
        ({ title, options }) =>
          html`<optgroup label="${title ? plain(language, title) : words.alike}">
            ${options.map(
              ({ id, title }) => html`<option value="${id}">${plain(language, title)}</option>`,
            )}
          </optgroup>`,
      )}
    </select>
    <button class="button second" formaction="${pathOf(page, 'book/what')}">${words.addOne}</button>
  </div>`
}
