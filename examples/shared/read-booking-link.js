// @ts-check
/**
 * Reads the link of a booking as a scanner types it: its id and access code. Nothing when it is
 * something else.
 *
 * @param {string} text
 */
export function readBookingLink(text) {
  const id = /\/bookings\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i.exec(text)?.[1]
  const code = /[?&]code=([^&#\s]+)/.exec(text)?.[1]
  return id && code ? { id: id.toLowerCase(), code: decodeURIComponent(code) } : undefined
}
