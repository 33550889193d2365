import type { Branch, Service } from '@transparent-office/contract'
import { neededOf } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageRequest } from '../request/page-request.ts'
import { itemsOf, withItems, type Draft } from './draft.ts'
import { withServices, type Item } from './items.ts'

/** What a step of a booking is drawn from. */
export interface Facts {
  readonly draft: Draft
  /** The cards of the visit's services. */
  readonly services: readonly Service[]
  readonly branches: readonly Branch[]
}

/** Finds what a step is drawn from; nothing when there is no such service. */
export async function findFacts(
  { api }: Pick<PageRequest, 'api'>,
  draft: Draft,
): Promise<Facts | undefined> {
  const [items, { items: branches }] = await Promise.all([
    findItems(api, draft),
    api.network.listBranches(),
  ])
  const cards = await Promise.all(
    items.map(async ({ service }) => {
      const { answer } = await answerOrProblem(api.catalogue.findService({ service }))
      return answer?.channels.includes('office') ? answer : undefined
    }),
  )
  const services = cards.flatMap((card) => card ?? [])
  if (services.length === 0) return undefined
  const known = items.filter(({ service }) => services.some(({ id }) => id === service))
  return { draft: withItems(draft, known), services, branches }
}

/** The services of the visit, with what everybody needs of the package that was asked for. */
async function findItems(api: PageRequest['api'], draft: Draft): Promise<Item[]> {
  const items = itemsOf(draft)
  if (!draft.package) return items
  const packages = (await api.catalogue.listPackages()).items
  const found = packages.find(({ id }) => id === draft.package)
  const own = items.map(({ service }) => service)
  return found
    ? withServices(
        items,
        neededOf(found, own).map(({ service }) => service),
      )
    : items
}
