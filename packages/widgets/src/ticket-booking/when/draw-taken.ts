import type { Start } from '@transparent-office/contract'
import { nearestStarts } from '@transparent-office/words/bookings/nearest-starts'
import { sayDate, sayTime } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { clockIcon } from '../../shared/look/icons.ts'
import type { BookingController } from '../booking-controller.ts'
import { wentTo } from '../booking-steps.ts'
import { drawNone } from '../draw-where.ts'
import { daysWanted } from './choosing-steps.ts'
import { drawTime } from './draw-times.ts'

/** The place was just taken: three nearest instead. */
export function drawTaken(booking: BookingController, wanted: Start): TemplateResult {
  const { words, times, widget } = booking
  const near = nearestStarts(times.days, wanted, 3)
  return html`<div class="note warn wide" part="note">
    ${clockIcon()}
    <div>
      <h3 tabindex="-1">${words.taken(sayTime(widget.language, wanted.at, wanted.clock))}</h3>
      <p>${near.length ? words.takenNearest : words.takenNone}</p>
      <div class="times">
        ${near.map(
          (start) =>
            html`<div>
              ${start.on === wanted.on ? '' : html`<small>${sayDate(widget.language, start.on)}</small>`}
              ${drawTime(booking, start, 'near')}
            </div>`,
        )}
      </div>
      <div class="acts">
        ${near.length ? html`<button class="button">${words.takeOther}</button>` : ''}
        <button type="button" class="link" @click=${() => booking.did(daysWanted)}>
          ${words.anotherDay}
        </button>
      </div>
    </div>
  </div>`
}

/** This branch has no times at all: why, and the other branches. */
export function drawNoTimes(booking: BookingController): TemplateResult {
  const { words, times } = booking
  const { to = '', branches = [] } = times.ofBranch.answer ?? {}
  const own = branches.filter((each) => each.branch === booking.state.branch)
  return html`${drawNone(booking, to, own, false)}
    <div class="acts">
      <button type="button" class="button" @click=${() => booking.did(wentTo, 'where')}>
        ${words.otherBranches}
      </button>
    </div>`
}
