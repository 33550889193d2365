import type { Chance } from './chance.ts'
import type { Ledger } from './ledger.ts'
import type { Offers } from './offers.ts'
import type { Sender } from './send.ts'
import { canary, type Servers } from './servers.ts'

interface Own {
  readonly id: string
  readonly code: string
  readonly services: string[]
  state: 'held' | 'booked'
  startsAt: string
}

/** What everybody in the storm shares. */
export interface Weather {
  readonly servers: Servers
  readonly sender: Sender
  readonly ledger: Ledger
  readonly offers: Offers
  /** The token with which the receptions move a booking for who phones. */
  readonly reception: string
  /** The office's time. */
  now(): Date
}

const visits = [
  ['residence-deregistration'],
  ['residence-registration'],
  ['housing-subsidy'],
  ['community-extract'],
  ['residence-deregistration', 'housing-subsidy'],
]
const ownMost = 10
const minute = 60_000

/** A person with many plans who changes his mind all the time; `kiosk` is where he takes tickets. */
export class Citizen {
  readonly #own: Own[] = []
  readonly #weather: Weather
  readonly #chance: Chance
  readonly #kiosk: string

  constructor(weather: Weather, chance: Chance, kiosk: string) {
    this.#weather = weather
    this.#chance = chance
    this.#kiosk = kiosk
  }

  async act(): Promise<void> {
    const chance = this.#chance
    const { sender } = this.#weather
    const coming = this.#own.find((one) => one.state === 'booked' && this.#isSoon(one))
    if (chance.is(0.03)) return sender.repeat(chance)
    if (coming && chance.is(0.5)) return this.#checkIn(coming)
    if (chance.is(0.12)) return this.#takeTicket()
    if (this.#own.length < ownMost && chance.is(0.4)) return this.#hold()
    const held = this.#own.find(({ state }) => state === 'held')
    const one = held && chance.is(0.6) ? held : chance.one(this.#own)
    if (!one) return this.#hold()
    if (one.state === 'held') return chance.is(0.75) ? this.#book(one) : this.#letGo(one)
    if (chance.is(0.15)) return this.#acceptKept(one)
    if (chance.is(0.4)) return this.#move(one)
    return this.#cancel(one)
  }

  #isSoon({ startsAt }: Own): boolean {
    const ahead = Date.parse(startsAt) - this.#weather.now().getTime()
    return ahead < 20 * minute && ahead > -10 * minute
  }

  /** A start as the office offered it moments ago; most want an early one. */
  async #wish(visit: readonly string[]): Promise<{ startsAt: string; branch: string } | undefined> {
    const chance = this.#chance
    const starts = await this.#weather.offers.of(visit, chance)
    return chance.one(chance.is(0.6) ? starts.slice(0, 12) : starts)
  }

  async #hold(): Promise<void> {
    const { sender, ledger } = this.#weather
    const services = [...this.#chance.one(visits)]
    const wish = await this.#wish(services)
    if (!wish) return
    const { startsAt, branch } = wish
    const outcome = await sender.send('hold', this.#chance, (office, key) =>
      office.bookings.hold(
        { visit: services.map((service) => ({ service })), branch, startsAt },
        { key },
      ),
    )
    if (!('answer' in outcome)) return
    const { id, code } = outcome.answer
    if (ledger.bookings.has(id)) ledger.surprise(`${id} was held twice`)
    ledger.bookings.set(id, { state: 'held', startsAt })
    this.#own.push({ id, code, services: [...services], state: 'held', startsAt })
  }

  async #book(one: Own): Promise<void> {
    const { sender } = this.#weather
    if (this.#chance.is(0.15))
      await sender.send('extend', this.#chance, (office, key) =>
        office.bookings.extendHold({ id: one.id }, { key, token: one.code }),
      )
    const outcome = await sender.send('book', this.#chance, (office, key) =>
      office.bookings.book(
        { hold: one.id, name: canary, phone: '0671234567' },
        { key, token: one.code },
      ),
    )
    if (!('answer' in outcome)) return this.#forget(one)
    one.state = 'booked'
    this.#note(one)
  }

  async #letGo(one: Own): Promise<void> {
    this.#forget(one)
    // Some just go away; their hold ends by itself.
    if (this.#chance.is(0.5)) return
    const outcome = await this.#weather.sender.send('release', this.#chance, (office) =>
      office.bookings.releaseHold({ id: one.id }, { token: one.code }),
    )
    if ('answer' in outcome) this.#note(one, 'released')
  }

  async #move(one: Own): Promise<void> {
    const wish = await this.#wish(one.services)
    if (!wish) return
    const { startsAt, branch } = wish
    const outcome = await this.#weather.sender.send('move', this.#chance, (office, key) =>
      office.bookings.move({ id: one.id, branch, startsAt }, { key, token: one.code }),
    )
    if (!('answer' in outcome)) return
    one.startsAt = startsAt
    this.#note(one)
  }

  /** Looks whether the day was closed; then takes what is kept instead, or has reception take it. */
  async #acceptKept(one: Own): Promise<void> {
    const { sender, reception } = this.#weather
    const found = await sender.read(this.#chance, (office) =>
      office.bookings.findBooking({ id: one.id }, { token: one.code }),
    )
    const kept = found?.closure?.kept
    if (!kept) return
    const { startsAt, branch } = kept
    const token = this.#chance.is(0.5) ? reception : one.code
    const outcome = await sender.send('move', this.#chance, (office, key) =>
      office.bookings.move({ id: one.id, branch: branch.id, startsAt }, { key, token }),
    )
    if (!('answer' in outcome)) return
    this.#weather.ledger.keptTaken++
    one.startsAt = startsAt
    this.#note(one)
  }

  async #cancel(one: Own): Promise<void> {
    const { sender } = this.#weather
    if (one.services.length > 1 && this.#chance.is(0.5)) {
      const service = this.#chance.one(one.services)
      const dropped = await sender.send('drop-service', this.#chance, (office, key) =>
        office.bookings.cancel({ id: one.id, service }, { key, token: one.code }),
      )
      if (!('answer' in dropped)) return
      one.services.splice(one.services.indexOf(service), 1)
      one.startsAt = dropped.answer.startsAt
      return this.#note(one)
    }
    this.#forget(one)
    const outcome = await sender.send('cancel', this.#chance, (office, key) =>
      office.bookings.cancel({ id: one.id }, { key, token: one.code }),
    )
    if ('answer' in outcome) this.#note(one, 'cancelled')
  }

  async #checkIn(one: Own): Promise<void> {
    const { sender, ledger } = this.#weather
    const outcome = await sender.send('check-in', this.#chance, (office, key) =>
      office.bookings.checkIn({ id: one.id }, { key, token: one.code }),
    )
    this.#forget(one)
    if (!('answer' in outcome)) return
    this.#note(one, 'checked-in')
    for (const { id, number } of outcome.answer.tickets) {
      ledger.issued(id, number)
      ledger.also('issue')
    }
  }

  async #takeTicket(): Promise<void> {
    const { sender, ledger } = this.#weather
    const [service] = this.#chance.one(visits)
    const outcome = await sender.send('issue', this.#chance, (office, key) =>
      office.queue.issueTicket({ visit: [{ service: service! }] }, { key, token: this.#kiosk }),
    )
    if (!('answer' in outcome)) return
    ledger.issued(outcome.answer.id, outcome.answer.number)
  }

  #note({ id, startsAt }: Own, state = 'booked'): void {
    this.#weather.ledger.bookings.set(id, { state, startsAt })
  }

  #forget(one: Own): void {
    this.#own.splice(this.#own.indexOf(one), 1)
  }
}
