import { html, type TemplateResult } from 'lit'
import { plain, say } from '../shared/language/localized.ts'
import type { BookingController } from './booking-controller.ts'
import { drawFinderLink } from './draw-finder-link.ts'
import { drawTop } from './draw-frame.ts'

const most = 10

/** What the visit is for: persons of each service, and one more service of the same line. */
export function drawWhat(booking: BookingController): TemplateResult {
  const { shared, visit } = booking
  const { widget, words } = booking
  const submit = (event: Event) => {
    event.preventDefault()
    booking.takeVisit()
  }
  const persons = (service: string) => (event: Event) =>
    visit.setPersons(service, Number((event.target as HTMLSelectElement).value))
  return html`${drawTop(booking, 'where')}
    <form class="stack" novalidate @submit=${submit}>
      <div class="head"><h2 tabindex="-1">${words.whatHeading}</h2></div>
      ${visit.items.map((item, index) => {
        const service = visit.services.find((each) => each.id === item.service)
        const title = service ? plain(widget.language, service.title) : item.service
        return html`<div class="field">
          <label for="persons-${index}">${words.peopleFor(title)}</label>
          <select id="persons-${index}" class="short" @change=${persons(item.service)}>
            ${Array.from(
              { length: most },
              (_, before) =>
                html`<option value=${before + 1} ?selected=${before + 1 === item.persons}>
                  ${shared.people(before + 1)}
                </option>`,
            )}
          </select>
        </div>`
      })}
      ${drawSecond(booking)} ${drawStepFree(booking)}
      <div class="acts">
        <button class="button">${shared.continue}</button>
        ${drawFinderLink(widget, words.anotherService)}
      </div>
    </form>`
}

function drawStepFree({ words, visit }: BookingController): TemplateResult {
  const take = (event: Event) => visit.setStepFree((event.target as HTMLInputElement).checked)
  return html`<label class="tick-off"
    ><input type="checkbox" .checked=${visit.stepFree} @change=${take} />${words.stepFree}</label
  >`
}

function drawSecond(booking: BookingController): TemplateResult | '' {
  const { words, visit, widget } = booking
  const choices = visit.neighbours.answer ?? []
  if (choices.length === 0) return ''
  const take = (event: Event) => visit.setSecond((event.target as HTMLSelectElement).value)
  const second = visit.items[1]?.service
  return html`<div class="field ${visit.apart ? 'wrong' : ''}">
    <label for="second">${words.second}</label>
    <span class="hint" id="second-hint">${words.secondHint}</span>
    ${visit.apart ? html`<span class="mistake" role="alert" id="apart">${words.apart}</span>` : ''}
    <select
      id="second"
      aria-describedby="second-hint ${visit.apart ? 'apart' : ''}"
      @change=${take}
    >
      <option value="">${words.noSecond}</option>
      ${choices.map(
        ({ id, title }) =>
          html`<option value=${id} ?selected=${id === second}>
            ${say(widget.language, title)}
          </option>`,
      )}
    </select>
  </div>`
}
