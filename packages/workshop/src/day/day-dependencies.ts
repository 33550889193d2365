import type { Second } from './day-time.ts'
import type { Hall } from './hall.ts'
import type { OfficeClient } from './office-client.ts'
import type { ClockHand, DayClock } from './office-clock.ts'
import type { OwnOffice } from './open-own-office.ts'
import type { OwnServer } from './own-server.ts'
import type { Person } from './people.ts'

/** What a day is lived with. */
export interface DayDependencies {
  readonly server: OwnServer
  readonly office: OwnOffice
  readonly clock: DayClock
  readonly signal: AbortSignal
  /** Waits until it is time, when the day is to be watched. */
  readonly pace: (second: Second) => Promise<void>
  readonly report: (news: News) => void
}

/** What can be reported while the day goes on. */
export interface News {
  /** Absent before the day. */
  readonly second?: Second
  readonly halls: readonly Hall[]
  readonly client: OfficeClient
  readonly says?: string
}

/** What a day is lived with, and all who are there. */
export interface Environment extends DayDependencies {
  readonly client: OfficeClient
  readonly halls: readonly Hall[]
  readonly people: readonly Person[]
  hand: ClockHand
}
