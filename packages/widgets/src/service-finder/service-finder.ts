import type { LocalizedText, Package, Service } from '@transparent-office/contract'
import { input } from '@transparent-office/words/look/field'
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { drawLost, drawWaiting } from '../shared/draw-waiting.ts'
import { bones } from '../shared/look/bones.ts'
import { sheet } from '../shared/look/sheet.ts'
import { look, OfficeElement, type WidgetLocation } from '../shared/office-element.ts'
import { drawCard, drawNoCard } from './draw-card.ts'
import { drawLifeEvents, drawPhone, drawResults } from './draw-results.ts'
import { drawSearch } from './draw-search.ts'
import { FinderController } from './finder-controller.ts'
import { finderStyles } from './finder-styles.ts'

export type { ServiceShown } from './service-shown.ts'

/** What `to-service-chosen` carries. */
export interface ServiceChosen {
  /** Id of the service. */
  readonly service: string
  readonly title: LocalizedText
}

/** What `to-package-chosen` carries. */
export interface PackageChosen {
  /** Id of the package. */
  readonly package: string
  readonly title: LocalizedText
}

/**
 * Finds a service by a person's own words or by what happened in life, and shows its card.
 * «Записатися» hands the service, or a whole package, to the `to-ticket-booking` in the same
 * `to-office`, with the focus; where there is none, the office's plain page opens.
 *
 * @element to-service-finder
 * @fires {CustomEvent<ServiceChosen>} to-service-chosen - «Записатися» was pressed. Cancel it to go on yourself.
 * @fires {CustomEvent<PackageChosen>} to-package-chosen - «Записатися на все» was pressed. Cancel it to go on yourself.
 * @fires {CustomEvent<ServiceShown>} to-service-shown - A service's card is shown.
 * @csspart body - Everything the widget draws.
 * @csspart suggestions - The list under the field.
 * @csspart results - The services found.
 * @csspart package - Everything for a life event.
 * @csspart life-events - What happens in life.
 * @csspart card - A service's card.
 * @csspart book - «Записатися».
 * @slot - Shown until the widget works: a plain link to the office's services.
 */
export class ServiceFinder extends OfficeElement {
  static override styles: CSSResultGroup = [look, sheet(input), bones, finderStyles]

  readonly #finder = new FinderController(this)
  #begun = ''
  #came = false

  protected override get works(): boolean {
    return this.#finder.start.now.is !== 'unreachable'
  }

  /** Moves the focus to the field. */
  override focus(): void {
    this.#finder.shown = undefined
    this.#finder.card.forget()
    void this.focusOn('#q')
  }

  override get location(): WidgetLocation {
    const { sought, shown, awaited } = this.#finder
    return {
      q: sought?.by === 'words' ? sought.words : undefined,
      'life-event': sought?.by === 'life-event' ? sought.event.id : awaited,
      card: shown,
    }
  }

  override goTo({ q, 'life-event': event, card }: WidgetLocation): void {
    const finder = this.#finder
    const { location } = this
    if (q !== location['q'] || event !== location['life-event']) {
      finder.rest()
      finder.suggestions.typed = q ?? ''
      if (q) finder.search()
      else if (event) finder.browseBy(event)
    }
    if (card) finder.show(card)
    else if (location['card']) finder.back()
    this.requestUpdate()
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { address } = this.surroundings
    const asked = JSON.stringify(address)
    if (!address || asked === this.#begun) return
    this.#begun = asked
    this.#finder.begin()
  }

  protected override draw(): TemplateResult | undefined {
    const finder = this.#finder
    const { card, results, start, sought, words } = finder
    // A whole plain page inside stays until there is as much to show: nobody's finger finds another button.
    if (!this.#came && start.now.is === 'waiting' && this.querySelector('form')) return undefined
    this.#came = true
    const { office } = start.answer ?? {}
    const lost = drawLost(this, office, card)
    const searching = results.now.is === 'waiting'
    if (card.answer) {
      const { answer } = card
      return html`${drawCard(finder, answer, (event) => this.#choose(event, answer))}`
    }
    if (card.refusal) return drawNoCard(finder)
    return html`${drawSearch(finder)}
      <div class="stack">
        ${lost || drawWaiting(this, office, start, results)}
        ${sought && results.answer ? drawResults(finder, results.answer, (event, pack) => this.#choosePackage(event, pack)) : ''}
        ${sought && results.answer?.length !== 0 ? '' : drawLifeEvents(finder)}
      </div>
      ${office && !searching ? html`<p class="ask">${words.ask} ${drawPhone(finder)}</p>` : ''}`
  }

  #choose(event: MouseEvent, { id, title }: Service): void {
    const free = this.dispatch<ServiceChosen>('to-service-chosen', { service: id, title })
    this.#hand(event, free, 'service', id)
  }

  #choosePackage(event: MouseEvent, { id, title }: Package): void {
    const free = this.dispatch<PackageChosen>('to-package-chosen', { package: id, title })
    this.#hand(event, free, 'package', id)
  }

  /** Hands what was chosen to the booking around, unless the page has taken it on itself. */
  #hand(event: MouseEvent, free: boolean, what: 'service' | 'package', id: string): void {
    if (!free) {
      event.preventDefault()
      return
    }
    const booking = this.surroundings.around?.querySelector<HTMLElement>('to-ticket-booking')
    if (!booking) return
    event.preventDefault()
    booking.removeAttribute('service')
    booking.removeAttribute('package')
    booking.setAttribute(what, id)
    // Far below, it is loaded only when it nears.
    if (!customElements.get('to-ticket-booking')) booking.scrollIntoView()
    void customElements.whenDefined('to-ticket-booking').then(() => booking.focus())
  }
}
