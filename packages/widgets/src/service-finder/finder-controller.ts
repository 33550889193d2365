import type { LifeEvent, Office, Service, ServiceSummary } from '@transparent-office/contract'
import type { ReactiveController } from 'lit'
import { Asking } from '../shared/asking.ts'
import { plain } from '../shared/language/localized.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { connectFinder } from './finder-office.ts'
import { finderMessages, type FinderWords } from './messages/by-language.ts'

/** What the results are results of. */
export type Sought =
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'life-event'; readonly event: LifeEvent }

const askAfter = 180
const sayAfter = 500

/** Carries the search: what is typed, what is suggested, the results, the card. */
export class FinderController implements ReactiveController {
  typed = ''
  /** Suggestion under the keyboard; −1 is the field. */
  active = -1
  /** Suggestions are shown. */
  open = false
  sought: Sought | undefined
  readonly start: Asking<{ office: Office; events: readonly LifeEvent[] }>
  readonly suggesting: Asking<readonly ServiceSummary[]>
  readonly results: Asking<readonly ServiceSummary[]>
  readonly card: Asking<Service>
  #ask: ReturnType<typeof setTimeout> | undefined
  #say: ReturnType<typeof setTimeout> | undefined

  constructor(readonly widget: OfficeElement) {
    widget.addController(this)
    this.start = new Asking(widget)
    this.suggesting = new Asking(widget)
    this.results = new Asking(widget)
    this.card = new Asking(widget)
  }

  get words(): FinderWords {
    return finderMessages[this.widget.language]
  }

  get office() {
    const { address } = this.widget.surroundings
    if (!address) throw new Error('The finder needs to know its office')
    return connectFinder(address, this.widget.language)
  }

  get suggestions(): readonly ServiceSummary[] {
    return this.open ? (this.suggesting.answer ?? []) : []
  }

  begin(): void {
    const { office } = this
    this.start.ask(async (signal) => {
      const [found, events] = await Promise.all([
        office.network.findOffice({}, { signal }),
        office.catalogue.listLifeEvents({}, { signal }),
      ])
      return { office: found, events: events.items }
    })
  }

  /** Follows what is typed: suggestions soon, their number said when the typing rests. */
  type(typed: string): void {
    this.typed = typed
    this.active = -1
    this.open = typed.trim() !== ''
    this.#rest()
    this.widget.requestUpdate()
    if (!this.open) return
    this.#ask = setTimeout(() => this.#suggest(typed.trim()), askAfter)
  }

  moveTo(active: number): void {
    this.active = active
    this.open = true
    this.widget.requestUpdate()
  }

  close(): void {
    this.open = false
    this.active = -1
    this.widget.requestUpdate()
  }

  /** Lists all services for the words. */
  search(): void {
    const words = this.typed.trim()
    this.#rest()
    this.close()
    if (words) this.#list({ by: 'words', words })
    else void this.widget.focusOn('#q')
  }

  /** Lists the services of something that happens in life. */
  browse(event: LifeEvent): void {
    this.#list({ by: 'life-event', event })
  }

  /** Shows a service's card. */
  show(service: string): void {
    const { office } = this
    this.#rest()
    this.close()
    this.card.ask(
      (signal) => office.catalogue.findService({ service }, { signal }),
      () => void this.widget.focusOn('.card h2'),
      () => void this.widget.focusOn('.card h2'),
    )
  }

  /** From the card back to the results, or to the beginning. */
  back(): void {
    this.card.forget()
    void this.widget.focusOn(this.sought ? '#found' : '#q')
  }

  /** How many were found, in words. */
  sayFound(services: readonly ServiceSummary[]): string {
    const { words, sought } = this
    if (sought?.by === 'life-event') {
      const event = plain(this.widget.language, sought.event.title)
      return services.length > 0
        ? words.foundFor(event, words.found(services.length))
        : words.foundFor(event, words.nothingHere)
    }
    return services.length > 0 ? words.found(services.length) : words.nothing(sought?.words ?? '')
  }

  hostDisconnected(): void {
    this.#rest()
  }

  #list(sought: Sought): void {
    const { office } = this
    this.sought = sought
    this.card.forget()
    this.results.ask(
      async (signal) => {
        const by = sought.by === 'words' ? { q: sought.words } : { lifeEvent: sought.event.id }
        return (await office.catalogue.searchServices(by, { signal })).items
      },
      () => void this.widget.focusOn('#found'),
    )
  }

  #suggest(words: string): void {
    const { office } = this
    this.suggesting.ask(
      async (signal) =>
        (await office.catalogue.searchServices({ q: words, limit: 6 }, { signal })).items,
      (found) => {
        this.#say = setTimeout(
          () =>
            this.widget.announce(
              found.length > 0 ? this.words.found(found.length) : this.words.nothing(words),
            ),
          sayAfter - askAfter,
        )
      },
    )
  }

  #rest(): void {
    clearTimeout(this.#ask)
    clearTimeout(this.#say)
  }
}
