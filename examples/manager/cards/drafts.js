// @ts-check
import { officeId } from '/shared/office.js'

/**
 * What somebody typed on a card and has not saved. It stays in this tab, also when the page is loaded
 * anew, and only for who typed it.
 *
 * @typedef {object} Draft
 * @property {number} version What it began from.
 * @property {import('./typed.js').Typed} typed
 */

/** @param {string} who */
const before = (who) => `card ${officeId} ${who} `

/** @param {string} who @param {string} service @returns {Draft | undefined} */
export function findDraft(who, service) {
  const kept = sessionStorage.getItem(before(who) + service)
  return kept ? JSON.parse(kept) : undefined
}

/** @param {string} who @param {string} service @param {Draft} draft */
export const keepDraft = (who, service, draft) =>
  sessionStorage.setItem(before(who) + service, JSON.stringify(draft))

/** @param {string} who @param {string} service */
export const dropDraft = (who, service) => sessionStorage.removeItem(before(who) + service)

/** The services that somebody has not saved. @param {string} who */
export const listDrafts = (who) =>
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith(before(who)))
    .map((name) => name.slice(before(who).length))

/** A tab with something unsaved asks before it closes: it alone keeps it. */
addEventListener('beforeunload', (event) => {
  if (Object.keys(sessionStorage).some((name) => name.startsWith('card '))) event.preventDefault()
})
