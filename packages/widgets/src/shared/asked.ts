import type { Problem } from '@transparent-office/contract'

/** Where a question to the office stands. */
export type Asked<Answer> =
  | { readonly is: 'idle' }
  | { readonly is: 'waiting'; readonly long: boolean }
  | { readonly is: 'answered'; readonly answer: Answer }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'unreachable' }
