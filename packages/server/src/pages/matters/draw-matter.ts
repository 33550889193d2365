import type { LinkSent, Matter } from '@transparent-office/contract'
import {
  bookingMessages,
  sayDay,
  sayDecisionBy,
  sayNow,
  sayTask,
  sayTime,
  sharedMessages,
  statusMessages,
} from '@transparent-office/words'
import { sayCheckIn } from '@transparent-office/words/bookings/booking-face'
import { saidOfService } from '@transparent-office/words/bookings/route-face'
import { drawTimeline } from '../application/draw-application.ts'
import { freshKey } from '../request/form-keys.ts'
import { drawPress } from '../drawing/forms.ts'
import { html, type Html } from '../drawing/html.ts'
import { drawNote } from '../drawing/note.ts'
import { drawPapers } from '../drawing/papers.ts'
import { drawRows } from '../drawing/rows.ts'
import { drawPhone, drawSaid, say } from '../drawing/say.ts'
import { pathOf, type OfficePage } from '../page.ts'

type Visit = NonNullable<Matter['booking']>
type Filed = NonNullable<Matter['application']>

/** What a short code opens: what to know and to bring. Everything else needs the link. */
export function drawMatter(
  page: OfficePage,
  { booking, application }: Matter,
  typed: Readonly<Record<'code' | 'phoneEnds', string>>,
  sent: LinkSent | undefined,
): Html {
  const { words } = page
  return html`${booking ? drawVisit(page, booking) : ''}
    ${application ? drawFiled(page, application) : ''}
    ${
      sent
        ? drawSent(page, sent)
        : html`<p class="hint">${words.linkOpensMore}</p>
            ${drawPress(page, 'matters/send-link', { ...typed, key: freshKey() }, words.sendLink)}`
    }
    <p class="acts"><a href="${pathOf(page, 'matters')}">${words.otherMatter}</a></p>
    <p class="hint how">${words.printHow}</p>`
}

function drawVisit(page: OfficePage, visit: Visit): Html {
  const { language } = page
  const words = bookingMessages[language]
  const { on, at, clock, branch, services, minutes, closure, state } = visit
  const open = state === 'booked'
  return html`<h1>${headingOf(page, visit)}</h1>
    ${closure ? drawNote('time', html`<h2 class="news">${words.dayClosed}</h2>`, html`<p>${words.closureSaid(closure)}</p>`) : ''}
    ${drawRows([
      [words.when, `${sayDay(language, on)}, ${sayTime(language, at, clock)}`],
      [
        words.where,
        html`${say(language, branch.title)},
        ${say(language, branch.address)}${
          branch.hall ? html`, ${say(language, branch.hall.title)}` : ''
        }`,
      ],
      [
        services.length > 1 ? words.services : words.service,
        html`${services.map(
          (service, index) =>
            html`${index > 0 ? html`<br />` : ''}${drawSaid(language, saidOfService(words, service))}`,
        )}`,
      ],
      [words.lasts, services.length > 1 ? sharedMessages[language].minutes(minutes) : undefined],
    ])}
    ${
      open
        ? html`<p><b>${sayCheckIn(language, words, visit)}</b>. ${page.words.checkInByCode}</p>
            <h2 class="h3">${sharedMessages[language].bring}</h2>
            ${drawPapers(
              page,
              services.flatMap(({ documents }) => documents),
              services.map(({ fee }) => fee),
            )}`
        : ''
    }`
}

function headingOf({ language }: OfficePage, { state, on, at, clock }: Visit): string {
  const words = bookingMessages[language]
  switch (state) {
    case 'cancelled':
      return words.cancelled
    case 'missed':
      return words.missed
    case 'served':
      return words.over
    case 'checked-in':
      return words.checkedIn
    default:
      return `${words.yours}: ${sayDay(language, on)}, ${sayTime(language, at, clock)}`
  }
}

function drawFiled(page: OfficePage, application: Filed): Html {
  const { language } = page
  const words = statusMessages[language]
  const by = sayDecisionBy(language, words, application)
  const task = sayTask(language, words, application)
  return html`<h1>${words.application(application.number)}</h1>
    <p class="hint">${say(language, application.service.title)}</p>
    <h2 class="answer">${sayNow(language, words, application)}</h2>
    ${by || task ? html`<p class="lead">${by ? html`<b>${by}</b> ` : ''}${task}</p>` : ''}
    ${drawTimeline(page, application)}`
}

/** Never where to: whoever guesses must not learn a contact. */
function drawSent({ words, office }: OfficePage, { by }: LinkSent): Html {
  const gone = by === 'mail' ? words.linkByMail : by === 'sms' ? words.linkBySms : undefined
  return gone
    ? drawNote('good', html`<p role="status">${gone}</p>`)
    : drawNote(
        'plain',
        html`<p role="status">${words.linkNowhere} ${drawPhone(office.reception.phone)}</p>`,
      )
}
