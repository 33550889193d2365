import type { Package, Problem, Service, ServiceSummary } from '@transparent-office/contract'
import { neededOf, packagesOf } from '@transparent-office/words/bookings/package-steps'
import { AsyncTask } from '../shared/async-task.ts'
import { plain } from '../shared/language/localized.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { warnDeveloper } from '../shared/warn-developer.ts'
import type { BookingOffice } from './booking-office.ts'
import type { Visit } from './times-controller.ts'

/** Carries what the visit is for: services, each with its persons. */
export class VisitController {
  items: Visit = []
  /** The cards of the services, as far as they were asked for. */
  readonly cards: AsyncTask<readonly Service[]>
  /** What may be done in the same visit: the packages, and services of the first one's category. */
  readonly choices: AsyncTask<readonly [readonly Package[], readonly ServiceSummary[]]>
  /** The service picked, but not yet added. */
  extra = ''
  /** The services that are given nowhere together with the others. */
  lacks: readonly string[] = []
  /** There is no such package. */
  missing = false
  /** Only branches one enters without steps. */
  stepFree = false
  #known: readonly Service[] = []

  constructor(private readonly widget: OfficeElement) {
    this.cards = new AsyncTask(widget)
    this.choices = new AsyncTask(widget)
  }

  /** Begins with a service, or with what everybody needs of a package; `then` once that is known. */
  begin(office: BookingOffice, service: string, pack: string | undefined, then: () => void): void {
    this.lacks = this.#known = []
    this.extra = ''
    this.missing = false
    this.choices.forget()
    if (!pack) {
      this.items = [{ service, persons: 1 }]
      then()
    }
    this.cards.run(
      async (signal) => {
        if (pack) {
          const { items } = await office.catalogue.listPackages({}, { signal })
          const found = items.find(({ id }) => id === pack)
          this.items = found ? neededOf(found).map(({ service }) => ({ service, persons: 1 })) : []
          this.missing = this.items.length === 0
          if (this.missing) warnDeveloper(`there is no package "${pack}" in this office`)
          else then()
        }
        return this.#findCards(office, signal)
      },
      undefined,
      () => warnDeveloper(`there is no service "${service}" in this office`),
    )
  }

  /** Asks for the cards of services that were added. */
  askCards(office: BookingOffice): void {
    this.cards.run((signal) => this.#findCards(office, signal))
  }

  /** All services of the visit, as far as their cards are known. */
  get services() {
    return this.items.flatMap(({ service, persons }) => {
      const card = this.#known.find(({ id }) => id === service)
      if (!card) return []
      const { id, title, letter, minutes, extraMinutes } = card
      return [{ id, title, letter, persons, minutes: minutes + (persons - 1) * extraMinutes }]
    })
  }

  get persons(): number {
    return Math.max(...this.items.map((item) => item.persons), 1)
  }

  /** The packages that one of the services is needed for, where they are known. */
  get packages(): readonly Package[] {
    const [packages = []] = this.choices.answer ?? []
    return packagesOf(packages, this.own)
  }

  /** The services by their ids. */
  get own(): readonly string[] {
    return this.items.map(({ service }) => service)
  }

  /** The name of a service of the visit, or of one that may be added. */
  titleOf(service: string): string {
    const [packages = [], neighbours = []] = this.choices.answer ?? []
    const named = [
      ...[...this.#known, ...neighbours].map(({ id, title }) => ({ service: id, title })),
      ...packages.flatMap(({ steps }) => steps),
    ].find((each) => each.service === service)
    return named ? plain(this.widget.language, named.title) : service
  }

  /** Opens the visit for changes. */
  edit(office: BookingOffice): void {
    if (this.choices.now.is !== 'idle') return
    this.choices.run(async (signal) => {
      const [card] = await this.#findCards(office, signal)
      const [packages, neighbours] = await Promise.all([
        office.catalogue.listPackages({}, { signal }),
        office.catalogue.searchServices({ category: card?.category.id }, { signal }),
      ])
      return [packages.items, neighbours.items]
    })
  }

  setPersons(service: string, persons: number): void {
    this.#become(this.items.map((item) => (item.service === service ? { service, persons } : item)))
  }

  setStepFree(stepFree: boolean): void {
    this.stepFree = stepFree
    this.widget.requestUpdate()
  }

  add(services: readonly string[], persons = 1): void {
    this.#become([...this.items, ...services.map((service) => ({ service, persons }))])
  }

  /** Adds the service that is picked; as many come for it as for the first. */
  addExtra(): void {
    const { extra, items } = this
    this.extra = ''
    if (extra) this.add([extra], items[0]?.persons)
  }

  /** Leaves services out. */
  drop(services: readonly string[]): void {
    this.#become(this.items.filter(({ service }) => !services.includes(service)))
  }

  /** The services are given nowhere together: keeps which of them stand in the way. */
  refuse({ errors = [] }: Problem): void {
    const named = errors.flatMap(({ at }) => this.items[Number(at.split('/')[2])] ?? [])
    this.lacks = (named.length > 0 ? named : this.items.slice(-1)).map(({ service }) => service)
    this.widget.requestUpdate()
  }

  async #findCards(office: BookingOffice, signal: AbortSignal): Promise<readonly Service[]> {
    const missing = this.items.filter(
      ({ service }) => !this.#known.some(({ id }) => id === service),
    )
    const found = await Promise.all(
      missing.map(({ service }) => office.catalogue.findService({ service }, { signal })),
    )
    return (this.#known = [...this.#known, ...found])
  }

  #become(items: Visit): void {
    this.items = items
    this.lacks = []
    this.widget.requestUpdate()
  }
}
