import type { RawBuilder } from 'kysely'

/** One thing that must hold in the database of an office. */
export interface Check {
  /** What holds, as a sentence. */
  readonly holds: string
  /** Finds each place where it does not: one row, which says so. */
  readonly faults: RawBuilder<{ fault: string }>
}

/** What came of a check. */
export interface Finding {
  readonly holds: string
  /** How often it does not hold. */
  readonly faults: number
  readonly examples: readonly string[]
}
