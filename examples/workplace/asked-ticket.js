// @ts-check
import { read } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { office } from '/shared/office.js'
import { sayDay, sayOutlook, sayPeople, sayTime } from '/shared/say.js'
import { showAsked } from './show-asked.js'
import { drawButton } from './button.js'
import { restore } from './missed.js'
import { change } from './state.js'
import { words } from './words.js'

/** @param {import('./state.js').Ticket} ticket */
async function restoreAsked(ticket) {
  await restore(ticket)
  await read(async () => showAsked({ ticket: await office.queue.findTicket({ id: ticket.id }) }))
}

/** A ticket that was asked for: how it stands, how long it waits; a missed one can be put back. */
export function drawAskedTicket(/** @type {import('./state.js').Ticket} */ ticket) {
  const said = words()
  const { number, state, on, services, ahead, outlook, wait, desk, bookedAt, bookedAtClock } =
    ticket
  const facts = [
    said.ticketStates[/** @type {'waiting'} */ (state)] ?? state,
    desk !== undefined && said.workplace(desk),
    ahead !== undefined && (ahead === 0 ? said.nextInLine : said.ahead(sayPeople(ahead))),
    sayOutlook({ outlook, wait }),
    bookedAt && said.bookedAt(sayTime(bookedAt, bookedAtClock)),
    sayDay(on),
  ].filter(Boolean)
  return h(
    'section',
    { key: 'ticket', class: 'asked', 'aria-labelledby': 'found' },
    h('h2', { id: 'found', tabindex: -1 }, said.ticket(number)),
    h('p', null, facts.join(' · ')),
    h('p', { class: 'hint' }, services.map(({ title }) => plain(title)).join(' · ')),
    state === 'missed' &&
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(said.restoreTicket, () => void restoreAsked(ticket), { about: number }),
      ),
    state === 'waiting' &&
      bookedAt === undefined &&
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(said.voidRun, () => change({ asked: { ticket, voiding: { minutes: '10' } } }), {
          second: true,
          about: number,
        }),
      ),
  )
}
