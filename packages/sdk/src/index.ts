import { contract } from '@transparent-office/contract'
import type { ConnectedOffice, Operations } from './connected-office.ts'
import { connectOffice as connect } from './connect.ts'
import type { Connection } from './connection.ts'

/**
 * Connects with an office. Without `operations` the whole API is there: `office.bookings.hold({…})`.
 * In a browser use `@transparent-office/sdk/connect` and pass just the rooms you need, to load less.
 */
export function connectOffice(connection: Connection): ConnectedOffice
export function connectOffice<const O extends Operations>(
  connection: Connection,
  operations: O,
): ConnectedOffice<O>
export function connectOffice(connection: Connection, operations: Operations = contract) {
  return connect(connection, operations)
}

export * from './connect.ts'
