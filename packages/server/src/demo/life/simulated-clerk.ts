import { isProblem, type ConnectedOffice } from '@transparent-office/sdk'
import { hears, scoreOf, serviceTime, tidyTime, walkTime, type Chance } from './crowd.ts'

/** Access codes of those of the crowd who have a ticket, by visit. */
export type Codes = Map<string, string>

/** Milliseconds after which a clerk who has nothing to do looks again. */
const looksAgainAfter = 8_000

/** A simulated clerk at one workplace. What he does next follows from what his screen shows. */
export class SimulatedClerk {
  readonly #office: ConnectedOffice
  readonly #workplace: string
  readonly #codes: Codes
  readonly #chance: Chance

  constructor(office: ConnectedOffice, workplace: string, codes: Codes, chance: Chance) {
    this.#office = office
    this.#workplace = workplace
    this.#codes = codes
    this.#chance = chance
  }

  /** Does one thing. Returns the milliseconds until the next. */
  async act(): Promise<number> {
    const { queue, staff } = this.#office
    const workplace = this.#workplace
    const desk = await queue.showDesk({ workplace })
    const { ticket, status } = desk
    if (ticket?.state === 'called') return this.#receive(ticket.id)
    if (ticket) return this.#finish(ticket)
    const waits = desk.waiting.some(({ count }) => count > 0)
    if (status === 'closed' && !waits) {
      if (desk.workplace.clerk) await this.#unless(staff.closeWorkplace({ workplace }))
      return 12 * looksAgainAfter
    }
    if (status === 'paused') return looksAgainAfter
    if (!desk.workplace.clerk) {
      await this.#unless(staff.openWorkplace({ workplace }))
      return tidyTime(this.#chance)
    }
    if (!waits) return looksAgainAfter
    await this.#unless(queue.callNext({ workplace }))
    return walkTime(this.#chance)
  }

  async #receive(id: string): Promise<number> {
    const { queue } = this.#office
    if (!hears(this.#chance)) {
      await this.#unless(queue.miss({ id }))
      return tidyTime(this.#chance)
    }
    await this.#unless(queue.serve({ id }))
    return serviceTime(this.#chance)
  }

  async #finish({ id, visit }: { readonly id: string; readonly visit: string }): Promise<number> {
    const { queue, ratings } = this.#office
    await this.#unless(queue.finish({ id }))
    const token = this.#codes.get(visit)
    const score = token && scoreOf(this.#chance)
    if (score) await this.#unless(ratings.rate({ visit, score }, { token }))
    this.#codes.delete(visit)
    return tidyTime(this.#chance)
  }

  /** A person may have been quicker at this desk, or the branch has just stopped: the screen shows it next time. */
  async #unless(call: Promise<unknown>): Promise<void> {
    await call.catch((error: unknown) => {
      if (!isProblem(error)) throw error
    })
  }
}
