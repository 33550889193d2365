import type { Ticket } from '@transparent-office/contract'

/** The number of the ticket of the same visit that is called before this one. */
export function comesBefore({ id, route = [] }: Ticket): string | undefined {
  const own = route.findIndex((stop) => stop.id === id)
  return route
    .slice(0, own)
    .findLast(({ state }) => ['waiting', 'called', 'serving'].includes(state))?.number
}
