import { html } from 'hono/html'
import type { Html } from './draw-page.ts'
import type { Page } from './page.ts'

const given = (name: string, value: string | undefined) => (value ? html` ${name}="${value}"` : '')

/** Where an application stands; without number and code the widget asks for both. */
export const drawApplication = (
  { words, office }: Page,
  number: string | undefined,
  code: string | undefined,
): Html =>
  html`<h1>${words.application}</h1>
    <to-office office="${office!.id}">
      <to-application-status${given('number', number)}${given('code', code)}>
        ${number ? html`<p class="lead">${number}</p>` : ''}
        <p>${words.applicationPlain}</p>
      </to-application-status>
    </to-office>`

/** The rating of a visit; without visit and code the widget asks for the ticket. */
export const drawRating = (
  { words, office }: Page,
  visit: string | undefined,
  code: string | undefined,
): Html =>
  html`<h1>${words.rate}</h1>
    <to-office office="${office!.id}">
      <to-satisfaction-rating${given('visit', visit)}${given('code', code)}>
        <p>${words.ratePlain}</p>
      </to-satisfaction-rating>
    </to-office>`

/** What is not there, and what to do instead. */
export const drawMissing = (page: Page, heading: string, says: string): Html =>
  html`<h1>${heading}</h1>
    <p class="lead">${says}</p>
    ${page.office ? html`<p><a href="/o/${page.office.id}/">${page.words.toOffice}</a></p>` : ''}`
