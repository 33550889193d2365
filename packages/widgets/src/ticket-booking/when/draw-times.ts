import type { Start } from '@transparent-office/contract'
import { partsOfDay } from '@transparent-office/words/bookings/parts-of-day'
import { sayDay, sayTime } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { okIcon } from '../../shared/look/icons.ts'
import type { Choosing } from './choosing.ts'
import { daysWanted, timeChosen } from './choosing-steps.ts'

/** The times of the open day, by part of the day. */
export function drawTimes(choosing: Choosing): TemplateResult {
  const { words, times, state, widget } = choosing
  const day = times.days.find(({ on }) => on === state.openOn)
  if (!day) return html``
  return html`<h3 id="times" tabindex="-1">
      ${sayDay(widget.language, day.on)}: ${words.places(day.places)}
    </h3>
    ${partsOfDay(day.starts).map(
      ([part, starts]) =>
        html`<fieldset class="part">
          <legend>${words.parts[part]}</legend>
          <div class="times">${starts.map((start) => drawTime(choosing, start, 'time'))}</div>
        </fieldset>`,
    )}
    <div class="under">
      <button type="button" class="link" @click=${() => choosing.did(daysWanted)}>
        ${words.anotherDay}
      </button>
    </div>`
}

/** One time as a radio; its label is the time alone. */
export const drawTime = (choosing: Choosing, start: Start, name: string): TemplateResult =>
  html`<label class="time"
    ><input
      type="radio"
      name=${name}
      .checked=${choosing.state.chosen?.startsAt === start.startsAt}
      @change=${() => choosing.did(timeChosen, start)}
    /><span>${okIcon()}${sayTime(choosing.widget.language, start.at, start.clock)}</span></label
  >`
