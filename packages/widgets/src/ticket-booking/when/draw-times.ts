import type { Start } from '@transparent-office/contract'
import { html, type TemplateResult } from 'lit'
import { sayDay } from '../../shared/language/days.ts'
import { okIcon } from '../../shared/look/icons.ts'
import type { BookingController } from '../booking-controller.ts'
import { partsOfDay } from './parts-of-day.ts'

/** The times of the open day, by part of the day. */
export function drawTimes(booking: BookingController): TemplateResult {
  const { words, times, widget } = booking
  const day = times.openDay
  if (!day) return html``
  return html`<h3 id="times" tabindex="-1">
      ${sayDay(widget.language, day.on)}: ${words.places(day.places)}
    </h3>
    ${partsOfDay(day.starts).map(
      ([part, starts]) =>
        html`<fieldset class="part">
          <legend>${words.parts[part]}</legend>
          <div class="times">
            ${starts.map((start) => drawTime(booking, start, 'time', () => times.choose(start)))}
          </div>
        </fieldset>`,
    )}
    <div class="under">
      <button type="button" class="link" @click=${() => backToDays(booking)}>
        ${words.anotherDay}
      </button>
    </div>`
}

/** One time as a radio; its label is the time alone. */
export const drawTime = (
  booking: BookingController,
  start: Start,
  name: string,
  choose: () => void,
): TemplateResult =>
  html`<label class="time"
    ><input
      type="radio"
      name=${name}
      .checked=${booking.times.chosen?.startsAt === start.startsAt}
      @change=${choose}
    /><span>${okIcon()}${start.at}</span></label
  >`

/** Moves the focus to the days, where the open one is. */
export function backToDays({ times, widget }: BookingController): void {
  void widget.focusOn(times.asMonth ? '.month [tabindex="0"]' : '.days [aria-pressed="true"]')
}
