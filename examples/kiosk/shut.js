// @ts-check
import { h } from '/shared/draw.js'
import { plain } from '/shared/language.js'
import { onTheWall } from '/shared/office-clock.js'
import { sayMoment } from '/shared/say.js'
import { words } from './words.js'

/**
 * Why no tickets are given now, until when, and where to go.
 *
 * @param {import('./state.js').Task} task
 * @param {import('./state.js').Branch | undefined} branch
 */
export function drawShut({ status }, branch) {
  const said = words()
  if (status === 'closed') {
    const { on, at } = onTheWall(new Date(branch?.opensAt ?? 0))
    return [
      h('h1', { key: 'closed', tabindex: -1 }, said.closed),
      branch?.opensAt && h('p', { key: 'opens', class: 'lead' }, said.opens(sayMoment(on, at))),
    ]
  }
  const reason = /** @type {'other'} */ (branch?.pause?.reason ?? 'other')
  const raid = branch?.pause?.reason === 'air-raid'
  return [
    h('h1', { key: 'paused', tabindex: -1 }, said.paused[reason] ?? said.paused.other),
    raid &&
      branch.shelter &&
      h('p', { key: 'shelter', class: 'large' }, said.shelter(plain(branch.shelter))),
    branch?.pause && h('p', { key: 'since', class: 'lead' }, said.stopped(branch.pause.at)),
    h('p', { key: 'kept', class: 'lead' }, said.kept),
  ]
}
