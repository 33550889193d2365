import type { Booking, HoldWithCode, Start } from '@transparent-office/contract'
import type { Answers, Mistake } from '@transparent-office/words/bookings/answers'
import type { Change } from './next.ts'
import { nothingChosen, type ChoosingState } from './when/choosing-steps.ts'

/** What is asked now. */
export type Step = 'what' | 'where' | 'when' | 'who' | 'check' | 'booked'

/** The steps that are counted, in order: back leads to the one before. */
export const numbered: readonly Step[] = ['where', 'when', 'who', 'check']

/** Services with persons. */
export type Visit = readonly { readonly service: string; readonly persons: number }[]

/** What just happened to the booking, to say above its ticket. */
export type News = 'opened' | 'made' | 'moved' | 'dropped' | 'cancelled' | 'checked-in'

/** At which step the person stands, what was chosen so far, what is held, what is booked. */
export interface BookingState extends ChoosingState {
  readonly step: Step
  /** One answer is changed from the check; then back there. */
  readonly returning?: boolean

  readonly items: Visit
  /** The service picked, but not yet added. */
  readonly extra?: string
  /** The services that are given nowhere together with the others. */
  readonly lacks: readonly string[]
  /** There is no such package. */
  readonly missing?: boolean
  /** Only branches one enters without steps. */
  readonly stepFree?: boolean

  /** The row pressed in the list of branches. */
  readonly picked?: string
  /** The branch whose times are shown. */
  readonly branch?: string | undefined

  /** «Продовжити» was pressed without a time. */
  readonly timeMissing?: boolean
  /** The time that was taken by somebody else. */
  readonly taken?: Start | undefined

  readonly held?: HoldWithCode | undefined
  /** Two minutes are left of the hold. */
  readonly ending?: boolean
  /** The hold came to its end: its places were released. */
  readonly lapsed?: boolean

  readonly answers: Answers
  /** Nothing is missing in the answers. */
  readonly complete?: boolean
  readonly mistakes?: readonly Mistake[]

  /** The booking that was made or opened. */
  readonly booking?: Booking
  readonly code?: string | undefined
  /** The code in six signs, as long as nobody else's booking is opened. */
  readonly shortCode?: string | undefined
  readonly news?: News
  /** The office's no to what was to be done with the booking. */
  readonly hindrance?: string | undefined
  /** When checking in opens, by the office's wall, where the office said so. */
  readonly opensAt?: string | undefined
  /** What was pressed and waits for a second yes. */
  readonly asked?: 'cancel' | 'drop' | undefined
  /** Another time is being chosen for the booking. */
  readonly moving?: boolean
}

/** What an event changes of a booking. */
export type Changed = Change<BookingState>

export const notBegun: BookingState = {
  answers: {},
  ...nothingChosen,
  step: 'where',
  items: [],
  lacks: [],
}

/** At a step; what was said of a time is over. */
export const at = (step: Step) => ({ step, taken: undefined, timeMissing: false })

/** To a step, with the focus on its heading. */
export const to = (step: Step, changed?: Partial<BookingState>): Changed => [
  { ...at(step), ...changed },
  'h2',
]

export const noHold = { held: undefined, ending: false, lapsed: false }

/** Something is chosen that may be booked; what is booked stays so, wherever the page goes. */
export const isOpen = ({ step, moving }: BookingState): boolean => step !== 'booked' && !moving
