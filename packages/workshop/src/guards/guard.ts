/** A guard of a promise, how to take it away, and which tests must then go red. */
export interface Guard {
  readonly promise: string
  readonly guard: string
  /** Files below packages/server. */
  readonly without: readonly { file: string; find: string; replace: string }[]
  readonly tests: readonly string[]
  /** Pattern of the tests' names. */
  readonly named: string
}
