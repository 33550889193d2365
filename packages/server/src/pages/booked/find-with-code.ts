import { Id, type Booking, type Ticket } from '@transparent-office/contract'
import { readCode } from '@transparent-office/words'
import { answerOrProblem } from '../request/api.ts'
import type { PageRequest } from '../request/page-request.ts'

/** A thing of a person: its id and the code that opens it. */
export interface IdWithCode {
  readonly id: string
  readonly code: string
}

/** Which thing is meant; nothing when id or code can't be one. */
export function readIdWithCode({
  path,
  given,
}: Pick<PageRequest, 'path' | 'given'>): IdWithCode | undefined {
  const id = Id.safeParse(path.id).data
  const code = readCode(given.get('code') ?? '').slice(0, 60)
  return id && code ? { id, code } : undefined
}

/** A thing as its own holder sees it; nothing for anybody else. */
const find = async <Thing>(
  own: IdWithCode | undefined,
  operation: (own: IdWithCode) => Promise<Thing>,
): Promise<Thing | undefined> => (own ? (await answerOrProblem(operation(own))).answer : undefined)

export const findBooking = (
  { api }: PageRequest,
  own: IdWithCode | undefined,
): Promise<Booking | undefined> =>
  find(own, ({ id, code }) => api.bookings.findBooking({ id }, { token: code }))

export const findTicket = (
  { api }: PageRequest,
  own: IdWithCode | undefined,
): Promise<Ticket | undefined> =>
  find(own, ({ id, code }) => api.queue.findTicket({ id }, { token: code }))

/** The tickets of a booking, once checked in. */
export const findTickets = async (request: PageRequest, booking: Booking, code: string) =>
  (await Promise.all(booking.tickets.map(({ id }) => findTicket(request, { id, code })))).flatMap(
    (ticket) => ticket ?? [],
  )
