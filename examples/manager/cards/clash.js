// @ts-check
import { focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawButton } from '../button.js'
import { discard } from './discard.js'
import { drawDifferences } from './differences.js'
import { changeCard, keepTyped } from './open-card.js'
import { merge, partsThatDiffer, typedOf } from './typed.js'
import { words } from './words.js'
import { cardWith, readTyped } from './written.js'

/** @typedef {import('../state.js').OpenCard} OpenCard */

/** Takes the newer version for the ground and puts what was typed on it. @param {OpenCard} card */
function takeTheirs({ kept, base, typed, stamp }) {
  if (!typed) return changeCard({ view: 'card' })
  const merged = merge(typedOf(base), typed, typedOf(kept.card))
  changeCard({ base: kept.card, typed: merged, stamp: stamp + 1, view: 'form', next: undefined })
  keepTyped(merged)
  focusOn('main h1')
}

/** A newer version beside what was typed: nothing is lost, nothing overwritten. @param {OpenCard} card */
export function drawClash(card) {
  const said = words()
  const { kept, base, typed, shelves } = card
  const newer = kept.versions.filter(({ version }) => version > base.version)
  const who = [...new Set(newer.map(({ madeBy }) => madeBy?.name ?? said.fromFile))].join(', ')
  const theirs = partsThatDiffer(typedOf(base), typedOf(kept.card))
  const mine = typed ? partsThatDiffer(typedOf(base), typed) : []
  const own = typed ? cardWith(base, readTyped(base, typed).written, shelves) : base
  const parts = [...new Set([...mine, ...theirs])]
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.clash(kept.card.version)),
    h('p', { key: 'who', class: 'note warn' }, said.clashBy(who)),
    parts.length > 0 &&
      drawDifferences(
        [said.field, said.was, said.theirs, said.yours],
        parts,
        [base, kept.card, own],
        (part) => mine.includes(part) && theirs.includes(part) && said.both,
      ),
    h(
      'p',
      { key: 'acts', class: 'acts' },
      typed
        ? [
            drawButton(said.merge, () => takeTheirs(card), { key: 'merge' }),
            drawButton(said.discard, discard, { key: 'discard', second: true }),
          ]
        : drawButton(said.backToCard, () => changeCard({ view: 'card', base: kept.card }), {
            key: 'back',
          }),
    ),
  ]
}
