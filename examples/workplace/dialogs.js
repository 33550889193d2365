// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { officeId } from '/shared/office.js'
import { drawQr } from '/shared/qr.js'
import { sayMoment, sayOfDay, sayTerm } from '/shared/say.js'
import { confirmCancelling } from './asked-booking.js'
import { drawButton } from './button.js'
import { confirmDecision } from './decide.js'
import { drawGiven } from './given.js'
import { drawMade } from './made.js'
import { confirmHandingOver } from './papers.js'
import { drawParking } from './parking.js'
import { drawPassing } from './passing.js'
import { drawReissue } from './reissue.js'
import { change, state } from './state.js'
import { drawVoiding } from './voiding.js'
import { words } from './words.js'

/** The one question or receipt that stands before everything else; Esc closes it. */
export function drawDialog() {
  const {
    receipt,
    reissuing,
    handingOver,
    deciding,
    application,
    given,
    made,
    asked,
    aside,
    desk,
  } = state
  if (receipt) return drawReceipt(receipt)
  if (given) return drawGiven(given)
  if (reissuing) return drawReissue(reissuing)
  if (made) return drawMade(made)
  if (aside && desk?.ticket) return (aside.how === 'park' ? drawParking : drawPassing)(desk.ticket)
  const said = words()
  if (handingOver)
    return drawQuestion({
      asks: said.handOverAsk(handingOver),
      hint: said.handOverHint,
      yes: said.yesHandOver,
      onYes: () => void confirmHandingOver(handingOver),
      onNo: () => change({ handingOver: undefined }),
    })
  if (deciding?.confirming && application) {
    const grants = deciding.outcome === 'granted'
    return drawQuestion({
      asks: (grants ? said.grantAsk : said.refuseAsk)(application.number),
      hint: `${said.told[toldBy(application.applicant)]} ${said.decideHint}`,
      yes: grants ? said.yesGrant : said.yesRefuse,
      onYes: () => void confirmDecision(),
      onNo: () => change({ deciding: { ...deciding, confirming: false } }),
    })
  }
  const { booking, ticket, voiding } = asked ?? {}
  if (ticket && voiding) return drawVoiding(ticket, voiding)
  if (booking?.cancelling)
    return drawQuestion({
      asks: said.cancelAsk(
        sayMoment(booking.booking.on, booking.booking.at, booking.booking.clock),
      ),
      hint: said.cancelHint,
      yes: said.yesCancel,
      onYes: () => void confirmCancelling(booking),
      onNo: () => change({ asked: { booking: { ...booking, cancelling: false } } }),
    })
  return false
}

/** @param {{asks: string, hint: string, yes: string, onYes: () => void, onNo: () => void}} question */
const drawQuestion = ({ asks, hint, yes, onYes, onNo }) =>
  h(
    'dialog',
    { key: 'question', 'aria-labelledby': 'question', onclose: onNo },
    h('h2', { id: 'question' }, asks),
    h('p', null, hint),
    h(
      'p',
      { class: 'acts' },
      drawButton(words().no, onNo, { second: true }),
      drawButton(yes, onYes),
    ),
  )

/**
 * How the applicant learns of the decision.
 *
 * @param {import('./state.js').StaffApplication['applicant']} applicant
 */
function toldBy({ phone, email }) {
  if (email) return 'mail'
  return phone ? 'phone' : 'reception'
}

/** @param {import('./state.js').Receipt} receipt */
function drawReceipt({ number, code, shortCode, service, decisionBy, decisionByAt, branch }) {
  const said = words()
  const link = `${location.origin}/o/${officeId}/applications/${number}?code=${encodeURIComponent(code)}`
  const done = () => change({ receipt: undefined })
  return h(
    'dialog',
    { key: 'receipt', class: 'receipt', 'aria-labelledby': 'receipt', onclose: done },
    h('h2', { id: 'receipt' }, said.receipt),
    h('p', null, plain(service.title)),
    h(
      'dl',
      null,
      h('dt', null, said.receiptNumber),
      h('dd', null, number),
      h('dt', null, said.receiptCode),
      h('dd', null, code),
      shortCode && [
        h('dt', { key: 'short' }, said.receiptShort),
        h('dd', { key: 'signs' }, shortCode),
      ],
    ),
    drawQr(link, said.receiptQr),
    decisionBy &&
      h('p', { class: 'by' }, said.decisionBy(sayTerm(sayOfDay(decisionBy), decisionByAt))),
    h('p', { class: 'hint' }, said.receiptHint),
    h('p', { class: 'hint' }, `${plain(branch.title)}, ${plain(branch.address)}`),
    h(
      'p',
      { class: 'acts' },
      drawButton(said.print, () => print(), { second: true }),
      drawButton(said.done, done),
    ),
  )
}
