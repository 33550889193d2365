import { plain } from '@transparent-office/words'
import type { PageHandler } from '../request/page-request.ts'
import { html } from '../drawing/html.ts'
import { pathOf } from '../page.ts'

/** Where a browser for everybody in a hall begins, and comes back to when nobody is there any more. */
export const openInHall: PageHandler = async ({ page }) => {
  const title = plain(page.language, page.office.title)
  return {
    title,
    content: html`<h1>${title}</h1>
      <p class="acts"><a class="button" href="${pathOf(page, '')}">${page.words.toOffice}</a></p>`,
  }
}
