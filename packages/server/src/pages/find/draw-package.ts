import type { Package } from '@transparent-office/contract'
import { html, type Html } from '../drawing/html.ts'
import { say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'

/** Services of one life event in the order to do them, each with its card. */
export function drawPackage(page: OfficePage, { steps }: Package): Html {
  const { language, words } = page
  return html`<h2>${words.package}</h2>
    <ol class="steps">
      ${steps.map(
        ({ service, title, optional }) =>
          html`<li>
            <a href="${pathOf(page, `services/${service}`)}">${say(language, title)}</a>
            ${optional ? html`<small>(${words.optional})</small>` : ''}
          </li>`,
      )}
    </ol>`
}
