import { languages, plain, usualLanguage } from '@transparent-office/words'
import { colours } from '@transparent-office/words/look/colours'
import { pageMessages } from '@transparent-office/words/pages/messages'
import { drawData, html, type Html } from './drawing/html.ts'
import { pathOf, type Page } from './page.ts'
import type { Drawn } from './drawn.ts'
import { iconAddress } from './serve-site.ts'
import { lookAddress } from './serve-look.ts'

/** What a page says of itself to browsers, search engines and who is sent its address. */
export function drawHead(page: Page, drawn: Drawn): Html {
  const { office, language, words } = page
  const { title, listing, data = [], widgets, offline } = drawn
  const name = office && plain(language, office.title)
  const said = drawn.mistaken || (drawn.status ?? 200) >= 400 ? words.mistake(title) : title
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    ${drawBarColours}
    <meta name="referrer" content="no-referrer" />
    <meta name="format-detection" content="telephone=no" />
    <title>${name && name !== title ? `${said} — ${name}` : said}</title>
    ${listing ? drawListing(page, title, listing) : html`<meta name="robots" content="noindex" />`}
    <link rel="icon" type="image/svg+xml" href="${iconAddress}" />
    ${office ? html`<link rel="manifest" href="${pathOf(page, 'site.webmanifest')}" />` : ''}
    <link rel="stylesheet" href="${lookAddress}" />
    ${data.map(drawData)}
    ${widgets ? html`<script type="module" src="/embed/loader.js"></script>` : ''}
    ${offline ? html`<script type="module" src="/o/keep.js"></script>` : ''}
    <script type="module" src="/o/page.js"></script>
  </head>`
}

const [, light, dark] = colours.find(([name]) => name === 'surface-2')!

const drawBarColours = html`<meta
    name="theme-color"
    content="${light}"
    media="(prefers-color-scheme: light)"
  />
  <meta name="theme-color" content="${dark}" media="(prefers-color-scheme: dark)" />`

function drawListing(
  { language, words, office }: Page,
  title: string,
  { description, urls }: NonNullable<Drawn['listing']>,
): Html {
  const others = languages.filter((each) => each !== language)
  return html`<meta name="description" content="${description}" />
    <link rel="canonical" href="${urls[language]}" />
    ${languages.map(
      (each) => html`<link rel="alternate" hreflang="${each}" href="${urls[each]}" />`,
    )}
    <link rel="alternate" hreflang="x-default" href="${urls[usualLanguage]}" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${urls[language]}" />
    <meta property="og:locale" content="${words.openGraph}" />
    ${others.map(
      (each) =>
        html`<meta property="og:locale:alternate" content="${pageMessages[each].openGraph}" />`,
    )}
    ${
      office
        ? html`<meta property="og:site_name" content="${plain(language, office.title)}" />`
        : ''
    }`
}
