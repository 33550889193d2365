import type { Leg } from '@transparent-office/contract'

/** A stretch of a visit in one line, and what is done there. */
export interface Stop<Service> {
  readonly leg?: Leg
  readonly services: readonly Service[]
}

/** The stops of a visit in order; each service for itself while the lines are not known. */
export function stopsOf<Service extends { readonly letter?: string | undefined }>(
  legs: readonly Leg[],
  services: readonly Service[],
): readonly Stop<Service>[] {
  const stops = legs.map((leg) => ({
    leg,
    services: services.filter(({ letter }) => letter === leg.letter),
  }))
  const known = stops.reduce((sum, stop) => sum + stop.services.length, 0)
  return known === services.length ? stops : services.map((service) => ({ services: [service] }))
}
