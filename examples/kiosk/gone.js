// @ts-check
import { h } from '/shared/draw.js'
import { officeId } from '/shared/office.js'
import { dayAfter, officeNow, onTheWall } from '/shared/office-clock.js'
import { drawQr } from '/shared/qr.js'
import { sayDay } from '/shared/say.js'
import { words } from './words.js'

/** @typedef {NonNullable<import('./state.js').LineToJoin['gone']>} Gone */

/** That a line's tickets of today are all given, and when there are more. @param {Gone} gone */
export function sayGone({ count, at, opensAt }) {
  const said = words()
  const given = said.gone(count, at)
  if (!opensAt) return given
  const opens = onTheWall(new Date(opensAt))
  const tomorrow = dayAfter(onTheWall(officeNow()).on)
  const day = sayDay(opens.on)
  const named = opens.on === tomorrow ? said.tomorrow : day.charAt(0).toUpperCase() + day.slice(1)
  return `${given} ${said.goneUntil(named, opens.at)}`
}

/** The same as a screen, with the way to a booked time on one's own phone. @param {Gone} gone */
export function drawGone(gone) {
  const said = words()
  return [
    h('h1', { key: 'gone', tabindex: -1 }, sayGone(gone)),
    h(
      'div',
      { key: 'book', class: 'gone' },
      h('h2', null, said.book),
      h('p', { class: 'lead' }, said.bookOn),
      drawQr(`${location.origin}/o/${officeId}/`, said.book),
    ),
  ]
}
