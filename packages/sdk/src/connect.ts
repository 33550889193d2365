import type { Operation } from '@transparent-office/contract'
import type { ConnectedOffice, Operations } from './connected-office.ts'
import type { CallOptions, Connection, WatchOptions } from './connection.ts'
import { UnreachableError } from './problems.ts'
import type { Input } from './request-of.ts'
import { send } from './send.ts'

/**
 * Connects with an office for the rooms, or single operations, that are passed; nothing else is
 * bundled. No request is made before the first call.
 */
export function connectOffice<const O extends Operations>(
  connection: Connection,
  operations: O,
): ConnectedOffice<O> {
  return eachEntry(operations, (room) =>
    eachEntry(room as Record<string, Operation>, (operation) => methodOf(connection, operation)),
  ) as unknown as ConnectedOffice<O>
}

const eachEntry = <T, U>(of: Record<string, T>, make: (value: T) => U) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, make(value)]))

const methodOf = (connection: Connection, operation: Operation) => {
  const method = (input: Input = {}, options: CallOptions = {}) =>
    send(connection, operation, input, options)
  return operation.live
    ? Object.assign(method, {
        // Loaded when something is watched: most pages never do.
        async *watch(input: Input = {}, options: WatchOptions = {}) {
          const { watch } = await import('./watch.ts').catch((cause: unknown) => {
            throw new UnreachableError('network', undefined, cause)
          })
          yield* watch(connection, operation, input, options)
        },
      })
    : method
}

export type {
  ConnectedOffice,
  Method,
  MethodsOf,
  Operations,
  Watchable,
} from './connected-office.ts'
export type { CallOptions, Connection, Token, WatchOptions } from './connection.ts'
export { makeKey } from './key.ts'
export { listAll } from './list-all.ts'
export {
  isProblem,
  isUnreachable,
  ProblemError,
  UnexpectedAnswerError,
  UnreachableError,
} from './problems.ts'
