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
