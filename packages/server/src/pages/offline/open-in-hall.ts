import { plain } from '@transparent-office/widgets/words'
import type { Answering } from '../asking/asked.ts'
import { html } from '../drawing/html.ts'
import { pathOf } from '../page.ts'

/** Where a browser for everybody in a hall begins, and comes back to when nobody is there any more. */
export const openInHall: Answering = async ({ page }) => {
  const title = plain(page.language, page.office.title)
  return {
    title,
    content: html`<h1>${title}</h1>
      <p class="acts"><a class="button" href="${pathOf(page, '')}">${page.words.toOffice}</a></p>`,
  }
}
