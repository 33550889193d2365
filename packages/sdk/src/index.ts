import { contract } from '@transparent-office/contract'
import type { ConnectedOffice, Rooms } from './connected-office.ts'
import { connectOffice as connect } from './connect.ts'
import type { Connection } from './connection.ts'

/**
 * Connects with an office. Without `rooms` the whole API is there: `office.bookings.hold({…})`.
 * In a browser use `@transparent-office/sdk/connect` and pass just the rooms you need, to load less.
 */
export function connectOffice(connection: Connection): ConnectedOffice
export function connectOffice<const R extends Rooms>(
  connection: Connection,
  rooms: R,
): ConnectedOffice<R>
export function connectOffice(connection: Connection, rooms: Rooms = contract) {
  return connect(connection, rooms)
}

export * from './connect.ts'
