import { html } from 'hono/html'
import { pathOf, type Page } from './page.ts'
import { plain, sayMoment } from './say.ts'

export type Html = ReturnType<typeof html>

/** Draws a whole page around its content. All of it works without scripts; widgets add to it. */
export function drawPage(page: Page, title: string, content: Html): Html {
  const { language, words, office } = page
  const name = office && plain(language, office.title)
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${name && name !== title ? `${title} — ${name}` : title}</title>
        <link rel="stylesheet" href="/o/page.css" />
        <script type="module" src="/embed/loader.js"></script>
      </head>
      <body>
        <header>
          <a class="skip" href="#content">${words.skip}</a>
          <div>
            ${office ? html`<a class="name" href="${pathOf(page, '')}">${name}</a>` : html`<span></span>`}
            ${drawOtherLanguage(page)}
          </div>
        </header>
        ${drawDemonstration(page)}
        <main id="content" tabindex="-1">${content}</main>
        ${office ? drawFoot(page) : ''}
      </body>
    </html>`
}

function drawOtherLanguage({ language, words, address }: Page): Html {
  const other = language === 'uk' ? 'en' : 'uk'
  const query = new URLSearchParams(address.search)
  if (other === 'uk') query.delete('lang')
  else query.set('lang', other)
  const href = address.pathname + (query.size > 0 ? `?${query}` : '')
  return html`<a href="${href}" lang="${other}" hreflang="${other}">${words.other}</a>`
}

function drawDemonstration({ language, words, office, moment, movedClock }: Page): Html | '' {
  if (!office?.demonstration && !movedClock) return ''
  const says =
    movedClock && moment
      ? words.demonstrationAt(sayMoment(language, moment.on, moment.at))
      : words.demonstration
  return html`<aside class="demonstration" aria-label="${words.demonstrationLabel}">
    <p>${says}</p>
  </aside>`
}

const drawFoot = ({ language, words, office }: Page): Html =>
  html`<footer>
    <p>
      ${words.reception}: ${drawPhone(office!.reception.phone)},
      ${plain(language, office!.reception.hours)}
    </p>
  </footer>`

/** A number one can press. */
export const drawPhone = (phone: string): Html =>
  html`<a class="phone" href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`
