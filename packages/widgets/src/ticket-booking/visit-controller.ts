import type { Package, Service, ServiceSummary } from '@transparent-office/contract'
import { neededOf, packagesOf } from '@transparent-office/words/bookings/package-steps'
import { AsyncTask } from '../shared/async-task.ts'
import { plain } from '../shared/language/localized.ts'
import { warnDeveloper } from '../shared/warn-developer.ts'
import type { BookingOffice } from './booking-office.ts'
import type { BookingState } from './booking-state.ts'
import type { StepsController } from './steps-controller.ts'
import { packageFound } from './visit-steps.ts'

/** Carries what is known of the services of the visit, and of what may be added to them. */
export class VisitController {
  /** The cards of the services, as far as they were asked for. */
  readonly cards: AsyncTask<readonly Service[]>
  /** What may be done in the same visit: the packages, and services of the first one's category. */
  readonly choices: AsyncTask<readonly [readonly Package[], readonly ServiceSummary[]]>
  #known: readonly Service[] = []

  constructor(
    private readonly of: StepsController<BookingState> & { readonly office: BookingOffice },
  ) {
    this.cards = new AsyncTask(of.widget)
    this.choices = new AsyncTask(of.widget)
  }

  /** Begins with a service, or with what everybody needs of a package; `then` once that is known. */
  begin(service: string, pack: string | undefined, then: () => void): void {
    this.#known = []
    this.choices.forget()
    if (!pack) then()
    this.cards.run(
      async (signal) => {
        if (pack) {
          const { items } = await this.of.office.catalogue.listPackages({}, { signal })
          const found = items.find(({ id }) => id === pack)
          const needed = found ? neededOf(found) : []
          this.of.did(
            packageFound,
            needed.map(({ service }) => ({ service, persons: 1 })),
          )
          if (this.of.state.missing) warnDeveloper(`there is no package "${pack}" in this office`)
          else then()
        }
        return this.#findCards(signal)
      },
      undefined,
      () => warnDeveloper(`there is no service "${service}" in this office`),
    )
  }

  /** Asks for the cards of services that were added. */
  askCards(): void {
    this.cards.run((signal) => this.#findCards(signal))
  }

  /** All services of the visit, as far as their cards are known. */
  get services() {
    return this.of.state.items.flatMap(({ service, persons }) => {
      const card = this.#known.find(({ id }) => id === service)
      if (!card) return []
      const { id, title, letter, minutes, extraMinutes } = card
      return [{ id, title, letter, persons, minutes: minutes + (persons - 1) * extraMinutes }]
    })
  }

  get persons(): number {
    return Math.max(...this.of.state.items.map((item) => item.persons), 1)
  }

  /** The packages that one of the services is needed for, where they are known. */
  get packages(): readonly Package[] {
    const [packages = []] = this.choices.answer ?? []
    return packagesOf(packages, this.own)
  }

  /** The services by their ids. */
  get own(): readonly string[] {
    return this.of.state.items.map(({ service }) => service)
  }

  /** The name of a service of the visit, or of one that may be added. */
  titleOf(service: string): string {
    const [packages = [], neighbours = []] = this.choices.answer ?? []
    const named = [
      ...[...this.#known, ...neighbours].map(({ id, title }) => ({ service: id, title })),
      ...packages.flatMap(({ steps }) => steps),
    ].find((each) => each.service === service)
    return named ? plain(this.of.widget.language, named.title) : service
  }

  /** Asks for what may be added, once. */
  askChoices(): void {
    if (this.choices.now.is !== 'idle') return
    this.choices.run(async (signal) => {
      const [card] = await this.#findCards(signal)
      const { catalogue } = this.of.office
      const [packages, neighbours] = await Promise.all([
        catalogue.listPackages({}, { signal }),
        catalogue.searchServices({ category: card?.category.id }, { signal }),
      ])
      return [packages.items, neighbours.items]
    })
  }

  async #findCards(signal: AbortSignal): Promise<readonly Service[]> {
    const { catalogue } = this.of.office
    const missing = this.own.filter((service) => !this.#known.some(({ id }) => id === service))
    const found = await Promise.all(
      missing.map((service) => catalogue.findService({ service }, { signal })),
    )
    return (this.#known = [...this.#known, ...found])
  }
}
