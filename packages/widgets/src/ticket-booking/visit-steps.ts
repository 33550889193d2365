import type { Problem } from '@transparent-office/contract'
import { noHold, to, type BookingState, type Changed, type Visit } from './booking-state.ts'
import { noTime } from './when/choosing-steps.ts'

// What happens to the services of the visit.

const without = ({ items }: BookingState, services: readonly string[]): Visit =>
  items.filter(({ service }) => !services.includes(service))

/** What everybody needs of the package that was named; nothing: there is no such package. */
export const packageFound = (_: BookingState, items: Visit): Changed => [
  { items, missing: items.length === 0 },
]

export const personsSet = ({ items }: BookingState, service: string, persons: number): Changed => [
  {
    items: items.map((item) => (item.service === service ? { service, persons } : item)),
    lacks: [],
  },
]

export const stepFreeSet = (_: BookingState, stepFree: boolean): Changed => [{ stepFree }]

/** Added to the others; the focus goes to the first of them. */
export const servicesAdded = ({ items }: BookingState, services: readonly string[]): Changed => [
  { items: [...items, ...services.map((service) => ({ service, persons: 1 }))], lacks: [] },
  `#persons-${items.length}`,
  (words) => words.added(services.length),
]

export const serviceRemoved = (state: BookingState, service: string, title: string): Changed => [
  { items: without(state, [service]), lacks: [] },
  'h2',
  (words) => words.removed(title),
]

export const extraPicked = (_: BookingState, extra: string): Changed => [{ extra }]

/** The service that is picked is added; as many come for it as for the first. */
export const extraAdded = ({ extra, items }: BookingState): Changed =>
  extra
    ? [
        {
          items: [...items, { service: extra, persons: items[0]?.persons ?? 1 }],
          lacks: [],
          extra: '',
        },
        `#persons-${items.length}`,
      ]
    : []

/** The visit is as it should be, with what is picked and without some: what was held was for another one. */
export function visitTaken(state: BookingState, services: readonly string[] = []): Changed {
  const items = without(state, services)
  return [{ ...noHold, items, lacks: [], ...extraAdded({ ...state, items })[0] }]
}

/** A branch that does not give all is taken, without what it lacks. */
export const branchChosenWithout = (
  state: BookingState,
  branch: string,
  lacks: readonly string[],
): Changed => to('when', { ...noTime, branch, items: without(state, lacks), lacks: [] })

/** Several services are given nowhere together: what stands in the way is told where it can be changed. */
export function givenNowhere({ items }: BookingState, { errors = [] }: Problem): Changed {
  if (items.length < 2) return []
  const named = errors.flatMap(({ at }) => items[Number(at.split('/')[2])] ?? [])
  const lacks = (named.length > 0 ? named : items.slice(-1)).map(({ service }) => service)
  return to('what', { lacks })
}
