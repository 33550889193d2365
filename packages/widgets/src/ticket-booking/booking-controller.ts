import type { AvailableBranch, Start } from '@transparent-office/contract'
import { isStepFree } from '@transparent-office/words/bookings/access'
import { sharedMessages } from '@transparent-office/words/shared/messages'
import { AsyncTask } from '../shared/async-task.ts'
import { freshKey } from '../shared/fresh-key.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { connectBooking, type BookingOffice } from './booking-office.ts'
import { notBegun, type BookingState } from './booking-state.ts'
import {
  began,
  branchChosen,
  notGivenHere,
  placesHeld,
  timeGone,
  timePressed,
  wentOn,
  wentTo,
} from './booking-steps.ts'
import { FactsController } from './facts-controller.ts'
import type { Later } from './later/loaded.ts'
import type { StepEvent } from './next.ts'
import { StepsController } from './steps-controller.ts'
import { TimesController } from './times-controller.ts'
import { VisitController } from './visit-controller.ts'
import { branchChosenWithout, givenNowhere, visitTaken } from './visit-steps.ts'

/** Carries a booking from the service to the ticket: asks the office, and hands the steps what came of it. */
export class BookingController extends StepsController<BookingState> {
  /** The later steps, once they are loaded. */
  later: Later | undefined

  readonly facts: FactsController
  /** The act under way: holding, booking, changing. */
  readonly acting: AsyncTask<unknown>
  /** The later steps on their way. */
  readonly loading: AsyncTask<unknown>
  readonly visit: VisitController
  readonly times: TimesController

  constructor(
    widget: OfficeElement,
    private readonly load: () => Promise<{ openLater: (booking: BookingController) => Later }>,
  ) {
    super(widget, notBegun)
    this.facts = new FactsController(widget)
    this.acting = new AsyncTask(widget, true)
    this.loading = new AsyncTask(widget)
    this.visit = new VisitController(this)
    this.times = new TimesController(this)
  }

  get shared() {
    return sharedMessages[this.widget.language]
  }

  get office(): BookingOffice {
    // Nothing begins before it is known where the office is.
    return connectBooking(this.widget.surroundings.address!, this.widget.language)
  }

  /** The branches that suit, each with its earliest time. */
  get branches(): readonly AvailableBranch[] {
    return this.suiting(this.times.branches.answer?.branches ?? [])
  }

  /** Of these branches the ones the person can enter. */
  suiting<Each extends { readonly branch: string }>(all: readonly Each[]): readonly Each[] {
    const { facts, state } = this
    if (!state.stepFree || !facts.answer) return all
    return all.filter(({ branch }) => {
      const known = facts.branchOf(branch)
      return known && isStepFree(known)
    })
  }

  /** The earliest time of each that has one, in order. */
  get earliest(): readonly Start[] {
    return this.branches
      .flatMap(({ earliest }) => earliest ?? [])
      .sort((left, right) => left.startsAt.localeCompare(right.startsAt))
  }

  /** A hold, a booking or a change of it is under way. */
  get busy(): boolean {
    return this.acting.now.is === 'waiting'
  }

  override did<Value extends unknown[]>(
    event: StepEvent<BookingState, Value>,
    ...value: Value
  ): void {
    const { step, held } = this.state
    super.did(event, ...value)
    const { state } = this
    // What was asked of the office before must not lead anywhere from here.
    if (state.step !== step) this.acting.forget()
    if (state.step === 'what' && step !== 'what') this.visit.askChoices()
    if (state.held !== held) this.later?.hold.wind()
  }

  /** Begins with a service or a package; with a branch, at its times. */
  begin(service: string, pack?: string, branch?: string): void {
    this.later?.hold.release()
    this.did(began, pack ? [] : [{ service, persons: 1 }], branch)
    this.times.branches.forget()
    this.visit.begin(service, pack, () => {
      this.ask()
      this.askDays()
    })
  }

  /** Asks which branches give the visit. */
  ask(then?: () => void): void {
    this.times.askBranches(this.state.items, then, (problem) => this.did(givenNowhere, problem))
  }

  /** Asks for the days of the branch. */
  askDays(then?: () => void): void {
    const { branch, items } = this.state
    if (branch) this.times.askDays(items, branch, then, () => this.did(notGivenHere))
  }

  /** Takes the changed visit: times of other lengths are free, so they are asked anew. */
  takeVisit(without?: readonly string[]): void {
    this.later?.hold.release()
    this.did(visitTaken, without)
    this.visit.askCards()
    this.ask(() => this.did(wentTo, 'where'))
  }

  /** Takes a branch that does not give all, without what it lacks. */
  takeBranchWithout(branch: string, lacks: readonly string[]): void {
    this.did(branchChosenWithout, branch, lacks)
    this.ask()
    this.askDays()
  }

  /** Takes the branch pressed, and shows its times. */
  takeBranch(): void {
    const { picked } = this.state
    const branch = picked === 'earliest' ? this.earliest[0]?.branch : picked
    if (!branch) return
    this.did(branchChosen, branch)
    this.askDays()
  }

  /** Takes the time that was pressed: holds its places, or moves the booking there. */
  takeTime(start: Start | undefined): void {
    if (this.busy) return
    this.did(timePressed, start)
    const { moving, step } = this.state
    if (!start || step !== 'when') return
    if (moving) this.later?.booked.moveTo(start)
    else this.#holdPlaces(start)
  }

  #holdPlaces(start: Start): void {
    const { office } = this
    const { branch, startsAt } = start
    const body = { visit: [...this.state.items], branch, startsAt }
    const key = freshKey()
    this.acting.run(
      async (signal) => {
        const held = await office.bookings.hold(body, { key, signal })
        await this.loadLater()
        // The first time stays held until another one is.
        this.later?.hold.release()
        this.did(placesHeld, held)
      },
      () => this.did(wentOn),
      ({ code }) => {
        if (code === 'service-not-here') this.did(notGivenHere)
        else this.loseTime(start)
      },
    )
  }

  /** The time is gone: shows the nearest that are left. */
  loseTime(wanted: Start): void {
    this.askDays(() => this.did(timeGone, wanted))
  }

  /** Loads what the later steps need. */
  async loadLater(): Promise<Later> {
    const { openLater } = await this.load()
    return (this.later ??= openLater(this))
  }
}
