import type { OperationName } from '../../contract.ts'
import { applicationExamples } from './applications.ts'
import { bookingExamples } from './bookings.ts'
import { catalogueExamples } from './catalogue.ts'
import { networkExamples } from './network.ts'
import { queueExamples } from './queue.ts'
import { ratingExamples } from './ratings.ts'
import { staffExamples } from './staff.ts'

interface Example {
  readonly body?: unknown
  readonly answer?: unknown
}

const rooms: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  network: networkExamples,
  catalogue: catalogueExamples,
  staff: staffExamples,
  bookings: bookingExamples,
  queue: queueExamples,
  applications: applicationExamples,
  ratings: ratingExamples,
}

/** A whole request and answer of an operation, of one visit from its booking to its rating. */
export function exampleOf(operation: OperationName): Example {
  const [room, name] = operation.split('.') as [string, string]
  return rooms[room]?.[name] ?? {}
}
