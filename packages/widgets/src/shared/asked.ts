import type { Problem } from '@transparent-office/contract'

/** An answer is on its way; `long` once that takes more than a blink. */
export interface Awaited {
  readonly is: 'waiting'
  readonly long: boolean
}

/** Where a question to the office stands. */
export type Asked<Answer> =
  | { readonly is: 'idle' }
  | Awaited
  | { readonly is: 'answered'; readonly answer: Answer }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'unreachable' }
