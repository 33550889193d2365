import { ShortId } from '@transparent-office/contract'
import { servicesMost } from '@transparent-office/words'

/** A service of a visit and for how many. */
export interface Item {
  readonly service: string
  readonly persons: number
}

const personsMost = 10

const readPersons = (said: string | null | undefined): number | undefined =>
  /^([1-9]|[1-9]\d)$/.test(said ?? '') ? Math.min(Number(said), personsMost) : undefined

const readIds = (said: string | null): string[] =>
  (said ?? '').split(',').filter((id) => ShortId.safeParse(id).success)

/** Items as a draft carries them: `birth-registration:1,rnokpp:2`. */
export const writeItems = (items: readonly Item[]): string =>
  items.map(({ service, persons }) => `${service}:${persons}`).join(',')

/** Reads what {@link writeItems} wrote; what is not of that form is not there. */
export function readItems(text: string | null | undefined): Item[] {
  const items = (text ?? '').split(',').flatMap((part) => {
    const at = part.lastIndexOf(':')
    const service = ShortId.safeParse(part.slice(0, at)).data
    const persons = readPersons(part.slice(at + 1))
    return service && persons ? [{ service, persons }] : []
  })
  return joined(items)
}

/** Each service once, as many as one visit has. */
const joined = (items: readonly Item[]): Item[] =>
  [...new Map(items.map((item) => [item.service, item])).values()].slice(0, servicesMost)

/** Adds services that are not there yet, each for so many. */
export const withServices = (
  items: readonly Item[],
  services: readonly string[],
  persons = 1,
): Item[] => {
  const added = services.filter((id) => !items.some(({ service }) => service === id))
  return joined([...items, ...added.map((service) => ({ service, persons }))])
}

/**
 * Reads the visit of a form or an address: `visit`, or `service` to begin with; `persons.{service}`
 * for how many; `second` one more, for as many as come for the first; `remove` those left out.
 */
export function readVisit(given: URLSearchParams): Item[] {
  const begun = withServices(
    readItems(given.get('visit')),
    readIds(given.get('service')),
    readPersons(given.get('persons')),
  )
  const counted = begun.map(({ service, persons }) => ({
    service,
    persons: readPersons(given.get(`persons.${service}`)) ?? persons,
  }))
  const second = readIds(given.get('second'))
  const secondPersons = readPersons(given.get('secondPersons')) ?? counted[0]?.persons
  const removed = readIds(given.get('remove'))
  return withServices(counted, second, secondPersons).filter(
    ({ service }) => !removed.includes(service),
  )
}

/** Whether an address or a form names anything to book. */
export const asksFor = (given: URLSearchParams): boolean =>
  ['service', 'visit', 'package'].some((name) => given.has(name))
