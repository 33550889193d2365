// @ts-check
import { isProblem } from '/embed/sdk.js'
import { h } from '/shared/draw.js'
import { office } from '/shared/office.js'
import { onTheWall } from '/shared/office-clock.js'
import { readBookingLink } from '/shared/read-booking-link.js'
import { sayProblem } from '/shared/say-problem.js'
import { change, go } from './state.js'
import { act } from './ticket.js'
import { drawSignKeys } from './sign-keys.js'
import { words } from './words.js'

/** @param {unknown} error */
function sayNo(error) {
  const said = words()
  if (!isProblem(error)) return sayProblem(error)
  const { code, opensAt } = error.problem
  if (code === 'too-early')
    return opensAt ? said.tooEarly(onTheWall(new Date(opensAt)).at) : said.tooEarlyUnknown
  /** @type {Record<string, string>} */
  const sentences = said.bookingProblems
  return sentences[code] ?? sayProblem(error)
}

/** What no code and no link says: the field gets the focus back. @param {string} note */
function askAgain(note) {
  change({ note })
  document.getElementById('link')?.focus()
}

/** @param {string} text */
function checkIn(text) {
  const link = readBookingLink(text)
  if (link) return checkInByLink(link)
  if (text.replace(/[\s-]/g, '').length !== 6) return askAgain(words().bookingUnreadable)
  // The office reads it: any alphabet, any case, even another keyboard layout.
  void act(async (key) => {
    const ticket = await office.queue.checkInByShortCode({ code: text }, { key })
    go({ at: 'ticket', ticket })
  }, sayNo)
}

/** @param {{id: string, code: string}} link */
function checkInByLink({ id, code }) {
  void act(async (key) => {
    const booking = await office.bookings.checkIn({ id, by: 'kiosk' }, { key, token: code })
    const [first] = booking.tickets
    if (!first) return change({ note: words().bookingProblems['not-found'] })
    const ticket = await office.queue.findTicket({ id: first.id }, { token: code })
    go({ at: 'ticket', ticket, code })
  }, sayNo)
}

/** A scanner types as a keyboard does: its letters belong into the field wherever the focus is. */
addEventListener('keydown', ({ key, target }) => {
  const field = document.getElementById('link')
  if (field && key.length === 1 && target !== field) field.focus()
})

/** Checks a booking in: by six signs, or a scanner types the QR code's link and Enter into the field. */
export function drawBooking() {
  const said = words()
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const form = /** @type {HTMLFormElement} */ (event.target)
    const text = String(new FormData(form).get('link')).trim()
    form.reset()
    checkIn(text)
  }
  return [
    h('h1', { key: 'booking', tabindex: -1 }, said.bookingHeading),
    h('p', { key: 'hint', class: 'lead', id: 'link-hint' }, said.bookingHint),
    h(
      'form',
      { key: 'form', onsubmit, novalidate: true },
      h(
        'p',
        { class: 'field' },
        h('label', { for: 'link' }, said.bookingField),
        h('input', {
          id: 'link',
          name: 'link',
          autocomplete: 'off',
          autocapitalize: 'off',
          spellcheck: 'false',
          'aria-describedby': 'link-hint',
        }),
      ),
      drawSignKeys(),
      h('p', null, h('button', { class: 'button huge' }, said.checkIn)),
    ),
  ]
}
