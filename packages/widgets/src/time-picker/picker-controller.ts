import { listAvailability } from '@transparent-office/contract/bookings'
import { findOffice, listBranches } from '@transparent-office/contract/network'
import { connectOffice } from '@transparent-office/sdk/connect'
import { bookingMessages, type BookingWords } from '@transparent-office/words/bookings/messages'
import { connectionTo } from '../shared/connection.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import { FactsController } from '../ticket-booking/facts-controller.ts'
import { TimesController, type Visit } from '../ticket-booking/times-controller.ts'
import type { Choosing } from '../ticket-booking/when/choosing.ts'

/** Carries the choice of branch, day and time, and nothing else. */
export class PickerController implements Choosing {
  readonly facts: FactsController
  readonly times: TimesController
  /** The branch whose times are shown. */
  branch: string | undefined
  /** The page names the branch, so there is nothing to choose. */
  fixed = false
  /** The form was sent without a time. */
  missing = false
  #visit: Visit = []

  constructor(readonly widget: OfficeElement) {
    this.facts = new FactsController(widget)
    this.times = new TimesController(widget)
  }

  get words(): BookingWords {
    return bookingMessages[this.widget.language]
  }

  begin(visit: Visit, branch: string | undefined): void {
    this.#visit = visit
    this.fixed = branch !== undefined
    this.times.chosen = this.times.openOn = undefined
    this.facts.begin(this.#office)
    this.times.askBranches(this.#office, visit, () => {
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
    if (branch !== this.branch) this.times.chosen = this.times.openOn = undefined
    this.branch = branch
    this.times.askDays(this.#office, this.#visit, branch)
  }

  /** Says that a time must be chosen. */
  miss(): void {
    this.missing = true
    this.widget.requestUpdate()
    void this.widget.focusOn('.note')
  }

  forget(): void {
    this.times.chosen = undefined
    this.missing = false
    this.widget.requestUpdate()
  }

  get #office() {
    const { address } = this.widget.surroundings
    if (!address) throw new Error('A time picker needs to know its office')
    return connectOffice(connectionTo(address, this.widget.language), {
      network: { findOffice, listBranches },
      bookings: { listAvailability },
    })
  }
}
