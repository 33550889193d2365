import { setTimeout as sleep } from 'node:timers/promises'
import { addDays } from '../../../server/src/database/local-time.ts'
import type { Chance } from './chance.ts'
import type { Weather } from './citizen.ts'

const daysAhead = 4
const hoursOfDay = [
  [],
  [{ from: '09:00', to: '12:20' }],
  [{ from: '13:10', to: '18:00' }],
  [
    { from: '09:00', to: '11:00' },
    { from: '14:00', to: '18:00' },
  ],
]
const weeks = [
  { from: '09:00', to: '18:00' },
  { from: '08:00', to: '16:30' },
  { from: '10:15', to: '19:00' },
]

/** A manager who closes and shortens days of a branch, gives them back and plans the week anew. */
export class Manager {
  readonly #weather: Weather
  readonly #chance: Chance
  readonly #token: string
  readonly #branch: string

  constructor(weather: Weather, chance: Chance, { token, branch }: Record<string, string>) {
    this.#weather = weather
    this.#chance = chance
    this.#token = token!
    this.#branch = branch!
  }

  async act(): Promise<void> {
    const chance = this.#chance
    if (chance.is(0.05)) await this.#weather.sender.repeat(chance)
    else if (chance.is(0.1)) await this.#planWeek()
    else if (chance.is(0.55)) await this.#changeDay()
    else await this.#resetDay()
    await sleep(chance.below(1500))
  }

  /** One of the days that citizens look at; never today, or the clerks have nothing to do. */
  #day(): string {
    const today = this.#weather.now().toISOString().slice(0, 10)
    return addDays(today, 1 + this.#chance.below(daysAhead))
  }

  async #changeDay(): Promise<void> {
    const [branch, on] = [this.#branch, this.#day()]
    const hours = (await this.#amidVisit(on)) ?? this.#chance.one(hoursOfDay)
    const act = hours.length > 0 ? 'change-day' : 'close-day'
    const outcome = await this.#weather.sender.send(act, this.#chance, (office, key) =>
      office.bookings.changeDay(
        { branch, on, hours, reason: 'no-power' },
        { key, token: this.#token },
      ),
    )
    this.#count(outcome)
  }

  /** Hours that end or begin amid a visit of the day: another time kept may overlap its own. */
  async #amidVisit(on: string): Promise<(typeof hoursOfDay)[number] | undefined> {
    const found = await this.#weather.sender.read(this.#chance, (office) =>
      office.bookings.listBookings({ branch: this.#branch, on }, { token: this.#token }),
    )
    const booked = found?.items.filter(({ state }) => state === 'booked') ?? []
    const visit = this.#chance.one(booked)
    if (!visit || this.#chance.is(0.4)) return undefined
    const minutes = Number(visit.at.slice(0, 2)) * 60 + Number(visit.at.slice(3)) + 10
    const cut = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return [this.#chance.is(0.5) ? { from: '08:00', to: cut } : { from: cut, to: '20:00' }]
  }

  async #resetDay(): Promise<void> {
    const [branch, on] = [this.#branch, this.#day()]
    const outcome = await this.#weather.sender.send('reset-day', this.#chance, (office, key) =>
      office.bookings.resetDay({ branch, on }, { key, token: this.#token }),
    )
    this.#count(outcome)
  }

  async #planWeek(): Promise<void> {
    const [branch, from] = [this.#branch, this.#day()]
    const week = this.#chance.one(weeks)
    const hours = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, ...week }))
    const pool = branch === 'central' ? 'central-documents' : `${branch}-all`
    const desks = this.#chance.is(0.5) ? [{ pool, desks: 1 + this.#chance.below(2) }] : []
    const outcome = await this.#weather.sender.send(
      'change-timetable',
      this.#chance,
      (office, key) =>
        office.bookings.changeTimetable(
          { branch, from, hours, desks },
          { key, token: this.#token },
        ),
    )
    this.#count(outcome)
  }

  #count(outcome: { answer: { bookings: readonly unknown[] } } | { refused: string }): void {
    if (!('answer' in outcome)) return
    for (const _ of outcome.answer.bookings) this.#weather.ledger.also('unplace')
  }
}
