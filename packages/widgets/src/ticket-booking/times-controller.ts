import type { Availability, AvailableDay, Problem, Start } from '@transparent-office/contract'
import { firstStart } from '@transparent-office/words/bookings/nearest-starts'
import { AsyncTask } from '../shared/async-task.ts'
import type { BookingOffice } from './booking-office.ts'
import type { Visit } from './booking-state.ts'
import type { StepsController } from './steps-controller.ts'
import { daysCame, type ChoosingState } from './when/choosing-steps.ts'

/** The office, as far as it is asked for times. */
interface TimesOffice {
  readonly bookings: Pick<BookingOffice['bookings'], 'listAvailability'>
}

const asText = (visit: Visit) =>
  visit.map(({ service, persons }) => `${service}:${persons}` as const)

/** Carries the times: the earliest of each branch, and the days of one. */
export class TimesController {
  /** Each branch with its earliest time, or why it has none. */
  readonly branches: AsyncTask<Availability>
  /** The days of the branch asked last. */
  readonly ofBranch: AsyncTask<Availability>

  constructor(
    private readonly of: StepsController<ChoosingState> & { readonly office: TimesOffice },
  ) {
    this.branches = new AsyncTask(of.widget)
    this.ofBranch = new AsyncTask(of.widget)
  }

  get days(): readonly AvailableDay[] {
    return this.ofBranch.answer?.days ?? []
  }

  get nearest(): Start | undefined {
    return firstStart(this.days)
  }

  askBranches(visit: Visit, then?: () => void, no?: (problem: Problem) => void): void {
    this.#ask(this.branches, { visit: asText(visit), limit: 1 }, then, no)
  }

  askDays(visit: Visit, branch: string, then?: () => void, no?: () => void): void {
    const came = () => {
      this.of.did(daysCame, this.days)
      then?.()
    }
    this.#ask(this.ofBranch, { visit: asText(visit), branch }, came, no)
  }

  #ask(
    task: AsyncTask<Availability>,
    query: Parameters<TimesOffice['bookings']['listAvailability']>[0],
    then?: () => void,
    no?: (problem: Problem) => void,
  ): void {
    const { bookings } = this.of.office
    task.run((signal) => bookings.listAvailability(query, { signal }), then, no)
  }
}
