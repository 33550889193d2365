import type { Context } from 'hono'
import { drawMissing } from './draw-after.ts'
import { drawPage, type Html } from './draw-page.ts'
import { pageHeaders } from './page-headers.ts'
import type { Page } from './page.ts'

/** A drawn page: its title and content, and whether the thing it is about is there. */
export interface Drawn {
  readonly title: string
  readonly content: Html
  readonly status?: 404 | 503
}

/** A page about what is not there, and what to do instead. */
export const missing = (page: Page, says: string): Drawn => ({
  title: page.words.missing,
  content: drawMissing(page, page.words.missing, says),
  status: 404,
})

/** Answers with a page. One whose address carries a code is kept by nobody. */
export async function replyPage(
  http: Context,
  page: Page,
  { title, content, status }: Drawn,
): Promise<Response> {
  for (const [name, value] of Object.entries(pageHeaders)) http.header(name, value)
  http.header('cache-control', page.address.searchParams.has('code') ? 'no-store' : 'no-cache')
  return http.html(drawPage(page, title, content), status ?? 200)
}
