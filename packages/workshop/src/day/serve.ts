import type { StaffTicket } from '@transparent-office/contract'
import { minute } from './day-time.ts'
import type { Desk } from './desk.ts'
import type { Hall } from './hall.ts'
import { rateVisit } from './rate-visit.ts'
import { count } from './record.ts'
import { takeApplicationIn } from './take-application-in.ts'
import type { VisitTicket } from './visit.ts'

/** Nobody is served faster. */
const shortest = 3 * minute
/** After so long a clerk sees that it is the wrong line. */
const seesWrongLineAfter = 2 * minute
/** The part of the service after which papers turn out to be missing. */
const untilPapers = 0.4

/** The person has come to the desk: service begins, and what chance has in store takes its course. */
export async function serve(hall: Hall, desk: Desk, ticket: VisitTicket): Promise<void> {
  const { id, visit, seen, sentAway } = ticket
  const { token } = desk
  const { person } = visit
  const shown = await hall.client.send((office, key) => office.queue.serve({ id }, { key, token }))
  seen.state = 'serving'
  const planned = shown.services.reduce((sum, { minutes }) => sum + minutes, 0)
  const seconds = Math.max(shortest, planned * minute * person.pace * desk.clerk.pace)
  if (!sentAway && person.happens === 'papers-missing')
    return hall.agenda.in(seconds * untilPapers, () => sendAway(hall, desk, ticket))
  if (!sentAway && person.happens === 'wrong-line')
    return hall.agenda.in(seesWrongLineAfter, () => passOn(hall, desk, ticket))
  const left =
    sentAway && person.happens === 'papers-missing' ? seconds * (1 - untilPapers) : seconds
  hall.agenda.in(left, () => finish(hall, desk, ticket, shown))
}

/** Papers are missing: the ticket is parked until its person is back. */
async function sendAway(hall: Hall, desk: Desk, ticket: VisitTicket): Promise<void> {
  const { id, visit, seen } = ticket
  const { token } = desk
  await hall.client.send((office, key) => office.queue.park({ id, why: 'papers' }, { key, token }))
  count(hall.record, 'parked')
  seen.state = 'parked'
  ticket.sentAway = true
  hall.agenda.in(visit.person.fetches, () => hall.wait(ticket, true))
  hall.free(desk)
}

/** The ticket was for the wrong line: it is passed on with its number and arrival. */
async function passOn(hall: Hall, desk: Desk, ticket: VisitTicket): Promise<void> {
  const { id } = ticket
  const { token } = desk
  const lines = hall.branch.lines.filter(
    ({ letter, services }) => letter !== ticket.letter && services.length > 0,
  )
  const right = lines[ticket.visit.person.number % lines.length]!
  await hall.client.send((office, key) =>
    office.queue.transfer({ id, service: right.services[0]!.id }, { key, token }),
  )
  count(hall.record, 'passed on')
  ticket.sentAway = true
  ticket.letter = right.letter
  hall.wait(ticket)
  hall.free(desk)
}

async function finish(
  hall: Hall,
  desk: Desk,
  ticket: VisitTicket,
  shown: StaffTicket,
): Promise<void> {
  const { id, visit, seen } = ticket
  const { token } = desk
  if (visit.person.files) await takeApplicationIn(hall, desk, shown)
  await hall.client.send((office, key) => office.queue.finish({ id }, { key, token }))
  seen.state = 'served'
  hall.done(ticket)
  if (!hall.inside.has(visit)) rateVisit(hall, desk, ticket)
  hall.free(desk)
}
