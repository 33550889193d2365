// @ts-check
import { h } from '/shared/draw.js'
import { officeNow, onTheWall } from '/shared/office-clock.js'
import { sayOfDay } from '/shared/say.js'
import { words } from './words.js'

/** A screen is noted about once a minute; one that was missed twice is not there. */
const minutesThere = 3

/** Whether a screen is there, and since when it is not. @param {import('../state.js').Device} device */
export function drawSeen({ lastSeenAt }) {
  const said = words()
  if (!lastSeenAt) return h('span', { class: 'hint' }, said.neverSeen)
  const now = officeNow()
  const at = new Date(lastSeenAt)
  if (now.getTime() - at.getTime() < minutesThere * 60_000) return said.there
  const { on, at: time } = onTheWall(at)
  const since = on === onTheWall(now).on ? time : `${sayOfDay(on)}, ${time}`
  return h('span', { class: 'out' }, said.notSince(since))
}
