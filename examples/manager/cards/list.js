// @ts-check
import { focusOn, read } from '/shared/act.js'
import { office } from '/shared/office.js'
import { change, state } from '../state.js'
import { newId } from './typed.js'

/** @type {import('../state.js').CardList} */
export const none = { q: '', list: 'all' }

/** Asks for the list as it was asked for last; with a cursor for more of it. @param {string} [cursor] */
export const loadCards = (cursor) =>
  read(async () => {
    const asked = state.cards ?? none
    const { q, list } = asked
    if (!cursor) change({ cards: { q, list } })
    const page = await office.catalogue.listCards({
      q,
      list,
      limit: 50,
      ...(cursor && { cursor }),
    })
    if (state.cards?.q !== q || state.cards.list !== list) return
    const before = cursor ? (asked.items ?? []) : []
    change({ cards: { q, list, items: [...before, ...page.items], more: page.nextCursor } })
  })

/** Goes back to the list, with the focus on the card it was opened from. */
export function backToList() {
  const id = state.card?.kept.card.id
  change({ card: undefined })
  if (state.cards?.items) focusOn(id === newId ? '#add-card' : `#card-${id}`)
  else {
    focusOn('main h1')
    void loadCards()
  }
}
