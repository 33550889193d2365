import type { Context } from 'hono'
import { drawPage } from './draw-page.ts'
import { html, type Html } from './drawing/html.ts'
import type { SearchListing } from './search-listing.ts'
import { offlinePageHeaders, pageHeaders } from './page-headers.ts'
import { pathOf, type Page } from './page.ts'

/** What is still ahead of the person, to be named on other pages where the device keeps this one. */
export interface Ahead {
  readonly what: string
  /** The office's day. */
  readonly on: string
  /** The wall-clock time, or the number. */
  readonly at: string
}

/** A drawn page: its title and content, and how it stands with what was asked. */
export interface Drawn {
  readonly title: string
  readonly content: Html
  readonly status?: 200 | 400 | 403 | 404 | 409 | 422 | 429 | 503
  /** Seconds after which to come again; an opened page is opened again by itself. */
  readonly comeAgainIn?: number
  /** Absent: search engines leave it out. */
  readonly listing?: SearchListing
  /** What it shows, as JSON-LD for search engines. */
  readonly data?: readonly string[]
  /** Something is to be mended. */
  readonly mistaken?: boolean
  /** Widgets may take this page over: nobody has begun anything on it. */
  readonly widgets?: boolean
  /** Can be saved on the person's device when asked, to be read with no network. */
  readonly offline?: boolean
  readonly ahead?: Ahead | undefined
}

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
