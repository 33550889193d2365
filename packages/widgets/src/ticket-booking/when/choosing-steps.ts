import type { AvailableDay, Start } from '@transparent-office/contract'
import { firstStart } from '@transparent-office/words/bookings/nearest-starts'
import type { Change } from '../next.ts'

/** A day and a time as they are being chosen, inside a booking or alone. */
export interface ChoosingState {
  /** The day whose times are shown. */
  readonly openOn?: string | undefined
  /** The time pressed; not yet held. */
  readonly chosen?: Start | undefined
  /** When the time begins that an address asks for. */
  readonly wanted?: string | undefined
  /** Days with places shown in the list. */
  readonly shown: number
  /** The month calendar instead of the list. */
  readonly asMonth?: boolean
  /** The day the keyboard is at in the month. */
  readonly cursor?: string | undefined
}

type Changed = Change<ChoosingState>

export const nothingChosen: ChoosingState = { shown: 5 }

/** Of another branch other times are free. */
export const noTime = { chosen: undefined, openOn: undefined }

const inMonth = '.month [tabindex="0"]'

/** Days came: the one that was open stays if it has times, what was chosen if it is still offered. */
export function daysCame(state: ChoosingState, days: readonly AvailableDay[]): Changed {
  const startsOn = (on: string | undefined) => days.find((day) => day.on === on)?.starts ?? []
  const openOn = startsOn(state.openOn).length > 0 ? state.openOn : firstStart(days)?.on
  const { chosen, wanted } = state
  const offered = chosen ? days.flatMap(({ starts }) => starts) : startsOn(openOn)
  const kept = chosen?.startsAt ?? wanted
  return [{ openOn, chosen: offered.find(({ startsAt }) => startsAt === kept), wanted: undefined }]
}

export const dayOpened = (_: ChoosingState, on: string): Changed => [
  { openOn: on, cursor: on },
  '#times',
]

export const timeChosen = (_: ChoosingState, chosen: Start): Changed => [{ chosen }]

export const laterShown = ({ shown }: ChoosingState): Changed => [{ shown: shown + 5 }]

export const monthShown = ({ openOn }: ChoosingState, asMonth: boolean): Changed => [
  { asMonth, cursor: openOn },
  asMonth ? inMonth : '.days button',
]

export const cursorMoved = (_: ChoosingState, cursor: string): Changed => [{ cursor }, inMonth]

/** To the days, where the open one is. */
export const daysWanted = ({ asMonth }: ChoosingState): Changed => [
  {},
  asMonth ? inMonth : '.days [aria-pressed="true"]',
]
