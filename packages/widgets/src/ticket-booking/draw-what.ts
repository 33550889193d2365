import type { Package } from '@transparent-office/contract'
import { addableTo, neededOf, servicesMost } from '@transparent-office/words/bookings/package-steps'
import { html, type TemplateResult } from 'lit'
import { plain, say } from '../shared/language/localized.ts'
import { infoIcon, warnIcon } from '../shared/look/icons.ts'
import type { BookingController } from './booking-controller.ts'
import { drawFinderLink } from './draw-finder-link.ts'
import { drawTop } from './draw-frame.ts'
import {
  extraAdded,
  extraPicked,
  personsSet,
  servicesAdded,
  serviceRemoved,
  stepFreeSet,
} from './visit-steps.ts'

const most = 10

/** What the visit is for: the services, each with its persons, and what may be added. */
export function drawWhat(booking: BookingController): TemplateResult {
  const { shared, state, visit, widget, words } = booking
  const go = (event?: Event) => {
    event?.preventDefault()
    booking.takeVisit()
  }
  return html`${drawTop(booking, state.lacks.length > 0 ? undefined : go)}
    <form class="stack" novalidate @submit=${go}>
      <div class="head"><h2 tabindex="-1">${words.whatHeading}</h2></div>
      ${drawApart(booking)}
      ${state.items.map(({ service, persons }, index) =>
        drawItem(booking, service, persons, index),
      )}
      ${visit.packages.map((pack) => drawRest(booking, pack))} ${drawExtra(booking)}
      ${drawStepFree(booking)}
      <div class="acts">
        <button class="button">${shared.continue}</button>
        ${drawFinderLink(widget, words.anotherService)}
      </div>
    </form>`
}

/** The services are given nowhere together: which, and the way on without them. */
function drawApart(booking: BookingController): TemplateResult | '' {
  const { words, visit, state } = booking
  const { items, lacks } = state
  if (lacks.length === 0) return ''
  return html`<div class="note bad wide" role="alert" part="note">
    ${warnIcon()}
    <div>
      <h3>${words.apart}</h3>
      <p>${words.apartSaid(lacks.map((each) => visit.titleOf(each)))}</p>
      ${
        lacks.length < items.length
          ? html`<div class="acts">
              <button type="button" class="button" @click=${() => booking.takeVisit(lacks)}>
                ${words.goWithout(lacks.length)}
              </button>
            </div>`
          : ''
      }
    </div>
  </div>`
}

function drawItem(
  booking: BookingController,
  service: string,
  persons: number,
  index: number,
): TemplateResult {
  const { shared, state, visit, words } = booking
  const title = visit.titleOf(service)
  const set = (event: Event) =>
    booking.did(personsSet, service, Number((event.target as HTMLSelectElement).value))
  const remove = () => booking.did(serviceRemoved, service, title)
  return html`<div class="field">
    <label for="persons-${index}">${words.peopleFor(title)}</label>
    <div class="acts">
      <select id="persons-${index}" class="short" @change=${set}>
        ${Array.from(
          { length: most },
          (_, before) =>
            html`<option value=${before + 1} ?selected=${before + 1 === persons}>
              ${shared.people(before + 1)}
            </option>`,
        )}
      </select>
      ${
        state.items.length > 1
          ? html`<button type="button" class="link" @click=${remove}>
              ${words.remove}<span class="unseen"> ${title}</span>
            </button>`
          : ''
      }
    </div>
  </div>`
}

/** What else of a package everybody needs, added by one press. */
function drawRest(booking: BookingController, pack: Package) {
  const { visit, widget, words } = booking
  const rest = neededOf(pack, visit.own)
  if (rest.length === 0) return ''
  const services = rest.map(({ service }) => service)
  const add = () => booking.did(servicesAdded, services)
  return html`<section class="note wide" part="note">
    ${infoIcon()}
    <div>
      <h3>${say(widget.language, pack.title)}</h3>
      <p>${words.restOf}</p>
      <ul class="dots">
        ${rest.map(({ title }) => html`<li>${say(widget.language, title)}</li>`)}
      </ul>
      <div class="acts">
        <button type="button" class="button second" @click=${add}>
          ${words.addRest(rest.length)}
        </button>
      </div>
    </div>
  </section>`
}

function drawStepFree(booking: BookingController): TemplateResult {
  const { words, state } = booking
  const take = (event: Event) =>
    booking.did(stepFreeSet, (event.target as HTMLInputElement).checked)
  return html`<label class="tick-off"
    ><input type="checkbox" .checked=${!!state.stepFree} @change=${take} />${words.stepFree}</label
  >`
}

/** One more service: a step of the packages, or one alike. */
function drawExtra(booking: BookingController): TemplateResult | '' {
  const { words, visit, widget, state } = booking
  const { language } = widget
  if (state.items.length >= servicesMost) return html`<p class="hint">${words.most}</p>`
  const [, neighbours = []] = visit.choices.answer ?? []
  const addable = addableTo(visit.own, visit.packages, neighbours)
  if (addable.length === 0) return ''
  const pick = (event: Event) => booking.did(extraPicked, (event.target as HTMLSelectElement).value)
  return html`<div class="field">
    <label for="second">${words.second}</label>
    <span class="hint" id="second-hint">${words.secondHint}</span>
    <div class="acts">
      <select id="second" aria-describedby="second-hint" @change=${pick}>
        <option value="">${words.noSecond}</option>
        ${addable.map(
          ({ title, options }) =>
            html`<optgroup label=${title ? plain(language, title) : words.alike}>
              ${options.map(
                ({ id, title }) =>
                  html`<option value=${id} ?selected=${id === state.extra}>
                    ${plain(language, title)}
                  </option>`,
              )}
            </optgroup>`,
        )}
      </select>
      <button type="button" class="button second" @click=${() => booking.did(extraAdded)}>
        ${words.addOne}
      </button>
    </div>
  </div>`
}
