// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { officeId } from '/shared/office.js'
import { drawQr } from '/shared/qr.js'
import { sayDay, sayOutlook, sayPeople } from '/shared/say.js'
import { drawButton } from './button.js'
import { change } from './state.js'
import { words } from './words.js'

/** The ticket for the person: shown, printed, and by its QR code on one's own phone. */
export function drawGiven(
  /** @type {{ticket: import('./state.js').Ticket, code?: string | undefined}} */ given,
) {
  const said = words()
  const { id, number, on, branch, ahead, outlook, wait, services } = given.ticket
  const { code } = given
  const link =
    code && `${location.origin}/o/${officeId}/tickets/${id}?code=${encodeURIComponent(code)}`
  const way = [plain(branch.hall?.title), plain(branch.hall?.way)].filter(Boolean).join(', ')
  const done = () => {
    change({ given: undefined, asked: undefined })
    focusOn('#asked')
  }
  return h(
    'dialog',
    { key: 'given', class: 'receipt given', 'aria-labelledby': 'given', onclose: done },
    h('h2', { id: 'given' }, said.given),
    h('p', { class: 'number' }, number),
    h('p', null, sayDay(on)),
    ahead !== undefined &&
      h('p', { key: 'ahead' }, ahead === 0 ? said.nextInLine : said.ahead(sayPeople(ahead))),
    sayOutlook({ outlook, wait }) && h('p', { key: 'wait' }, sayOutlook({ outlook, wait })),
    way && h('p', { key: 'way' }, said.waitHere(way)),
    h('p', null, services.map(({ title }) => plain(title)).join(' · ')),
    h('p', { class: 'hint' }, `${plain(branch.title)}, ${plain(branch.address)}`),
    link && [
      drawQr(link, said.ticketQr),
      h('dl', { key: 'code' }, h('dt', null, said.receiptCode), h('dd', null, code)),
    ],
    h(
      'p',
      { class: 'acts' },
      drawButton(said.print, () => print(), { second: true }),
      drawButton(said.done, done),
    ),
  )
}
