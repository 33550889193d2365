import { langOf } from '@transparent-office/words'
import { pathOf, type Page } from '../page.ts'
import { html, type Html } from './html.ts'

/** Names and values a form carries unseen. */
export type Carried = Readonly<Record<string, string | undefined>>

export const drawHidden = (fields: Carried): Html[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    value ? [html`<input type="hidden" name="${name}" value="${value}" />`] : [],
  )

/** A form that sends: it may change something, its answers stand in no address. */
export const drawPostForm = (page: Page, path: string, carried: Carried, content: Html): Html =>
  html`<form method="post" action="${pathOf(page, path)}" novalidate>
    ${drawHidden(carried)}${content}
  </form>`

/** A form that opens a page by its address: nothing changes by it. */
export const drawGetForm = (page: Page, path: string, carried: Carried, content: Html): Html => {
  return html`<form action="/o/${page.office?.id ?? ''}/${path}" novalidate>
    ${drawHidden({ ...carried, ...langOf(page.language) })}${content}
  </form>`
}

/** One button that sends what it carries. */
export const drawPress = (
  page: Page,
  path: string,
  carried: Carried,
  text: Html | string,
  kind = 'button second',
): Html => drawPostForm(page, path, carried, html`<button class="${kind}">${text}</button>`)
