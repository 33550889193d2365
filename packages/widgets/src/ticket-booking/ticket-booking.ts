import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { drawLost, drawWaiting } from '../shared/draw-waiting.ts'
import { infoIcon } from '../shared/look/icons.ts'
import { picks } from '../shared/look/picks.ts'
import { fields } from '../shared/look/fields.ts'
import { bones } from '../shared/look/bones.ts'
import { look, OfficeElement, type WidgetLocation } from '../shared/office-element.ts'
import { BookingController } from './booking-controller.ts'
import { isOpen } from './booking-state.ts'
import { addressChanged, bookingNamed } from './booking-steps.ts'
import { bookingStyles } from './booking-styles.ts'
import { drawFinderLink } from './draw-finder-link.ts'
import { drawTop } from './draw-frame.ts'
import { drawWhat } from './draw-what.ts'
import { drawWhere } from './draw-where.ts'
import { drawWhen } from './when/draw-when.ts'
import { whenStyles } from './when/when-styles.ts'

/** What `to-booking-changed` carries. The access code stays with the widget. */
export interface BookingChanged {
  readonly id: string
  readonly startsAt: string
  /** The office's day and wall-clock time. */
  readonly on: string
  readonly at: string
  readonly state: string
  readonly news: 'made' | 'moved' | 'dropped' | 'cancelled' | 'checked-in'
}

/**
 * Books a visit: where, when, who, check, and the ticket. With `booking` and `code` it opens a
 * booking that was made.
 *
 * @element to-ticket-booking
 * @fires {CustomEvent<BookingChanged>} to-booking-changed - A booking was made, moved, cancelled or checked in, or one of its services was dropped.
 * @csspart body - Everything the widget draws.
 * @csspart summary - «Ваш запис».
 * @csspart days - The list of days.
 * @csspart ticket - The ticket.
 * @csspart note - A box that says something.
 * @slot - Shown until the widget works: a plain link to the same service of the office.
 */
export class TicketBooking extends OfficeElement {
  static override styles: CSSResultGroup = [look, bones, picks, fields, bookingStyles, whenStyles]

  /** Id of the service to book. The finder sets it when a service is chosen. */
  @property() service?: string | undefined
  /** Id of a package to book whole: what everybody needs of it, in one visit. */
  @property() package?: string | undefined
  /** Id of the branch; then the list of times comes first. */
  @property() branch?: string | undefined
  /** Id of a booking to open, together with `code`. */
  @property() booking?: string
  /** Access code of that booking. */
  @property() code?: string

  readonly #booking = new BookingController(this, () => import('./later/later.ts'))
  #begun = ''
  #worked = false

  protected override get works(): boolean {
    const { state, visit, times, facts } = this.#booking
    // Once it has worked, the plain link would only flicker between two services.
    return (this.#worked ||=
      state.step === 'booked'
        ? state.booking !== undefined
        : !this.#what ||
          state.step === 'what' ||
          // What the branches have makes their rows higher.
          (facts.now.is !== 'waiting' &&
            (visit.cards.answer && times.branches.answer) !== undefined))
  }

  override get location(): WidgetLocation {
    const { state } = this.#booking
    const { step, branch } = state
    const open = this.#what && isOpen(state)
    const when = open && step === 'when'
    return {
      service: open ? this.service : undefined,
      package: open ? this.package : undefined,
      branch: open && step !== 'where' ? branch : undefined,
      step: open ? step : undefined,
      day: when ? state.openOn : undefined,
      start: when ? state.chosen?.startsAt : undefined,
    }
  }

  override goTo(location: WidgetLocation): void {
    const { service, package: pack, branch } = location
    const { state } = this.#booking
    const same = service === this.service && pack === this.package
    const elsewhere = !same || (!!branch && branch !== state.branch)
    this.#booking.did(addressChanged, location, elsewhere)
    if (elsewhere && isOpen(state)) Object.assign(this, { service, package: pack, branch })
  }

  override draft(): object | undefined {
    const { later, state } = this.#booking
    const { items, held, answers } = state
    return later && this.location.step ? { of: this.#what, items, held, answers } : undefined
  }

  override async takeDraft(draft: object): Promise<void> {
    const { takeDraft } = await import('./take-draft.ts')
    await takeDraft(this.#booking, this.#what, draft)
  }

  /** Nothing to show for the blink an answer usually takes. */
  get #blinks(): boolean {
    const { state, visit, times, facts } = this.#booking
    const waits = [visit.cards.now, times.branches.now, facts.now]
    return (
      state.step === 'where' &&
      !!this.#what &&
      waits.some((now) => now.is === 'waiting') &&
      waits.every((now) =>
        now.is === 'waiting' ? !now.long : now.is === 'answered' || now.is === 'idle',
      )
    )
  }

  /** What to book, as the page or a press says it. */
  get #what(): string | undefined {
    return this.service || this.package
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { address } = this.surroundings
    const { booking, code, service = '', package: pack, branch } = this
    const asked = JSON.stringify([address, booking, code, service, pack, branch])
    const anew =
      (changed.has('service') || changed.has('package')) && this.#booking.state.step === 'booked'
    if (!address || (asked === this.#begun && !anew)) return
    this.#begun = asked
    this.#booking.facts.begin(this.#booking.office)
    if (booking && code) this.#open(booking, code)
    else if (this.#what) this.#booking.begin(service, pack, branch)
  }

  protected override draw(): TemplateResult | undefined {
    if (this.#blinks) return undefined
    const booking = this.#booking
    const { state, later, facts, acting } = booking
    const office = facts.answer?.office
    if (state.step === 'booked')
      return html`${
        later
          ? html`${drawWaiting(this, office, later.booked.opening)} ${later.draw.booked?.()}`
          : ''
      }${drawWaiting(this, office, booking.loading)}${drawLost(this, office, acting)}`
    if (!this.#what && !state.moving) return this.#drawNoService(booking.words.noService)
    return html`${this.#drawStep()}
    ${drawLost(this, office, acting, ...(later ? [later.hold.extending] : []))}`
  }

  #drawStep(): TemplateResult {
    const booking = this.#booking
    const { state, later, visit, times, facts, words } = booking
    const { step, missing } = state
    const office = facts.answer?.office
    const refusal = visit.cards.refusal ?? (step === 'what' ? undefined : times.branches.refusal)
    if (refusal || missing) return this.#drawNoService(words.noSuchService)
    const drawn = later?.draw[step]
    if (drawn) return drawn()
    if (step === 'what') return drawWhat(booking)
    const asked = step === 'when' ? times.ofBranch : times.branches
    const waiting = drawWaiting(this, office, visit.cards, asked, facts)
    if (!this.works) return html`${waiting}`
    if (step === 'when' && times.ofBranch.answer) return drawWhen(booking)
    if (step === 'where' && times.branches.answer && visit.cards.answer) return drawWhere(booking)
    const heading = step === 'when' ? words.whenHeading : words.whereHeading
    return html`${drawTop(booking)}
      <div class="stack">
        <div class="head"><h2 tabindex="-1">${heading}</h2></div>
        ${waiting}
      </div>`
  }

  #drawNoService(says: string): TemplateResult {
    return html`<div class="note" part="note">
      ${infoIcon()}
      <div>
        <h2 class="h3" tabindex="-1">${says}</h2>
        <div class="acts">${drawFinderLink(this, this.#booking.words.toFinder, 'button')}</div>
      </div>
    </div>`
  }

  #open(booking: string, code: string): void {
    const controller = this.#booking
    controller.did(bookingNamed)
    controller.loading.run(async () => {
      const later = await controller.loadLater()
      later.booked.open(booking, code)
    })
  }
}
