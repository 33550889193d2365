import type { Service } from '@transparent-office/contract'
import { act } from '../../http/act.ts'
import { listLines } from '../network/index.ts'
import { listCards } from './catalogue.store.ts'

export const searchServices = act('catalogue.searchServices', async (input, { db, office }) => {
  const cards = await listCards(db, office.id)
  const letters =
    input.branch &&
    new Set((await listLines(db, office.id, input.branch)).map(({ letter }) => letter))
  const wanted = (card: Service) =>
    (!input.category || card.category.id === input.category) &&
    (!input.agency || card.agency.id === input.agency) &&
    (!input.channel || card.channels.includes(input.channel)) &&
    (!input.lifeEvent || card.lifeEvents.some(({ id }) => id === input.lifeEvent)) &&
    (!letters || letters.has(card.letter))
  return { items: cards.filter(wanted).slice(0, input.limit) }
})
