/**
 * A guard of a promise, how to take it away, and which tests must then go red. The code names it where it
 * stands: `/* guard ID *\/ … /* end guard *\/`, in TypeScript and in SQL alike.
 */
export interface Guard {
  readonly promise: string
  readonly guard: string
  readonly without: readonly (Marked | InMigration)[]
  /** Below packages/server. */
  readonly tests: readonly string[]
  /** Pattern of the tests' names. */
  readonly named: string
}

/** What stands instead of what the code marks. */
export interface Marked {
  readonly mark: string
  readonly replace: string
}

/** A migration never changes, so it carries no marks: its text is found as it is. */
export interface InMigration {
  /** Below packages/server. */
  readonly file: string
  readonly find: string
  readonly replace: string
}
