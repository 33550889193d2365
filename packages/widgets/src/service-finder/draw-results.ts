import type { Package, ServiceSummary } from '@transparent-office/contract'
import { neededOf } from '@transparent-office/words/bookings/package-steps'
import { sayDeadlines, sayFee } from '@transparent-office/words/catalogue/say-terms'
import { sayPhone } from '@transparent-office/words/language/phone'
import { html, type TemplateResult } from 'lit'
import { plain, say } from '../shared/language/localized.ts'
import { plainPage } from '../shared/plain-page.ts'
import type { FinderController } from './finder-controller.ts'

/** A press that a page handles itself; one that asks for a new window is the browser's. */
export const handled = (act: () => void) => (event: MouseEvent) => {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  act()
}

/** What was found, as headings with links; or that nothing was, and what to do. */
export function drawResults(
  finder: FinderController,
  services: readonly ServiceSummary[],
  choose: (event: MouseEvent, pack: Package) => void,
): TemplateResult {
  return html`<section class="stack" aria-labelledby="found">
    <h2 id="found" tabindex="-1">${finder.sayFound(services)}</h2>
    ${finder.packages.map((pack) => drawPackage(finder, pack, (event) => choose(event, pack)))}
    ${
      services.length === 0
        ? html`<p>${finder.words.otherWords} ${drawPhone(finder)}</p>`
        : html`<ol class="results wide" part="results">
            ${services.map((service) => drawResult(finder, service))}
          </ol>`
    }
  </section>`
}

function drawResult(finder: FinderController, service: ServiceSummary): TemplateResult {
  const { words, widget } = finder
  const { language } = widget
  return html`<li>
    <h3>
      <a
        href=${plainPage(widget, `services/${service.id}`)}
        @click=${handled(() => finder.show(service.id))}
        >${say(language, service.title)}</a
      >
    </h3>
    <p class="hint">
      ${sayFee(language, words, service.fee)}, ${sayDeadlines(words, service.deadlines)}.
      ${say(language, service.agency.title)}
    </p>
  </li>`
}

/** Everything for a life event, and one press to book what everybody needs of it. */
function drawPackage(
  { words, widget }: FinderController,
  pack: Package,
  choose: (event: MouseEvent) => void,
): TemplateResult {
  const { language } = widget
  const needed = neededOf(pack)
  const others = pack.steps.filter(({ optional }) => optional)
  return html`<section class="package wide" part="package" aria-labelledby="package-${pack.id}">
    <h3 id="package-${pack.id}">${say(language, pack.title)}</h3>
    ${
      needed.length > 0
        ? html`<p>${words.inOneVisit}</p>
            <ol>
              ${needed.map(({ title }) => html`<li>${say(language, title)}</li>`)}
            </ol>
            <div class="acts">
              <a
                class="button"
                href=${plainPage(widget, `book?package=${pack.id}`)}
                @click=${choose}
                >${words.bookAll(needed.length)}</a
              >
            </div>`
        : ''
    }
    ${
      others.length > 0
        ? html`<p class="hint">
            ${words.ifNeeded(others.map(({ title }) => plain(language, title)))}
          </p>`
        : ''
    }
  </section>`
}

/** What happens in life, to browse by. */
export function drawLifeEvents(finder: FinderController): TemplateResult | '' {
  const { words, widget, start } = finder
  const { events = [] } = start.answer ?? {}
  if (events.length === 0) return ''
  return html`<section class="stack wide" aria-labelledby="events">
    <h3 id="events">${words.lifeEvents}</h3>
    <ul class="events wide" part="life-events">
      ${events.map(
        (event) =>
          html`<li>
            <a
              href=${plainPage(widget, `?lifeEvent=${event.id}`)}
              @click=${handled(() => finder.browse(event))}
              >${say(widget.language, event.title)}</a
            >
          </li>`,
      )}
    </ul>
  </section>`
}

/** The phone of the reception, to press on a phone. */
export function drawPhone({ start, widget }: FinderController): TemplateResult | '' {
  const reception = start.answer?.office.reception
  if (!reception) return ''
  return html`<a href="tel:${reception.phone.replace(/[^\d+]/g, '')}"
      >${sayPhone(reception.phone)}</a
    >, ${plain(widget.language, reception.hours)}`
}
