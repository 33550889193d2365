// @ts-check
import { act, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField } from '/shared/fields.js'
import { office } from '/shared/office.js'
import { drawButton } from '../button.js'
import { drawDifferences } from './differences.js'
import { changeCard, letGo, showKept } from './open-card.js'
import { drawPublicLook } from './public-look.js'
import { refusedAs } from './refused-as.js'
import { words } from './words.js'

/** @typedef {import('../state.js').OpenCard} OpenCard */

const ownWords = [
  'synonyms',
  'category',
  'nationalId',
  'lifeEvents',
  'letter',
  'minutes',
  'extraMinutes',
]

/** What would change, and how people would see it; saved from here. @param {OpenCard} card */
export function drawNext({ base, next }) {
  const said = words()
  if (!next) return []
  const { written } = next
  const parts = /** @type {import('./typed.js').Part[]} */ (Object.keys(written))
  const facts = parts.some((part) => !ownWords.includes(part))
  const back = () => {
    changeCard({ view: 'form' })
    focusOn('main h1')
  }
  const onsubmit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault()
    const typed = new FormData(/** @type {HTMLFormElement} */ (event.target))
    const why = String(typed.get('why') ?? '').trim()
    void act(
      async (key) => {
        const kept = await office.catalogue.changeCard(
          { service: base.id, version: base.version, card: written, ...(why && { why }) },
          { key },
        )
        letGo()
        showKept(kept, said.saved(kept.card.version))
      },
      (error) => refusedAs(error),
    )
  }
  return [
    h('h1', { key: 'heading', tabindex: -1 }, said.whatChanges),
    h('p', { key: 'nothing', class: 'note' }, said.nothingYet),
    facts &&
      base.verification.verifiedOn &&
      h('p', { key: 'uncheck', class: 'note warn' }, said.uncheck),
    drawDifferences([said.field, said.was, said.becomes], parts, [base, next.card]),
    drawPublicLook(facts ? unchecked(next.card) : next.card),
    h(
      'form',
      { key: 'save', onsubmit, novalidate: true },
      drawField('why', said.why, { hint: said.whyHint }),
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(said.backToForm, back, { key: 'back', second: true }),
        h('button', { class: 'button' }, said.save),
      ),
    ),
  ]
}

/** @param {import('./typed.js').Service} card */
const unchecked = ({ verification: { verifiedOn: _, ...verification }, ...card }) => ({
  ...card,
  verification,
})
