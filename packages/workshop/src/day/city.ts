import type { Second } from './day-time.ts'

/** A service with the minutes planned for it. */
export interface CityService {
  readonly id: string
  readonly minutes: number
}

/** A line of a branch, as its kiosk shows it. */
export interface CityLine {
  readonly letter: string
  /** Commonest first. */
  readonly services: readonly CityService[]
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
