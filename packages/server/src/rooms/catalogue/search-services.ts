import type { Service } from '@transparent-office/contract'
import { act } from '../../acts/index.ts'
import { listLines } from '../network/index.ts'
import { catalogueIndex } from './catalogue-index.ts'
import { searchServices as search } from './search/search-services.ts'

export const searchServices = act('catalogue.searchServices', async (input, { db, office }) => {
  const { cards, byId, index } = await catalogueIndex(db, office.id)
  const lines = input.branch && (await listLines(db, office.id, input.branch))
  const letters = lines && new Set(lines.map(({ letter }) => letter))
  const wanted = (card: Service) =>
    (!input.category || card.category.id === input.category) &&
    (!input.agency || card.agency.id === input.agency) &&
    (!input.channel || card.channels.includes(input.channel)) &&
    (!input.lifeEvent || card.lifeEvents.some(({ id }) => id === input.lifeEvent)) &&
    (!letters || letters.has(card.letter))
  const found = input.q?.trim()
    ? search(index, input.q, Infinity).map(({ id }) => byId.get(id)!)
    : cards
  return { items: found.filter(wanted).slice(0, input.limit) }
})
