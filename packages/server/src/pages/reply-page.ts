import type { Context } from 'hono'
import { drawPage } from './draw-page.ts'
import { html } from './drawing/html.ts'
import type { Drawn } from './drawn.ts'
import { offlinePageHeaders, pageHeaders } from './page-headers.ts'
import { pathOf, type Page } from './page.ts'

/** A page that says what can't be, and where to go instead. */
export const cannot = (
  page: Page,
  title: string,
  says: string,
  status: NonNullable<Drawn['status']>,
): Drawn => ({
  title,
  status,
  content: html`<h1>${title}</h1>
    <p class="lead">${says}</p>
    ${page.office ? html`<p><a href="${pathOf(page, '')}">${page.words.toOffice}</a></p>` : ''}`,
})

/** A page about what is not there, and what to do instead. */
export const missing = (page: Page, says: string): Drawn =>
  cannot(page, page.words.missing, says, 404)

/** Answers with a page. One whose address carries a code, or that carries answers, is kept by nobody. */
export async function replyPage(http: Context, page: Page, drawn: Drawn): Promise<Response> {
  for (const [name, value] of Object.entries(drawn.offline ? offlinePageHeaders : pageHeaders))
    http.header(name, value)
  const ownOnly = page.sent !== undefined || page.address.searchParams.has('code')
  http.header('cache-control', ownOnly ? 'no-store' : 'no-cache')
  /* guard own-pages-are-not-kept */ if (!drawn.listing)
    http.header('x-robots-tag', 'noindex') /* end guard */
  if (drawn.comeAgainIn !== undefined) {
    http.header('retry-after', String(drawn.comeAgainIn))
    if (!page.sent) http.header('refresh', String(drawn.comeAgainIn))
  }
  return http.html(drawPage(page, drawn), drawn.status ?? 200)
}
