import type { Availability, AvailableDay, Problem, Start } from '@transparent-office/contract'
import { firstStart } from '@transparent-office/words/bookings/nearest-starts'
import { AsyncTask } from '../shared/async-task.ts'
import type { OfficeElement } from '../shared/office-element.ts'
import type { BookingOffice } from './booking-office.ts'

/** Services with persons. */
export type Visit = readonly { readonly service: string; readonly persons: number }[]

/** The office, as far as it is asked for times. */
interface TimesOffice {
  readonly bookings: Pick<BookingOffice['bookings'], 'listAvailability'>
}

const asText = (visit: Visit) =>
  visit.map(({ service, persons }) => `${service}:${persons}` as const)

/** Carries the times: the earliest of each branch, the days of one, and what is open and chosen. */
export class TimesController {
  /** Each branch with its earliest time, or why it has none. */
  readonly branches: AsyncTask<Availability>
  /** The days of the branch asked last. */
  readonly ofBranch: AsyncTask<Availability>
  /** The day whose times are shown. */
  openOn: string | undefined
  /** The time pressed; not yet held. */
  chosen: Start | undefined
  /** When the time begins that an address asks for. */
  wanted: string | undefined
  /** Days with places shown in the list. */
  shown = 5
  /** The month calendar instead of the list. */
  asMonth = false
  /** The day the keyboard is at in the month. */
  cursor: string | undefined

  constructor(private readonly widget: OfficeElement) {
    this.branches = new AsyncTask(widget)
    this.ofBranch = new AsyncTask(widget)
  }

  get days(): readonly AvailableDay[] {
    return this.ofBranch.answer?.days ?? []
  }

  get openDay(): AvailableDay | undefined {
    return this.days.find((day) => day.on === this.openOn)
  }

  get nearest(): Start | undefined {
    return firstStart(this.days)
  }

  askBranches(
    office: TimesOffice,
    visit: Visit,
    then?: () => void,
    no?: (problem: Problem) => void,
  ): void {
    this.branches.run(
      (signal) => office.bookings.listAvailability({ visit: asText(visit), limit: 1 }, { signal }),
      then,
      no,
    )
  }

  askDays(
    office: TimesOffice,
    visit: Visit,
    branch: string,
    then?: () => void,
    no?: () => void,
  ): void {
    this.ofBranch.run(
      (signal) => office.bookings.listAvailability({ visit: asText(visit), branch }, { signal }),
      () => {
        if (!this.openDay?.starts.length) this.openOn = this.nearest?.on
        this.chosen ??= this.openDay?.starts.find(({ startsAt }) => startsAt === this.wanted)
        this.wanted = undefined
        if (!this.#offered(this.chosen)) this.chosen = undefined
        then?.()
      },
      no,
    )
  }

  open(on: string): void {
    this.openOn = on
    this.cursor = on
    this.widget.requestUpdate()
    void this.widget.focusOn('#times')
  }

  choose(start: Start): void {
    this.chosen = start
    this.widget.requestUpdate()
  }

  showLater(): void {
    this.shown += 5
    this.widget.requestUpdate()
  }

  showMonth(asMonth: boolean): void {
    this.asMonth = asMonth
    this.cursor = this.openOn
    this.widget.requestUpdate()
    void this.widget.focusOn(asMonth ? '.month [tabindex="0"]' : '.days button')
  }

  moveCursor(on: string): void {
    this.cursor = on
    this.widget.requestUpdate()
    void this.widget.focusOn('.month [tabindex="0"]')
  }

  #offered(start: Start | undefined): boolean {
    return this.days.some((day) => day.starts.some((each) => each.startsAt === start?.startsAt))
  }
}
