// @ts-check
import { focusOn } from '/shared/act.js'
import { change } from '../state.js'

/** Shows a token this once. @param {string} name @param {string} code @param {string} page Where it signs in. */
export function showOnce(name, code, page) {
  change({ once: { name, code, page }, memberForm: undefined, screenForm: undefined })
  focusOn('main h1')
}

/** The page that a kind of screen shows. @param {string} kind */
export const pageOf = (kind) =>
  ({ kiosk: '/kiosk/', board: '/hall-board/', 'rating-tablet': '/rating-tablet/' })[kind] ??
  '/hall-board/'
