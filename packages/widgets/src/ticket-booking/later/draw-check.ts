import type { Booking } from '@transparent-office/contract'
import { answerFields } from '@transparent-office/words/bookings/answers'
import { sayMoment } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { plain } from '../../shared/language/localized.ts'
import { warnIcon } from '../../shared/look/icons.ts'
import type { BookingController } from '../booking-controller.ts'
import type { Step } from '../booking-state.ts'
import { stayed } from '../booking-steps.ts'
import { drawTop } from '../draw-frame.ts'
import { drawRoute } from '../draw-route.ts'
import { drawHolding } from './draw-who.ts'
import { bookedAlready } from './booked-steps.ts'
import { confirm } from './confirm.ts'
import { changedFromCheck, mended } from './who-steps.ts'

/** What this widget booked already for the same, before it is booked once more. */
function drawAlready(booking: BookingController, { services, on, at, clock }: Booking) {
  const { words } = booking
  const back = () => {
    booking.later?.hold.release()
    booking.did(stayed)
  }
  const { language } = booking.widget
  const what = services.map(({ title }) => plain(language, title)).join(', ')
  return html`<div class="note warn wide" part="note">
    ${warnIcon()}
    <div>
      <h3>${words.alreadyBooked}</h3>
      <p>${what}: ${sayMoment(language, on, at, clock)}. ${words.changeOrAgain}</p>
      <div class="acts">
        <button type="button" class="link" @click=${back}>${words.changeThat}</button>
      </div>
    </div>
  </div>`
}

/** Step 4: everything once more, each with a way to change it. */
export function drawCheck(booking: BookingController): TemplateResult {
  const { words, shared, state } = booking
  const { language } = booking.widget
  const { held } = state
  const to = (step: Step) => () => booking.did(changedFromCheck, step)
  const row = (term: string, said: unknown, change: string, act: () => void) =>
    html`<div>
      <dt>${term}</dt>
      <dd>${said}</dd>
      <dd class="change">
        <button type="button" class="link" @click=${act}>
          ${shared.change}<span class="unseen"> ${change}</span>
        </button>
      </dd>
    </div>`
  const submit = (event: Event) => {
    event.preventDefault()
    confirm(booking)
  }
  const already = bookedAlready(state)
  return html`${drawTop(booking)}
    <form class="stack" novalidate @submit=${submit}>
      <div class="head">
        <h2 tabindex="-1">${words.checkHeading}</h2>
        <p class="hint">${words.notYet} ${held ? words.keptUntil(held.heldUntilAt) : ''}</p>
      </div>
      ${drawHolding(booking)} ${already ? drawAlready(booking, already) : ''}
      ${
        held
          ? html`<dl class="rows wide">
                ${row(
                  held.services.length > 1 ? words.services : words.service,
                  held.services.length > 1
                    ? drawRoute(booking, { ...held, branch: held.branch.id, timed: true })
                    : held.services.map((each) => plain(language, each.title)),
                  words.changeOf.what,
                  to('what'),
                )}
                ${row(
                  words.where,
                  `${plain(language, held.branch.title)}, ${plain(language, held.branch.address)}`,
                  words.changeOf.where,
                  to('where'),
                )}
                ${row(words.when, sayMoment(language, held.on, held.at, held.clock), words.changeOf.when, to('when'))}
                ${row(
                  words.lasts,
                  `${shared.minutes(held.minutes)}, ${shared.people(booking.visit.persons)}`,
                  words.changeOf.what,
                  to('what'),
                )}
                ${answerFields.map((field) => {
                  const { term, change } = words.answers[field]
                  const typed = state.answers[field]
                  return typed && row(term, typed, change, () => booking.did(mended, field))
                })}
              </dl>
              <div class="acts">
                <button class="button">${already ? words.bookAgain : words.confirm}</button>
              </div>`
          : ''
      }
    </form>`
}
