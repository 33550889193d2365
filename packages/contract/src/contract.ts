import * as applications from './applications/operations.ts'
import * as bookings from './bookings/operations.ts'
import * as catalogue from './catalogue/operations.ts'
import * as network from './network/operations.ts'
import * as queue from './queue/operations.ts'
import * as ratings from './ratings/operations.ts'
import * as staff from './staff/operations.ts'
import type { Operation } from './operation.ts'

/** The whole API, a room a line, in reading order. */
export const contract = {
  /** Branches of the city, their hours, halls and pauses. */
  network,
  /** Services, with all there is to know before asking for one. */
  catalogue,
  /** Who works where. */
  staff,
  /** Times to come, holds and bookings. */
  bookings,
  /** Tickets of today, calls, boards. */
  queue,
  /** What citizens filed, and how it is decided. */
  applications,
  /** What visitors think. */
  ratings,
}

export type Contract = typeof contract

/** Name of every operation: `bookings.hold`. */
export type OperationName = {
  [Room in keyof Contract]: `${Room}.${Extract<keyof Contract[Room], string>}`
}[keyof Contract]

/** Lists every operation with its name. */
export const listOperations = (): [OperationName, Operation][] =>
  Object.entries(contract).flatMap(([room, operations]) =>
    Object.entries(operations).map(([name, operation]): [OperationName, Operation] => [
      `${room}.${name}` as OperationName,
      operation,
    ]),
  )
