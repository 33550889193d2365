import type { Package } from '@transparent-office/contract'
import { finderMessages, neededOf } from '@transparent-office/words'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'

/** Services of one life event in the order to do them, each with its card. */
export function drawPackage(page: OfficePage, pack: Package): Html {
  const { language, words } = page
  const { id, steps } = pack
  const needed = neededOf(pack).length
  return html`<h2>${words.package}</h2>
    <ol class="steps">
      ${steps.map(
        ({ service, title, optional }) =>
          html`<li>
            <a href="${pathOf(page, `services/${service}`)}">${say(language, title)}</a>
            ${optional ? html`<small>(${words.optional})</small>` : ''}
          </li>`,
      )}
    </ol>
    ${
      needed > 0
        ? html`<p class="acts">
            <a class="button" href="${pathOf(page, 'book', { package: id })}"
              >${finderMessages[language].bookAll(needed)}</a
            >
          </p>`
        : ''
    }`
}
