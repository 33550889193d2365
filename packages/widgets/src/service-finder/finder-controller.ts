import type {
  LifeEvent,
  Office,
  Package,
  Service,
  ServiceSummary,
} from '@transparent-office/contract'
import { finderMessages, type FinderWords } from '@transparent-office/words/catalogue/messages'
import { AsyncTask } from '../shared/async-task.ts'
import { plain } from '../shared/language/localized.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { connectFinder, type FinderOffice } from './finder-office.ts'
import type { ServiceShown } from './service-shown.ts'
import { SuggestionsController } from './suggestions-controller.ts'

/** What the results are results of. */
export type Sought =
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'life-event'; readonly event: LifeEvent }

/** Carries the search: the results, the card. */
export class FinderController {
  sought: Sought | undefined
  /** Id of the service whose card is shown. */
  shown: string | undefined
  /** Id of a life event to browse as soon as they are known. */
  awaited: string | undefined
  readonly start: AsyncTask<{ office: Office; events: readonly LifeEvent[] }>
  readonly suggestions: SuggestionsController
  readonly results: AsyncTask<readonly ServiceSummary[]>
  /** What everybody needs for the life event that is browsed, as one visit. */
  packages: readonly Package[] = []
  readonly card: AsyncTask<Service>

  constructor(readonly widget: OfficeElement) {
    this.start = new AsyncTask(widget)
    this.suggestions = new SuggestionsController(widget)
    this.results = new AsyncTask(widget)
    this.card = new AsyncTask(widget)
  }

  get words(): FinderWords {
    return finderMessages[this.widget.language]
  }

  get office(): FinderOffice {
    const { address } = this.widget.surroundings
    if (!address) throw new Error('The finder needs to know its office')
    return connectFinder(address, this.widget.language)
  }

  begin(): void {
    const { office } = this
    this.start.run(
      async (signal) => {
        const [found, events] = await Promise.all([
          office.network.findOffice({}, { signal }),
          office.catalogue.listLifeEvents({}, { signal }),
        ])
        return { office: found, events: events.items }
      },
      () => this.awaited && this.browseBy(this.awaited),
    )
  }

  /** Follows what is typed. */
  type(typed: string): void {
    this.suggestions.type(typed, this.office, this.words)
  }

  /** Lists all services for the words. */
  search(): void {
    const words = this.suggestions.typed.trim()
    this.suggestions.rest()
    this.suggestions.close()
    if (words) this.#list({ by: 'words', words })
    else void this.widget.focusOn('#q')
  }

  /** Lists the services of something that happens in life. */
  browse(event: LifeEvent): void {
    this.#list({ by: 'life-event', event })
  }

  /** Lists the services of a life event, once the life events are known. */
  browseBy(id: string): void {
    const event = this.start.answer?.events.find((each) => each.id === id)
    this.awaited = this.start.answer ? undefined : id
    if (event) this.browse(event)
  }

  /** Shows the beginning: nothing sought. */
  rest(): void {
    this.sought = this.shown = this.awaited = undefined
    this.results.forget()
    this.card.forget()
  }

  /** Shows a service's card. */
  show(service: string): void {
    const { office } = this
    this.shown = service
    this.suggestions.rest()
    this.suggestions.close()
    this.card.run(
      (signal) => office.catalogue.findService({ service }, { signal }),
      (service) => {
        void this.widget.focusOn('.card h2')
        this.widget.dispatch<ServiceShown>('to-service-shown', { service })
      },
      () => void this.widget.focusOn('.card h2'),
    )
  }

  /** From the card back to the results, or to the beginning. */
  back(): void {
    this.shown = undefined
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

  #list(sought: Sought): void {
    const { office } = this
    this.sought = sought
    this.shown = undefined
    this.card.forget()
    this.results.run(
      async (signal) => {
        const { catalogue } = office
        this.packages = []
        if (sought.by === 'words')
          return (await catalogue.searchServices({ q: sought.words }, { signal })).items
        const lifeEvent = sought.event.id
        const [{ items }, packages] = await Promise.all([
          catalogue.searchServices({ lifeEvent }, { signal }),
          catalogue.listPackages({}, { signal }),
        ])
        this.packages = packages.items.filter((each) => each.lifeEvent === lifeEvent)
        return items
      },
      () => void this.widget.focusOn('#found'),
    )
  }
}
