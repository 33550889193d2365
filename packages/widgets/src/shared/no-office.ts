import { html, type TemplateResult } from 'lit'
import type { Language } from './language/language.ts'
import { infoIcon } from './look/icons.ts'
import { sharedMessages } from './messages/by-language.ts'

/** The box that says the page names an office that is not there. */
export const drawNoOffice = (language: Language): TemplateResult =>
  html`<div class="note" part="note">
    ${infoIcon()}
    <div>
      <h2 class="h3">${sharedMessages[language].noOffice}</h2>
      <p>${sharedMessages[language].noOfficeSaid}</p>
    </div>
  </div>`
