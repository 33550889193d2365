import type { HoldWithCode, Start } from '@transparent-office/contract'
import type { WidgetLocation } from '../shared/in-url.ts'
import {
  at,
  isOpen,
  noHold,
  numbered,
  to,
  type BookingState,
  type Changed,
  type Step,
  type Visit,
} from './booking-state.ts'
import { noTime } from './when/choosing-steps.ts'

// What happens on the way to a held time: each event says what it changes, where the focus goes, what is
// announced.

/** The page or a press says what to book; with a branch, its times come first. */
export const began = (_: BookingState, items: Visit, branch?: string): Changed => [
  {
    ...at(branch ? 'when' : 'where'),
    ...noHold,
    returning: false,
    items,
    extra: '',
    lacks: [],
    missing: false,
    picked: 'earliest',
    branch,
  },
]

/** The page names a booking to open. */
export const bookingNamed = (_: BookingState): Changed => [at('booked')]

export const wentTo = (_: BookingState, step: Step): Changed => to(step)

/** Leaves what was about to be booked or moved, for the booking that there is. */
export const stayed = (_: BookingState): Changed => to('booked', { ...noHold, moving: false })

/** A step back; while a booking is moved, back to it. */
export const wentBack = (state: BookingState): Changed =>
  state.moving ? stayed(state) : to(numbered[numbered.indexOf(state.step) - 1]!)

/** The page's address changed: who comes is asked only with a held time. `elsewhere`: it means another visit. */
export function addressChanged(
  state: BookingState,
  { step, day, start }: WidgetLocation,
  elsewhere: boolean,
): Changed {
  if (state.moving) return stayed(state)
  if (!isOpen(state)) return []
  const time = { openOn: day ?? state.openOn, wanted: start }
  if (elsewhere) return [time]
  const index = numbered.findIndex((each) => each === step)
  return to(index > 1 && !state.held ? 'when' : (numbered[index] ?? 'where'), time)
}

export const branchPicked = (_: BookingState, picked: string): Changed => [{ picked }]

/** «Продовжити» below the branches. Of another branch other times are free. */
export const branchChosen = (state: BookingState, branch: string): Changed =>
  to('when', { branch, ...(branch !== state.branch && noTime) })

/** The branch or the services changed: it does not give them. A booking that is moved stays where it is. */
export const notGivenHere = ({ moving }: BookingState): Changed => (moving ? [] : to('where'))

/** Past the times: to the answers, or back to the check. */
export const wentOn = ({ returning, complete }: BookingState): Changed =>
  to(returning && complete ? 'check' : 'who')

/** A time is to be held. One that is held already leads on. */
export function timePressed(state: BookingState, chosen: Start | undefined): Changed {
  if (!chosen) return [{ timeMissing: true }, '.note']
  const { held, moving } = state
  return moving || held?.startsAt !== chosen.startsAt || held.branch.id !== chosen.branch
    ? [{ chosen, timeMissing: false }]
    : [{ chosen, ...wentOn(state)[0] }, 'h2']
}

/** The time went to somebody else meanwhile; the days with what is left are there. */
export const timeGone = (_: BookingState, taken: Start): Changed => [
  { step: 'when', taken, chosen: undefined },
  '.note h3',
]

export const placesHeld = (_: BookingState, held: HoldWithCode): Changed => [{ ...noHold, held }]
