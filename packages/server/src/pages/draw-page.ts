import {
  langOf,
  languages,
  pauseWords,
  plain,
  sayMoment,
  sayPauses,
  sharedMessages,
  usualLanguage,
  type Language,
} from '@transparent-office/words'
import { pageMessages } from '@transparent-office/words/pages/messages'
import { addDays } from '../database/local-time.ts'
import { drawHead } from './draw-head.ts'
import { drawHidden } from './drawing/forms.ts'
import { html, type Html } from './drawing/html.ts'
import { drawNote } from './drawing/note.ts'
import { drawPhone } from './drawing/say.ts'
import { pathOf, type Page } from './page.ts'
import type { Drawn } from './drawn.ts'

/** Draws a whole page around its content. All of it works without scripts; widgets may add to it. */
export function drawPage(page: Page, drawn: Drawn): Html {
  const { language, words, office } = page
  const { content, offline, ahead } = drawn
  return html`<!doctype html>
    <html lang="${language}">
      ${drawHead(page, drawn)}
      <body>
        <header>
          <a class="skip" href="#content">${words.skip}</a>
          <div class="frame">
            ${office ? html`<a class="name" href="${pathOf(page, '')}">${plain(language, office.title)}</a>` : ''}
            ${languages.filter((each) => each !== language).map((each) => drawOtherLanguage(page, each))}
          </div>
        </header>
        ${drawDemonstration(page)} ${drawStopped(page, drawn)}
        <main class="frame" id="content" tabindex="-1">
          ${offline ? html`<p class="note warn" id="kept" hidden>${words.kept}</p>` : drawOfflineList(page)}
          ${content} ${offline ? drawOfflineButtons(page, ahead) : ''}
        </main>
        ${office ? drawFoot(page) : ''}
      </body>
    </html>`
}

/** An air raid or a power cut, before everything else; where widgets stand, they tell it as it changes. */
function drawStopped({ language, pauses }: Page, { widgets }: Pick<Drawn, 'widgets'>): Html | '' {
  const stopped = pauses && sayPauses(language, pauses, plain)
  if (!stopped) return ''
  const { heading, where } = stopped
  const note = drawNote(
    'warn',
    html`<p role="alert"><b>${heading}</b> ${where}</p>`,
    html`<p>${pauseWords[language].kept}</p>`,
  )
  const drawn = html`<div class="frame stopped">${note}</div>`
  return widgets ? html`<noscript>${drawn}</noscript>` : drawn
}

/** Room for what this device keeps of the person's; without scripts, and on most devices, it stays unseen. */
function drawOfflineList(page: Page): Html | '' {
  const { words, moment } = page
  if (!moment) return ''
  return html`<nav
    id="own"
    hidden
    aria-label="${words.own}"
    data-pages="${pathOf({ ...page, language: usualLanguage }, '')}"
    data-today="${moment.on}"
    data-tomorrow="${addDays(moment.on, 1)}"
    data-says-today="${words.today}"
    data-says-tomorrow="${words.tomorrow}"
  >
    <ul></ul>
  </nav>`
}

/** Only who asks has the page kept; without scripts nobody can, and nothing of this is seen. */
const drawOfflineButtons = ({ words }: Page, ahead: Drawn['ahead']): Html =>
  html`<div
    id="keeping"
    hidden
    ${ahead ? html`data-own="${ahead.what}" data-on="${ahead.on}" data-at="${ahead.at}"` : ''}
  >
    <button type="button" class="link" id="keep" aria-describedby="keep-hint">${words.keep}</button>
    <p class="hint" id="keep-hint">${words.keepHint}</p>
    <button type="button" class="link" id="forget">${words.forget}</button>
    <p role="status">
      <span id="is-kept" hidden>${words.isKept}</span>
      <span id="is-forgotten" hidden>${words.isForgotten}</span>
    </p>
  </div>`

/** The same page in another language: a link, or a button that sends the same answers again. */
function drawOtherLanguage({ address, sent }: Page, other: Language): Html {
  const { ownName } = pageMessages[other]
  const query = new URLSearchParams(address.search)
  const { lang } = langOf(other)
  if (lang) query.set('lang', lang)
  else query.delete('lang')
  const href = address.pathname + (query.size > 0 ? `?${query}` : '')
  if (!sent)
    return html`<a class="other" href="${href}" lang="${other}" hreflang="${other}">${ownName}</a>`
  return html`<form class="other" method="post" action="${href}">
    ${drawHidden(Object.fromEntries(sent))}
    <button class="link" lang="${other}">${ownName}</button>
  </form>`
}

function drawDemonstration(page: Page): Html | '' {
  const { language, words, office, moment, movedClock, simulatedPeople } = page
  if (!office?.demonstration && !movedClock) return ''
  const says =
    movedClock && moment
      ? words.demonstrationAt(sayMoment(language, moment.on, moment.at))
      : words.demonstration
  return html`<aside class="demonstration" aria-label="${words.demonstrationLabel}">
    <p class="frame">${says}${simulatedPeople ? `; ${words.simulatedPeople}` : ''}</p>
  </aside>`
}

const drawFoot = ({ language, office }: Page): Html =>
  html`<footer class="frame">
    <p>
      ${sharedMessages[language].reception('')}${drawPhone(office!.reception.phone)},
      ${plain(language, office!.reception.hours)}
    </p>
  </footer>`
