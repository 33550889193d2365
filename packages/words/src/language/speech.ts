/** How a language says days, times and money. Weekdays are 0 Sunday … 6 Saturday. */
export interface Speech {
  /** Whose formats it has. */
  readonly locale: string
  /** A day: its weekday and its date. */
  readonly day: (weekday: string, date: string) => string
  /** When, where that is no mere day: `у середу, 25 листопада`. */
  readonly onDay?: (weekday: number, date: string) => string
  /** Of when, likewise: `пʼятниці, 4 грудня`. */
  readonly ofDay?: (weekday: number, date: string) => string
  /** At a time. */
  readonly at: (time: string) => string
  /** By which clock, in the hour that the clocks repeat. */
  readonly clocks: Readonly<Record<'summer' | 'winter', string>>
  /** An amount in a currency. */
  readonly money: (amount: string, currency: string) => string
}

/** What letters say of a day beyond what widgets do: apart, so that no widget loads it. */
export interface WholeDays {
  /** A date with its year, as formats write it. */
  readonly date: (written: string) => string
  /** How a day is short. */
  readonly short: Intl.DateTimeFormatOptions
  /** Whose time it is. */
  readonly kyiv: string
}
