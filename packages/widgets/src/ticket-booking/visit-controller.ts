import type { Service, ServiceSummary } from '@transparent-office/contract'
import { Asking } from '../shared/asking.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { tellWebmaster } from '../shared/tell-webmaster.ts'
import type { BookingOffice } from './booking-office.ts'
import type { Visit } from './times-controller.ts'

/** Carries what the visit is for: services of one line, each with its persons. */
export class VisitController {
  items: Visit = []
  /** The first service's card. */
  readonly card: Asking<Service>
  /** Services that may be given in the same visit. */
  readonly neighbours: Asking<readonly ServiceSummary[]>
  /** The service that turned out to stand in another line. */
  apart: string | undefined
  /** Only branches one enters without steps. */
  stepFree = false
  #before: Visit = []

  constructor(private readonly widget: OfficeElement) {
    this.card = new Asking(widget)
    this.neighbours = new Asking(widget)
  }

  begin(office: BookingOffice, service: string): void {
    this.items = [{ service, persons: 1 }]
    this.apart = undefined
    this.neighbours.forget()
    this.card.ask(
      (signal) => office.catalogue.findService({ service }, { signal }),
      undefined,
      () => tellWebmaster(`there is no service "${service}" in this office`),
    )
  }

  /** All services of the visit, as far as their cards are known. */
  get services(): readonly (Service | ServiceSummary)[] {
    const known = [this.card.answer, ...(this.neighbours.answer ?? [])]
    return this.items.flatMap(({ service }) => known.find((each) => each?.id === service) ?? [])
  }

  get persons(): number {
    return Math.max(...this.items.map((item) => item.persons), 1)
  }

  /** Opens the visit for changes. */
  edit(office: BookingOffice): void {
    this.#before = this.items
    const card = this.card.answer
    if (!card || this.neighbours.now.is !== 'idle') return
    this.neighbours.ask(async (signal) => {
      const { items } = await office.catalogue.searchServices(
        { category: card.category.id },
        { signal },
      )
      return items.filter((each) => each.id !== card.id)
    })
  }

  setPersons(service: string, persons: number): void {
    this.#become(this.items.map((item) => (item.service === service ? { service, persons } : item)))
  }

  setStepFree(stepFree: boolean): void {
    this.stepFree = stepFree
    this.widget.requestUpdate()
  }

  /** Takes a second service, or none. */
  setSecond(service: string): void {
    const [first] = this.items
    if (!first) return
    this.apart = undefined
    this.#become(service ? [first, { service, persons: first.persons }] : [first])
  }

  /** The second service stands in another line: the visit stays as it was before. */
  refuseSecond(): void {
    this.apart = this.items[1]?.service
    this.#become(this.#before)
  }

  #become(items: Visit): void {
    this.items = items
    this.widget.requestUpdate()
  }
}
