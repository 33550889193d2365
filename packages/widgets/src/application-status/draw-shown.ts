import { sayNow } from '@transparent-office/words/applications/sentences'
import { html, type TemplateResult } from 'lit'
import { say } from '../shared/language/localized.ts'
import type { StatusController } from './status-controller.ts'

/** The other applications shown on this page so far, each a press away. */
export function drawShown(status: StatusController, but?: string): TemplateResult | '' {
  const { words, widget, shown } = status
  const { language } = widget
  const others = [...shown].filter(([number]) => number !== but)
  if (others.length === 0) return ''
  return html`<section class="shown" part="shown">
    <h3>${words.shown}</h3>
    <ul>
      ${others.map(
        ([number, { now }]) =>
          html`<li>
            <button type="button" class="link" @click=${() => status.showAgain(number)}>
              ${number}: ${say(language, now.service.title)}
            </button>
            <small>${sayNow(language, words, now)}</small>
          </li>`,
      )}
    </ul>
  </section>`
}
