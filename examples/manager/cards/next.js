// @ts-check
import { act, focusOn } from '/shared/act.js'
import { h } from '/shared/draw.js'
import { drawField } from '/shared/fields.js'
import { office } from '/shared/office.js'
import { drawButton } from '../button.js'
import { state } from '../state.js'
import { drawDifferences } from './differences.js'
import { dropDraft } from './drafts.js'
import { changeCard, showKept } from './open-card.js'
import { drawPublicLook } from './public-look.js'
import { refusedAs } from './refused-as.js'
import { isNew } from './typed.js'
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
export function drawNext({ base, next, typed: form }) {
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
        const news = { card: written, ...(why && { why }) }
        const service = form?.texts.service?.trim()
        const kept = isNew(base)
          ? await office.catalogue.addCard({ ...(service && { service }), ...news }, { key })
          : await office.catalogue.changeCard(
              { service: base.id, version: base.version, ...news },
              { key },
            )
        dropDraft(state.me?.id ?? '', base.id)
        showKept(kept, isNew(base) ? said.added : said.saved(kept.card.version))
      },
      (error) => refusedAs(error, { service: 'service' }),
    )
  }
  return [
    h('h1', { key: 'heading', tabindex: -1 }, isNew(base) ? said.howNew : said.whatChanges),
    h('p', { key: 'nothing', class: 'note' }, said.nothingYet),
    facts &&
      base.verification.verifiedOn &&
      h('p', { key: 'uncheck', class: 'note warn' }, said.uncheck),
    isNew(base)
      ? drawDifferences([said.field, said.becomes], parts, [next.card])
      : drawDifferences([said.field, said.was, said.becomes], parts, [base, next.card]),
    drawPublicLook(facts ? unchecked(next.card) : next.card),
    h(
      'form',
      { key: 'save', onsubmit, novalidate: true },
      drawField('why', said.why, { hint: said.whyHint }),
      h(
        'p',
        { key: 'acts', class: 'acts' },
        drawButton(said.backToForm, back, { key: 'back', second: true }),
        h('button', { class: 'button' }, isNew(base) ? said.saveNew : said.save),
      ),
    ),
  ]
}

/** @param {import('./typed.js').Service} card */
const unchecked = ({ verification: { verifiedOn: _, ...verification }, ...card }) => ({
  ...card,
  verification,
})
