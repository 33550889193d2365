// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { officeId } from '/shared/office.js'
import { drawQr } from '/shared/qr.js'
import { sayDay, sayTime } from '/shared/say.js'
import { drawButton } from './button.js'
import { change } from './state.js'
import { words } from './words.js'

/** The booking for the person: to be read out, printed, or taken by its QR code. @param {import('../../packages/contract/src/index.ts').BookingWithCode} made */
export function drawMade({
  id,
  code,
  shortCode,
  on,
  at,
  clock,
  branch,
  services,
  checkInFrom,
  checkInFromClock,
  checkInTo,
  checkInToClock,
}) {
  const said = words()
  const link = `${location.origin}/o/${officeId}/bookings/${id}?code=${encodeURIComponent(code)}`
  const papers = services
    .flatMap(({ documents }) => documents)
    .filter(({ fromRegister }) => !fromRegister)
  const done = () => {
    change({ made: undefined })
    focusOn('#asked')
  }
  return h(
    'dialog',
    { key: 'made', class: 'receipt given', 'aria-labelledby': 'made', onclose: done },
    h('h2', { id: 'made' }, said.made),
    h('p', { class: 'number' }, sayTime(at, clock)),
    h('p', null, h('b', null, sayDay(on))),
    h('p', null, services.map(({ title }) => plain(title)).join(' · ')),
    h('p', null, `${plain(branch.title)}, ${plain(branch.address)}`),
    h(
      'p',
      null,
      said.checkInBetween(
        sayTime(checkInFrom, checkInFromClock),
        sayTime(checkInTo, checkInToClock),
      ),
    ),
    papers.length > 0 && [
      h('h3', { key: 'papers' }, said.bring),
      h(
        'ul',
        { key: 'list', class: 'bring' },
        [...new Map(papers.map((paper) => [paper.id, plain(paper.title)]))].map(([id, title]) =>
          h('li', { key: id }, title),
        ),
      ),
    ],
    drawQr(link, said.bookingQr),
    h('dl', null, h('dt', null, said.bookingCode), h('dd', null, shortCode ?? code)),
    h(
      'p',
      { class: 'acts' },
      drawButton(said.print, () => print(), { second: true }),
      drawButton(said.done, done),
    ),
  )
}
