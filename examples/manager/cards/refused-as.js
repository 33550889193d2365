// @ts-check
import { isProblem } from '/embed/sdk.js'
import { focusOn, read } from '/shared/act.js'
import { office } from '/shared/office.js'
import { state } from '../state.js'
import { changeCard } from './open-card.js'
import { sayMistake } from './say-mistake.js'
import { words } from './words.js'
import { fieldOf } from './written.js'

/** What the office says of a field, in words. @param {string} code */
const say = (code) => {
  const { refused } = words()
  return refused[/** @type {'repeated'} */ (code)] ?? refused.other
}

/**
 * Says the office's "no" where it belongs: at the fields, or beside the newer version. False when it is
 * another one.
 *
 * @param {unknown} error
 * @param {Record<string, string>} [fields] Ids of fields by their name in the body.
 */
export function refusedAs(error, fields = {}) {
  if (isProblem(error, 'card-changed')) {
    void showClash()
    return true
  }
  if (isProblem(error, 'id-taken')) {
    changeCard({ mistakes: { service: sayMistake('service', say('taken')) }, view: 'form' })
    focusOn('#mistakes')
    return true
  }
  if (!isProblem(error, 'invalid-input') || !error.problem.errors) return false
  /** @type {Record<string, string>} */
  const mistakes = {}
  for (const { at, code } of error.problem.errors) {
    const field = fields[at.slice(1)] ?? fieldOf(at)
    mistakes[field] = sayMistake(field, say(code))
  }
  const { card } = state
  changeCard({ mistakes, ...(card?.view === 'look' && { view: /** @type {const} */ ('form') }) })
  focusOn('#mistakes')
  return true
}

/** Somebody else was faster: their version beside what was typed; without anything typed just theirs. */
const showClash = () =>
  read(async () => {
    const { card } = state
    if (!card) return
    const kept = await office.catalogue.showCard({ service: card.kept.card.id })
    changeCard({ kept, view: 'clash', mistakes: {} })
    focusOn('main h1')
  })
