import { listAvailability } from '@transparent-office/contract/bookings'
import { findOffice, listBranches } from '@transparent-office/contract/network'
import { connectOffice, type ConnectedOffice } from '@transparent-office/sdk/connect'
import { connectionTo } from '../shared/connection.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { FactsController } from '../ticket-booking/facts-controller.ts'
import type { Visit } from '../ticket-booking/booking-state.ts'
import { StepsController } from '../ticket-booking/steps-controller.ts'
import { TimesController } from '../ticket-booking/times-controller.ts'
import type { Choosing } from '../ticket-booking/when/choosing.ts'
import { nothingChosen } from '../ticket-booking/when/choosing-steps.ts'
import { began, branchShown, formReset, timeMissed, type PickerState } from './picker-steps.ts'

/** The office, as far as a choice of a time asks it. */
interface PickerOffice {
  readonly network: Pick<ConnectedOffice['network'], 'findOffice' | 'listBranches'>
  readonly bookings: Pick<ConnectedOffice['bookings'], 'listAvailability'>
}

/** Carries the choice of branch, day and time, and nothing else. */
export class PickerController extends StepsController<PickerState> implements Choosing {
  readonly facts: FactsController
  readonly times: TimesController
  #visit: Visit = []

  constructor(widget: OfficeElement) {
    super(widget, nothingChosen)
    this.facts = new FactsController(widget)
    this.times = new TimesController(this)
  }

  begin(visit: Visit, branch: string | undefined): void {
    this.#visit = visit
    this.did(began, branch !== undefined)
    this.facts.begin(this.office)
    this.times.askBranches(visit, () => {
      const earliest = this.times.branches.answer?.branches
        .flatMap((each) => each.earliest ?? [])
        .sort((left, right) => left.startsAt.localeCompare(right.startsAt))[0]
      const first = this.times.branches.answer?.branches[0]?.branch
      this.show(branch ?? earliest?.branch ?? first)
    })
  }

  /** Shows the times of a branch. */
  show(branch: string | undefined): void {
    if (!branch) return
    this.did(branchShown, branch)
    this.times.askDays(this.#visit, branch)
  }

  /** Says that a time must be chosen. */
  miss(): void {
    this.did(timeMissed)
  }

  forget(): void {
    this.did(formReset)
  }

  get office(): PickerOffice {
    const { address } = this.widget.surroundings
    if (!address) throw new Error('A time picker needs to know its office')
    return connectOffice(connectionTo(address, this.widget.language), {
      network: { findOffice, listBranches },
      bookings: { listAvailability },
    })
  }
}
