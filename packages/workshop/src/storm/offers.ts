import { addDays } from '../../../server/src/database/local-time.ts'
import type { Chance } from './chance.ts'
import type { Servers } from './servers.ts'

type Starts = readonly { startsAt: string; branch: string }[]

const days = 3
const keptMilliseconds = 2000

/** Starts the office offered moments ago, by visit; the same for all who look. */
export class Offers {
  readonly #servers: Servers
  readonly #today: () => string
  readonly #found = new Map<string, { starts: Promise<Starts>; until: number }>()

  constructor(servers: Servers, today: () => string) {
    this.#servers = servers
    this.#today = today
  }

  async of(visit: readonly string[], chance: Chance): Promise<Starts> {
    const key = visit.join()
    const known = this.#found.get(key)
    if (known && performance.now() < known.until) return known.starts
    const starts = this.#ask(visit, chance).catch(() => known?.starts ?? [])
    this.#found.set(key, { starts, until: performance.now() + keptMilliseconds })
    return starts
  }

  async #ask(visit: readonly string[], chance: Chance): Promise<Starts> {
    const office = await this.#servers.any(chance)
    const found = await office.bookings.listAvailability({
      visit: visit.map((service) => `${service}:1` as const),
      to: addDays(this.#today(), days),
    })
    return found.days.flatMap(({ starts }) => starts)
  }
}
