import type { AvailableBranch, Branch, Start } from '@transparent-office/contract'
import { bookingMessages, type BookingWords } from '@transparent-office/words/bookings/messages'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { AsyncTask } from '../shared/async-task.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { connectBooking, type BookingOffice } from './booking-office.ts'
import { FactsController } from './facts-controller.ts'
import { HoldController } from './hold-controller.ts'
import type { LaterSteps } from './later/later-steps.ts'
import { TimesController } from './times-controller.ts'
import { VisitController } from './visit-controller.ts'

/** What is asked now. */
export type Step = 'what' | 'where' | 'when' | 'who' | 'check' | 'booked'

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
  later: LaterSteps | undefined

  readonly facts: FactsController
  /** The act under way: holding, booking, changing. */
  readonly acting: AsyncTask<unknown>
  /** The later steps on their way. */
  readonly loading: AsyncTask<unknown>
  readonly visit: VisitController
  readonly times: TimesController
  readonly hold: HoldController

  constructor(
    readonly widget: OfficeElement,
    private readonly load: () => Promise<{
      openLater: (booking: BookingController) => LaterSteps
    }>,
  ) {
    this.facts = new FactsController(widget)
    this.acting = new AsyncTask(widget, true)
    this.loading = new AsyncTask(widget)
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
  get chosenBranch(): Branch | undefined {
    return this.facts.branchOf(this.branch)
  }

  /** The branches that suit, each with its earliest time. */
  get branches(): readonly AvailableBranch[] {
    return this.suiting(this.times.branches.answer?.branches ?? [])
  }

  /** Of these branches the ones the person can enter. */
  suiting<Each extends { readonly branch: string }>(all: readonly Each[]): readonly Each[] {
    return this.visit.stepFree ? this.facts.stepFree(all) : all
  }

  /** The earliest time of them all. */
  get earliest(): Start | undefined {
    return this.branches
      .flatMap(({ earliest }) => earliest ?? [])
      .sort((left, right) => left.startsAt.localeCompare(right.startsAt))[0]
  }

  /** Begins with a service or a package; with a branch, at its times. */
  begin(service: string, pack?: string, branch?: string): void {
    this.hold.release(this.office)
    this.taken = undefined
    this.returning = false
    this.picked = 'earliest'
    this.branch = branch
    this.step = branch ? 'when' : 'where'
    this.times.branches.forget()
    this.facts.begin(this.office)
    this.visit.begin(this.office, service, pack, () => {
      this.ask()
      this.askDays()
    })
  }

  /** Asks which branches give the visit. Given nowhere, what stands in the way is told where it can be changed. */
  ask(then?: () => void): void {
    const { items } = this.visit
    this.times.askBranches(this.office, items, then, (problem) => {
      if (items.length < 2) return
      this.visit.refuse(problem)
      this.go('what')
    })
  }

  /** Asks for the days of the branch; one that does not give the services leads to the others. */
  askDays(then?: () => void): void {
    const { branch, visit } = this
    const elsewhere = () => this.later?.booked.moving || this.go('where')
    if (branch) this.times.askDays(this.office, visit.items, branch, then, elsewhere)
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
  takeVisit(without: readonly string[] = []): void {
    this.hold.release(this.office)
    this.visit.drop(without)
    this.visit.addExtra()
    this.visit.askCards(this.office)
    this.ask(() => this.go('where'))
  }

  /** Takes a branch that does not give all, without what it lacks. */
  chooseWithout(branch: string, lacks: readonly string[]): void {
    this.visit.drop(lacks)
    this.times.chosen = this.times.openOn = undefined
    this.branch = branch
    this.ask()
    this.askDays()
    this.go('when')
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

  /** Leaves what was about to be booked, for the booking that there is. */
  backToBooked(): void {
    this.hold.release(this.office)
    this.go('booked')
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
  async loadLater(): Promise<LaterSteps> {
    const { openLater } = await this.load()
    return (this.later ??= openLater(this))
  }
}
