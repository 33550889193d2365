import { sayMoment, sayTime } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { warnIcon } from '../../shared/look/icons.ts'
import type { BookingController } from '../booking-controller.ts'
import { stayed } from '../booking-steps.ts'
import { drawElsewhere } from '../draw-elsewhere.ts'
import { drawSummary, drawTop } from '../draw-frame.ts'
import { drawDays } from './draw-days.ts'
import { drawMonths } from './draw-months.ts'
import { drawNoTimes, drawTaken } from './draw-taken.ts'
import { drawTimes } from './draw-times.ts'

/** Step 2: when. Nothing is preselected; the nearest time is one press away. */
export function drawWhen(booking: BookingController): TemplateResult {
  const { words, times, widget, state } = booking
  const { nearest } = times
  const { chosen, taken } = state
  const moving = state.moving ? state.booking : undefined
  const submit = (event: Event) => {
    event.preventDefault()
    booking.takeTime(chosen)
  }
  return html`${drawTop(booking)}
    <div class="columns">
      ${drawSummary(booking)}
      <form class="stack" novalidate @submit=${submit}>
        ${
          state.timeMissing
            ? html`<div class="note bad wide" role="alert" tabindex="-1">
                ${warnIcon()}
                <div><h3>${words.chooseTime}</h3></div>
              </div>`
            : ''
        }
        <div class="head">
          <h2 tabindex="-1">${words.whenHeading}</h2>
          ${moving ? html`<p class="hint">${words.moving(moving.on, sayTime(widget.language, moving.at, moving.clock))}</p>` : ''}
          ${nearest ? drawElsewhere(booking, nearest) : ''}
        </div>
        ${taken ? drawTaken(booking, taken) : ''}
        ${
          nearest
            ? html`<div class="quick wide">
                  <p>
                    ${words.nearest}<b
                      >${sayMoment(widget.language, nearest.on, nearest.at, nearest.clock)}</b
                    >
                  </p>
                  <button
                    type="button"
                    class="button second"
                    @click=${() => booking.takeTime(nearest)}
                  >
                    ${words.takeNearest}
                  </button>
                </div>
                <div class="choose wide">
                  <div>${state.asMonth ? drawMonths(booking) : drawDays(booking)}</div>
                  <div>${drawTimes(booking)}</div>
                </div>
                <div class="acts">
                  <p class="chosen" role="status">
                    ${
                      chosen
                        ? html`${words.chosen}
                            <b
                              >${sayMoment(widget.language, chosen.on, chosen.at, chosen.clock)}</b
                            >`
                        : ''
                    }
                  </p>
                  <button class="button">
                    ${moving ? words.moveHere : booking.shared.continue}
                  </button>
                  ${
                    moving
                      ? html`<button type="button" class="link" @click=${() => booking.did(stayed)}>
                          ${words.keepTime}
                        </button>`
                      : ''
                  }
                </div>`
            : drawNoTimes(booking)
        }
      </form>
    </div>`
}
