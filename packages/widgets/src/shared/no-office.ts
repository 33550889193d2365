import type { Language } from '@transparent-office/words/language/languages'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { html, type TemplateResult } from 'lit'
import { infoIcon } from './look/icons.ts'

/** The box that says the page names an office that is not there. */
export const drawNoOffice = (language: Language): TemplateResult =>
  html`<div class="note" part="note">
    ${infoIcon()}
    <div>
      <h2 class="h3">${sharedMessages[language].noOffice}</h2>
      <p>${sharedMessages[language].noOfficeSaid}</p>
    </div>
  </div>`
