import { isProblem, type ConnectedOffice } from '@transparent-office/sdk'
import { pickCommon, pickOne, untilNext, waitingMost, type Chance } from './crowd.ts'
import type { Codes } from './simulated-clerk.ts'

/** So many codes of people who left without being served are kept at most. */
const codesMost = 500

/** People who come to the kiosk of a branch for what its simulated clerks can do. */
export class SimulatedVisitors {
  readonly #office: ConnectedOffice
  readonly #desks: readonly { readonly letters: readonly string[] }[]
  readonly #codes: Codes
  readonly #chance: Chance

  constructor(
    office: ConnectedOffice,
    desks: readonly { readonly letters: readonly string[] }[],
    codes: Codes,
    chance: Chance,
  ) {
    this.#office = office
    this.#desks = desks
    this.#codes = codes
    this.#chance = chance
  }

  /** Somebody comes, unless it is shut or full. Returns the milliseconds until the next. */
  async act(): Promise<number> {
    const { queue } = this.#office
    const { lines = [], status } = await queue.showTask({})
    const wait = untilNext(this.#desks.length, this.#chance)
    const waiting = lines.reduce((sum, line) => sum + line.waiting, 0)
    if (status !== 'open' || waiting >= this.#desks.length * waitingMost) return wait
    const desk = pickOne(this.#desks, this.#chance)
    const line = pickOne(
      lines.filter(
        ({ letter, services, gone }) =>
          desk?.letters.includes(letter) && services.length > 0 && !gone,
      ),
      this.#chance,
    )
    const service = line && pickCommon(line.services, this.#chance)
    if (!service) return wait
    try {
      const { visit, code } = await queue.issueTicket({ visit: [{ service: service.id }] })
      this.#codes.set(visit, code)
      for (const old of this.#codes.keys())
        if (this.#codes.size > codesMost) this.#codes.delete(old)
    } catch (error) {
      // Shut or stopped a moment ago.
      if (!isProblem(error)) throw error
    }
    return wait
  }
}
