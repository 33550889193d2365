import type { Change } from '../ticket-booking/next.ts'
import { noTime, type ChoosingState } from '../ticket-booking/when/choosing-steps.ts'

/** A branch, a day and a time as they are being chosen. */
export interface PickerState extends ChoosingState {
  /** The branch whose times are shown. */
  readonly branch?: string
  /** The page names the branch, so there is nothing to choose. */
  readonly fixed?: boolean
  /** The form was sent without a time. */
  readonly missing?: boolean
}

type Changed = Change<PickerState>

/** The page says what the visit is for. */
export const began = (_: PickerState, fixed: boolean): Changed => [{ ...noTime, fixed }]

export const branchShown = (state: PickerState, branch: string): Changed => [
  { branch, ...(branch !== state.branch && noTime) },
]

export const timeMissed = (_: PickerState): Changed => [{ missing: true }, '.note']

export const formReset = (_: PickerState): Changed => [{ chosen: undefined, missing: false }]
