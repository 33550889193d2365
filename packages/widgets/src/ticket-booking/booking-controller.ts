import type { AvailableBranch, Branch, Start } from '@transparent-office/contract'
import type { TemplateResult } from 'lit'
import { Asking } from '../shared/asking.ts'
import { sharedMessages } from '../shared/messages/by-language.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { connectBooking, type BookingOffice } from './booking-office.ts'
import { FactsController } from './facts-controller.ts'
import { HoldController } from './hold-controller.ts'
import type { BookedController } from './later/booked-controller.ts'
import type { WhoController } from './later/who-controller.ts'
import { bookingMessages, type BookingWords } from './messages/by-language.ts'
import { TimesController } from './times-controller.ts'
import { VisitController } from './visit-controller.ts'

/** What is asked now. */
export type Step = 'what' | 'where' | 'when' | 'who' | 'check' | 'booked'

/** What the later steps need; loaded when a time is taken. */
export interface Later {
  readonly who: WhoController
  readonly booked: BookedController
  readonly draw: Readonly<
    Record<'who' | 'check' | 'booked', (booking: BookingController, later: Later) => TemplateResult>
  >
}

/** Carries a booking from the service to the ticket: which step, what was chosen, what is held. */
export class BookingController {
  step: Step = 'where'
  /** The row pressed in the list of branches. */
  picked = 'earliest'
  /** The branch whose times are shown. */
  branch: string | undefined
  /** The time that was taken by somebody else. */
  taken: Start | undefined
  /** «Продовжити» was pressed without a time. */
  timeMissing = false
  /** One answer is changed from the check; then back there. */
  returning = false
  /** The later steps, once they are loaded. */
  later: Later | undefined

  readonly facts: FactsController
  /** The act under way: holding, booking, changing. */
  readonly acting: Asking<unknown>
  /** The later steps on their way. */
  readonly loading: Asking<unknown>
  readonly visit: VisitController
  readonly times: TimesController
  readonly hold: HoldController

  constructor(readonly widget: OfficeElement) {
    this.facts = new FactsController(widget)
    this.acting = new Asking(widget)
    this.loading = new Asking(widget)
    this.visit = new VisitController(widget)
    this.times = new TimesController(widget)
    this.hold = new HoldController(
      widget,
      (until) => widget.announce(this.words.holdEnds(until)),
      () => widget.announce(`${this.words.lapsed}. ${this.words.lapsedKept}`),
    )
  }

  get words(): BookingWords {
    return bookingMessages[this.widget.language]
  }

  get shared() {
    return sharedMessages[this.widget.language]
  }

  get office(): BookingOffice {
    const { address } = this.widget.surroundings
    if (!address) throw new Error('A booking needs to know its office')
    return connectBooking(address, this.widget.language)
  }

  /** The branch as the network knows it. */
  get place(): Branch | undefined {
    return this.facts.branchOf(this.branch)
  }

  /** The branches that suit, each with its earliest time. */
  get branches(): readonly AvailableBranch[] {
    const all = this.times.branches.answer?.branches ?? []
    return this.visit.stepFree ? this.facts.stepFree(all) : all
  }

  /** The earliest time of them all. */
  get earliest(): Start | undefined {
    return this.branches
      .flatMap(({ earliest }) => earliest ?? [])
      .sort((left, right) => left.startsAt.localeCompare(right.startsAt))[0]
  }

  /** Begins with a service; with a branch, at its times. */
  begin(service: string, branch?: string): void {
    this.hold.release(this.office)
    this.taken = undefined
    this.returning = false
    this.picked = 'earliest'
    this.visit.begin(this.office, service)
    this.facts.begin(this.office)
    this.ask(branch)
  }

  /** Asks for places anew, as after a change of the visit. */
  ask(branch?: string): void {
    this.branch = branch
    this.step = branch ? 'when' : 'where'
    this.times.askBranches(this.office, this.visit.items)
    this.askDays()
  }

  /** Asks for the days of the branch. */
  askDays(then?: () => void): void {
    if (this.branch) this.times.askDays(this.office, this.visit.items, this.branch, then)
  }

  /** Goes to a step; its heading takes the focus. */
  go(step: Step): void {
    this.step = step
    this.taken = undefined
    this.timeMissing = false
    // What was asked of the office before must not lead anywhere from here.
    this.acting.forget()
    if (step === 'what') this.visit.edit(this.office)
    this.widget.requestUpdate()
    void this.widget.focusOn('h2')
  }

  /** Takes the changed visit: times of other lengths are free, so they are asked anew. */
  takeVisit(): void {
    this.hold.release(this.office)
    this.times.askBranches(
      this.office,
      this.visit.items,
      () => this.go('where'),
      () => this.visit.refuseSecond(),
    )
  }

  /** Takes the branch pressed, and shows its times. */
  chooseBranch(): void {
    const branch = this.picked === 'earliest' ? this.earliest?.branch : this.picked
    if (!branch) return
    if (branch !== this.branch) this.times.chosen = this.times.openOn = undefined
    this.branch = branch
    this.go('when')
    this.askDays()
  }

  /** A hold, a booking or a change of it is under way. */
  get busy(): boolean {
    return this.acting.now.is === 'waiting'
  }

  /** From the times on to the answers, or back to the check. */
  goOn(): void {
    this.go(this.returning && this.later?.who.complete ? 'check' : 'who')
  }

  /** Loads what the later steps need. */
  async loadLater(): Promise<Later> {
    const { openLater } = await import('./later/later.ts')
    return (this.later ??= openLater(this))
  }
}
