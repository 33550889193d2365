import type { Office } from '@transparent-office/contract'
import type { Language } from '@transparent-office/words/language/languages'
import { sayPhone } from '@transparent-office/words/language/phone'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { html, type TemplateResult } from 'lit'
import { plain } from './language/localized.ts'
import { netIcon } from './look/icons.ts'

/** The box that says the office does not respond, and goes on trying. */
export function drawUnreachable(
  language: Language,
  office: Office | undefined,
  tryNow: () => void,
): TemplateResult {
  const words = sharedMessages[language]
  const reception =
    office && `${sayPhone(office.reception.phone)}, ${plain(language, office.reception.hours)}`
  return html`<div class="note bad lost" part="note" role="alert" tabindex="-1">
    ${netIcon()}
    <div>
      <h3>${words.unreachable}</h3>
      <p>${words.keptHere} ${words.tryingAgain}</p>
      ${reception ? html`<p>${words.reception(reception)}</p>` : ''}
      <div class="acts">
        <button type="button" class="button" @click=${tryNow}>${words.tryNow}</button>
      </div>
    </div>
  </div>`
}

/** Grey bars where the answer will stand, once it takes longer than a blink. */
export const drawBones = (language: Language): TemplateResult =>
  html`<div class="bones" role="img" aria-label=${sharedMessages[language].loading}>
    <i></i><i></i><i></i>
  </div>`
