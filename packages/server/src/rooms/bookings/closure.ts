/** A time reserved for a booking whose day was closed. */
export interface ReservedTime {
  readonly startsAt: string
  readonly branch: string
  readonly until: string
}

/** That the day of a booking was closed. */
export interface KeptClosure {
  readonly reason: string
  readonly note?: Record<string, string>
  readonly kept?: ReservedTime
  readonly phonedAt?: string
}
