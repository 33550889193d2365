// @ts-check
import { makeKey } from '/embed/sdk.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office, officeId } from '/shared/office.js'
import { drawQr } from '/shared/qr.js'
import { sayDay, sayOutlook, sayPeople } from '/shared/say.js'
import { sayProblem } from '/shared/say-problem.js'
import { change, go, start, state } from './state.js'
import { words } from './words.js'

let underWay = false

/**
 * Does one thing at a time and says what went wrong; a second press meanwhile takes no second ticket.
 *
 * @param {(key: string) => Promise<void>} what
 * @param {(error: unknown) => string} [say]
 */
export async function act(what, say = sayProblem) {
  const news = document.getElementById('news')
  if (underWay) {
    if (news) news.textContent = words().busy
    return
  }
  underWay = true
  document.documentElement.dataset.acting = ''
  try {
    await what(makeKey())
  } catch (error) {
    change({ note: say(error) })
  } finally {
    underWay = false
    delete document.documentElement.dataset.acting
  }
}

/** Takes a ticket for all that was chosen. @param {string} service The last one. */
export const takeTicket = (service) =>
  act(async (key) => {
    const visit = [...state.chosen, service].map((one) => ({ service: one }))
    const ticket = await office.queue.issueTicket({ visit }, { key })
    go({ at: 'ticket', ticket, code: ticket.code })
  })

/** The ticket: number, where and how long to wait, and the same on one's own phone. */
export function drawTicket(
  /** @type {{ticket: import('./state.js').Ticket, code?: string}} */ { ticket, code },
) {
  const said = words()
  const { number, branch, ahead, outlook, wait, services, on, route = [] } = ticket
  const way = [plain(branch.hall?.title), plain(branch.hall?.way)].filter(Boolean).join(', ')
  // Six signs give no access code, so there is nothing to scan: the link of the booking shows the same.
  const link =
    code && `${location.origin}/o/${officeId}/tickets/${ticket.id}?code=${encodeURIComponent(code)}`
  return [
    h(
      'div',
      { key: 'ticket', class: 'ticket' },
      h(
        'div',
        { class: 'stub' },
        h('p', { class: 'what' }, said.yourTicket),
        h('h1', { tabindex: -1 }, number),
        h('p', null, `${said.validToday}, ${sayDay(on)}`),
      ),
      h(
        'div',
        { class: 'slip' },
        h(
          'div',
          null,
          ahead !== undefined &&
            h('p', { class: 'lead' }, ahead === 0 ? said.next : said.ahead(sayPeople(ahead))),
          sayOutlook({ outlook, wait }) && h('p', { class: 'lead' }, sayOutlook({ outlook, wait })),
          way && h('p', { class: 'lead' }, said.goTo(way)),
          route.length > 1 && drawRoute(route),
          h('p', null, services.map(({ title }) => plain(title)).join(' · ')),
          h('p', null, plain(state.branch?.address)),
        ),
        link && h('div', { class: 'phone' }, drawQr(link, said.qr), h('p', null, said.scan)),
      ),
    ),
    h(
      'p',
      { key: 'acts', class: 'acts' },
      h(
        'button',
        { type: 'button', class: 'button second huge', onclick: () => print() },
        said.print,
      ),
      h('button', { type: 'button', class: 'button huge', onclick: start }, said.done),
    ),
  ]
}

/** All numbers of a visit in order: each is called after the one before it. @param {NonNullable<import('./state.js').Ticket['route']>} route */
const drawRoute = (route) => [
  h('p', { key: 'route', class: 'lead' }, words().route),
  h(
    'ol',
    { key: 'numbers', class: 'route' },
    route.map(({ id, number, hall }) =>
      h(
        'li',
        { key: id },
        h('b', null, number),
        ` ${plain(state.branch?.halls.find((one) => one.id === hall)?.title)}`,
      ),
    ),
  ),
]
