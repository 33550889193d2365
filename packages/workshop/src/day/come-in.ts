import type { Ticket } from '@transparent-office/contract'
import { minute } from './day-time.ts'
import type { Hall } from './hall.ts'
import type { Person } from './people.ts'
import { count, type SeenTicket } from './record.ts'
import type { Booked, Visit } from './visit.ts'

interface Given {
  readonly visit: string
  readonly code: string
  readonly tickets: readonly { readonly id: string; readonly number: string }[]
}

/** The minutes within which what a ticket says of the wait comes true; nothing when no time is told. */
const toldBy = ({ outlook, wait }: Ticket) => {
  if (outlook === 'at-once') return { from: 0, to: 5 }
  if (outlook === 'soon') return { from: 0, to: 10 }
  return wait
}

/** Somebody has tickets now: the first can be called. */
function enter(
  hall: Hall,
  person: Person,
  { visit: id, code, tickets }: Given,
  seen: Pick<SeenTicket, 'kind' | 'told' | 'bookedAt'>,
): void {
  const visit: Visit = { person, code, id, tickets: [] }
  for (const [leg, { id: ticket, number }] of tickets.entries()) {
    const letter = [...number][0]!
    const { told, ...other } = seen
    const first: SeenTicket = {
      branch: hall.branch.id,
      number,
      letter,
      arrivedAt: hall.now,
      state: 'waiting',
      ...other,
      // What was told is about the first errand.
      ...(told && leg === 0 && { told }),
    }
    visit.tickets.push({ id: ticket, visit, letter, seen: first, missed: false, sentAway: false })
    hall.record.tickets.push(first)
  }
  hall.record.visits++
  hall.visits.push(visit)
  hall.inside.add(visit)
  hall.wait(visit.tickets[0]!)
}

/** Somebody without a booking comes to the kiosk, or with a right by law to reception. */
export async function comeWithout(hall: Hall, person: Person): Promise<void> {
  const { record, client, tokens, stoppedUntil } = hall
  if (stoppedUntil !== undefined && person.inRaid !== 'tries') {
    if (person.inRaid === 'gives-up') return count(record, 'gave up in the raid')
    const back = stoppedUntil + person.returnsAfter
    return hall.agenda.at(back, () => comeWithout(hall, person), { indoors: false })
  }
  const { right } = person
  const visit = wantedOf(person)
  const tried = await client.try(
    (office, key) =>
      right
        ? office.queue.issueTicket(
            { branch: hall.branch.id, visit, outOfTurn: right },
            { key, token: tokens.reception },
          )
        : office.queue.issueTicket({ visit }, { key, token: tokens.kiosk }),
    'branch-paused',
    'branch-closed',
    'gone-today',
  )
  if ('refused' in tried) {
    count(record, `refused: ${tried.refused}`)
    if (tried.refused !== 'branch-paused' || stoppedUntil === undefined) return
    const back = stoppedUntil + person.returnsAfter
    return hall.agenda.at(back, () => comeWithout(hall, person), { indoors: false })
  }
  const { id, number, code, visit: own, route } = tried.answer
  const told = toldBy(tried.answer)
  enter(
    hall,
    person,
    { visit: own, code, tickets: route ?? [{ id, number }] },
    { kind: right ? 'lawful' : 'walk-in', ...(told && { told }) },
  )
}

/** Somebody who booked checks in: by phone, at the kiosk with the code, or at reception. */
export async function comeBooked(hall: Hall, person: Person, booked: Booked): Promise<void> {
  const { record, client, tokens, stoppedUntil } = hall
  // In a raid the code in the phone does.
  const atReception = person.booked!.by === 'reception' && stoppedUntil === undefined
  const tried = await client.try(
    (office, key) =>
      office.bookings.checkIn(
        { id: booked.id, ...(atReception && { by: 'reception' }) },
        { key, token: atReception ? tokens.reception : booked.code },
      ),
    'branch-closed',
    'too-late',
  )
  if ('refused' in tried) return count(record, `refused: ${tried.refused}`)
  const late = hall.now > booked.startsAt + 10 * minute
  enter(
    hall,
    person,
    { visit: booked.id, code: booked.code, tickets: tried.answer.tickets },
    late ? { kind: 'late' } : { kind: 'booked', bookedAt: booked.startsAt },
  )
}

/** What a person asks for. */
export const wantedOf = ({ visit }: Person): { service: string; persons: number }[] =>
  visit.map(({ service, persons }) => ({ service, persons }))
