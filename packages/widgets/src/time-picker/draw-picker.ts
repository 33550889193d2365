import { sayMoment } from '@transparent-office/words/language/days'
import { html, type TemplateResult } from 'lit'
import { plain } from '../shared/language/localized.ts'
import { infoIcon, warnIcon } from '../shared/look/icons.ts'
import { drawElsewhere } from '../ticket-booking/draw-elsewhere.ts'
import { drawDays } from '../ticket-booking/when/draw-days.ts'
import { drawMonths } from '../ticket-booking/when/draw-months.ts'
import { drawTimes } from '../ticket-booking/when/draw-times.ts'
import type { PickerController } from './picker-controller.ts'

/** The days and times, and what is chosen of them. */
export function drawPicker(picker: PickerController): TemplateResult {
  const { words, times, widget, state } = picker
  const { nearest } = times
  const { chosen } = state
  return html`<fieldset class="stack">
    <legend class="head"><h3 id="when" tabindex="-1">${words.whenHeading}</h3></legend>
    ${
      state.missing && !chosen
        ? html`<div class="note bad wide" role="alert" tabindex="-1" part="note">
            ${warnIcon()}
            <p>${words.chooseTime}</p>
          </div>`
        : ''
    }
    ${state.fixed ? '' : drawBranches(picker)} ${nearest ? drawElsewhere(picker, nearest) : ''}
    ${
      nearest
        ? html`<div class="choose wide">
            <div>${state.asMonth ? drawMonths(picker) : drawDays(picker)}</div>
            <div>${drawTimes(picker)}</div>
          </div>`
        : html`<div class="note wide" part="note">
            ${infoIcon()}
            <p>${words.none(times.ofBranch.answer?.to ?? '')}</p>
          </div>`
    }
    <p class="chosen" role="status">
      ${
        chosen
          ? html`${words.chosen}
              <b>${sayMoment(widget.language, chosen.on, chosen.at, chosen.clock)}</b>`
          : ''
      }
    </p>
  </fieldset>`
}

/** The page asks for what nobody gives here. */
export const drawNoTimes = ({ words }: PickerController): TemplateResult =>
  html`<div class="note wide" part="note">
    ${infoIcon()}
    <p>${words.noSuchService}</p>
  </div>`

function drawBranches(picker: PickerController): TemplateResult | '' {
  const { words, times, widget } = picker
  const { branches = [] } = times.branches.answer ?? {}
  if (branches.length < 2) return ''
  return html`<div class="field">
    <label for="branch">${words.where}</label>
    <select
      id="branch"
      @change=${(event: Event) => picker.show((event.target as HTMLSelectElement).value)}
    >
      ${branches.map(
        ({ branch, title, address }) =>
          html`<option value=${branch} ?selected=${branch === picker.state.branch}>
            ${plain(widget.language, title)}, ${plain(widget.language, address)}
          </option>`,
      )}
    </select>
  </div>`
}
