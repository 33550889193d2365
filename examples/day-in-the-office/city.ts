import type { Second } from './day-time.ts'

/** A line of a branch, as its kiosk shows it. */
export interface CityLine {
  readonly letter: string
  /** Short ids of its services, commonest first. */
  readonly services: readonly string[]
}

/** A workplace, as the office lists it. */
export interface CityDesk {
  readonly id: string
  readonly number: number
  readonly letters: readonly string[]
}

/** A branch that is open on the day. */
export interface CityBranch {
  readonly id: string
  readonly title: string
  readonly opens: Second
  readonly closes: Second
  readonly lines: readonly CityLine[]
  readonly desks: readonly CityDesk[]
}
