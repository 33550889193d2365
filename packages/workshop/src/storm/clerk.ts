import type { Chance } from './chance.ts'
import type { Weather } from './citizen.ts'

/** A clerk at a desk, pressing now this button, now that one. */
export class Clerk {
  readonly #weather: Weather
  readonly #chance: Chance
  readonly #token: string
  readonly #workplace: string
  #at: { id: string; state: 'called' | 'serving' } | undefined
  readonly #missed: string[] = []

  constructor(weather: Weather, chance: Chance, desk: { token: string; workplace: string }) {
    this.#weather = weather
    this.#chance = chance
    this.#token = desk.token
    this.#workplace = desk.workplace
  }

  async act(): Promise<void> {
    const chance = this.#chance
    if (chance.is(0.03)) return this.#weather.sender.repeat(chance)
    if (this.#missed.length > 0 && chance.is(0.1)) return this.#restore(this.#missed.pop()!)
    if (!this.#at) return this.#call()
    const { state } = this.#at
    if (state === 'called' && chance.is(0.15)) return this.#press('recall')
    if (state === 'called' && chance.is(0.2)) return this.#press('miss')
    if (state === 'called' && chance.is(0.8)) return this.#press('serve')
    return this.#press('finish')
  }

  async #call(): Promise<void> {
    const { sender, ledger } = this.#weather
    const outcome = await sender.send('call', this.#chance, (office, key) =>
      office.queue.callNext({ workplace: this.#workplace }, { key, token: this.#token }),
    )
    if (!('answer' in outcome)) return
    const { ticket } = outcome.answer
    // Nobody waits: nothing was done.
    if (!ticket) return void ledger.acts.set('call', ledger.acts.get('call')! - 1)
    const known = ledger.tickets.get(ticket.id)
    if (known && known.state !== 'waiting' && known.state !== 'missed')
      ledger.surprise(`${ticket.number} was called while ${known.state}`)
    ledger.tickets.set(ticket.id, { state: 'called', number: ticket.number })
    ledger.calls++
    this.#at = { id: ticket.id, state: 'called' }
  }

  async #press(button: 'recall' | 'serve' | 'miss' | 'finish'): Promise<void> {
    const { id } = this.#at!
    const { sender } = this.#weather
    const outcome = await sender.send(button, this.#chance, (office, key) =>
      office.queue[button]({ id }, { key, token: this.#token }),
    )
    if (!('answer' in outcome)) return
    if (button === 'serve') this.#at = { id, state: 'serving' }
    if (button === 'miss') this.#missed.push(id)
    if (button === 'miss' || button === 'finish') this.#at = undefined
    const states = { recall: 'called', serve: 'serving', miss: 'missed', finish: 'served' }
    this.#note(id, states[button])
  }

  async #restore(id: string): Promise<void> {
    const outcome = await this.#weather.sender.send('restore', this.#chance, (office, key) =>
      office.queue.restore({ id }, { key, token: this.#token }),
    )
    // Another clerk may have called it before this answer came.
    const known = this.#weather.ledger.tickets.get(id)
    if ('answer' in outcome && known?.state === 'missed') this.#note(id, 'waiting')
  }

  #note(id: string, state: string): void {
    const { tickets } = this.#weather.ledger
    tickets.set(id, { number: tickets.get(id)!.number, state })
  }
}
