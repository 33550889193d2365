// @ts-check
import { act, announce, focusOn, read } from '/shared/act.js'
import { office } from '/shared/office.js'
import { change, state } from '../state.js'
import { dropDraft, findDraft, keepDraft } from './drafts.js'
import { findShelves } from './shelves.js'
import { isNew, typedOf } from './typed.js'

/** @typedef {import('../state.js').OpenCard} OpenCard */

const me = () => state.me?.id ?? ''

/** Changes what is known of the open card. @param {Partial<OpenCard>} news */
export const changeCard = (news) => state.card && change({ card: { ...state.card, ...news } })

/** Shows a card instead of the list. @param {string} service */
export const openCard = (service) =>
  act(async () => {
    const [kept, shelves] = await Promise.all([
      office.catalogue.showCard({ service }),
      findShelves(),
    ])
    change({ card: { kept, shelves, view: 'card', base: kept.card, stamp: 0, mistakes: {} } })
    focusOn('main h1')
  })

/** Shows the card as the office has it after an act. @param {OpenCard['kept']} kept @param {string} said */
export function showKept(kept, said) {
  const base = kept.card
  changeCard({
    kept,
    base,
    view: 'card',
    typed: undefined,
    old: undefined,
    next: undefined,
    mistakes: {},
  })
  change({ cards: undefined })
  announce(said)
  focusOn('main h1')
}

/** What was typed on the open card and not saved. */
export const draftHere = () => findDraft(me(), state.card?.kept.card.id ?? '')

/** Begins to write, or goes on with what was not saved; of an older version, too. */
export const beginToWrite = () =>
  read(async () => {
    const { card } = state
    if (!card) return
    const draft = draftHere()
    const now = card.kept.card
    const base =
      !draft || draft.version === now.version
        ? now
        : await office.catalogue.showCardVersion({
            service: now.id,
            version: String(draft.version),
          })
    changeCard({
      base,
      typed: draft?.typed ?? typedOf(base),
      view: 'form',
      stamp: card.stamp + 1,
      mistakes: {},
    })
    focusOn('main h1')
  })

/** Keeps what stands in the form, without drawing. @param {import('./typed.js').Typed} typed */
export function keepTyped(typed) {
  const { card } = state
  if (!card) return
  card.typed = typed
  keepDraft(me(), card.base.id, { version: card.base.version, typed })
}

/** Lets go of what was typed. */
export function letGo() {
  const { card } = state
  if (!card) return
  dropDraft(me(), card.base.id)
  if (isNew(card.base)) return change({ card: undefined })
  changeCard({ typed: undefined, base: card.kept.card, view: 'card' })
}
