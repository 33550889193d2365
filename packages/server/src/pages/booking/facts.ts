import type { Branch, Service } from '@transparent-office/contract'
import { answered } from '../asking/ask-office.ts'
import type { Asked } from '../asking/asked.ts'
import { itemsOf, without, type Draft } from './draft.ts'

/** What a step of a booking is drawn from. */
export interface Facts {
  readonly draft: Draft
  /** The cards of the visit's services. */
  readonly services: readonly Service[]
  readonly branches: readonly Branch[]
}

/** Finds what a step is drawn from; nothing when there is no such service. */
export async function findFacts(
  { api }: Pick<Asked, 'api'>,
  draft: Draft,
): Promise<Facts | undefined> {
  const [cards, { items: branches }] = await Promise.all([
    Promise.all(
      itemsOf(draft).map(async ({ service }) => {
        const { answer } = await answered(api.catalogue.findService({ service }))
        return answer?.channels.includes('office') ? answer : undefined
      }),
    ),
    api.network.listBranches(),
  ])
  const [first, second] = cards
  if (!first) return undefined
  return second
    ? { draft, services: [first, second], branches }
    : { draft: without(draft, 'second', 'secondPersons'), services: [first], branches }
}
