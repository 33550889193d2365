import type { Problem } from '@transparent-office/contract'

/** An answer is on its way; `long` once that takes more than a blink. */
export interface PendingState {
  readonly is: 'waiting'
  readonly long: boolean
}

/** Where a task stands: an operation that is asked, or a thing that is followed. */
export type TaskState<Answer> =
  | { readonly is: 'idle' }
  | PendingState
  | { readonly is: 'answered'; readonly answer: Answer }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'unreachable' }
