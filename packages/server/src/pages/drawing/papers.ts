import type { DocumentNeeded, Fee } from '@transparent-office/contract'
import {
  bookingMessages,
  finderMessages,
  sayMoney,
  sharedMessages,
} from '@transparent-office/words'
import type { Page } from '../page.ts'
import { html, type Html } from './html.ts'
import { say } from './say.ts'

/** What to bring and to pay there, and what registers hold. */
export function drawPapers(
  { language }: Page,
  documents: readonly DocumentNeeded[],
  fees: readonly Fee[] = [],
): Html {
  const shared = sharedMessages[language]
  const amounts = fees.flatMap((fee) => (fee.amounts.length === 1 ? fee.amounts : []))
  if (documents.length + amounts.length === 0)
    return html`<p>${finderMessages[language].nothingToBring}</p>`
  return html`<ul class="papers">
    ${documents.map(
      ({ title, fromRegister }) =>
        html`<li class="${fromRegister ? 'held' : ''}">
          ${say(language, title)}${fromRegister ? ` — ${shared.fromRegister}` : ''}
        </li>`,
    )}
    ${amounts.map(
      ({ money }) =>
        html`<li>${bookingMessages[language].payThere(sayMoney(language, money))}</li>`,
    )}
  </ul>`
}
