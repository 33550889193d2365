// @ts-check
import { readBookingLink } from '../shared/read-booking-link.js'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const bookingTyped = new RegExp(`^(${uuid})[\\s,;]+((?:[0-9a-z]{4}[- ]?){4})$`, 'i')
const ticketLink = new RegExp(`/tickets/(${uuid})`, 'i')
const phone = /^\+?[\d\s().\u2010-\u2015-]+$/
/** Six signs of a code, in either alphabet; some words have no others, so the office is asked. */
const sixSigns = /^(?:[АВЕКМНРСТХABEKMHPCTX2456789][\s-]*){6}$/iu
const ticketNumber = /^\p{L}[\s\-–—]*\d{1,5}$/u

/**
 * What a person says or shows at reception: a booking by its link or its id with the code, a ticket by
 * its link or its number, bookings by a phone number or its last four digits, else words to search
 * services by. Nothing when nothing was entered.
 *
 * @param {string} text
 * @returns {{kind: 'booking', id: string, code: string} | {kind: 'ticket', id: string}
 *   | {kind: 'number', number: string} | {kind: 'phone', digits: string} | {kind: 'words', words: string} | undefined}
 */
export function readAsked(text) {
  const typed = text.trim()
  if (!typed) return undefined
  const link = readBookingLink(typed)
  if (link) return { kind: 'booking', ...link }
  const [, id, code] = bookingTyped.exec(typed) ?? []
  if (id && code) return { kind: 'booking', id: id.toLowerCase(), code: code.trim() }
  const ticket = ticketLink.exec(typed)?.[1]
  if (ticket) return { kind: 'ticket', id: ticket.toLowerCase() }
  if (ticketNumber.test(typed)) return { kind: 'number', number: typed }
  const digits = typed.replace(/\D/g, '')
  if (phone.test(typed) && (digits.length === 4 || digits.length > 8))
    return { kind: 'phone', digits }
  return { kind: 'words', words: typed.slice(0, 200) }
}

/** Whether a text may be the six signs of a booking. @param {string} text */
export const mayBeSigns = (text) => sixSigns.test(text.trim())
