import type { PersonFound } from '@transparent-office/contract'
import { clockAt, localTime } from '../../../database/local-time.ts'
import { act, type Context, notFound } from '../../../acts/index.ts'
import {
  bookingState,
  findOutcomes,
  listBookingsOfPeople,
  type BookingOfPerson,
} from '../../bookings/index.ts'
import { findBranchRow } from '../../network/index.ts'
import { listTicketsOfPeople, ticketNumber, type TicketOfPerson } from '../../queue/index.ts'
import { listApplicationsOfPeople, type ApplicationOfPerson } from '../applications.store.ts'
import { showTerm } from '../standard-deadline.ts'
import { findThings } from './find-things.ts'
import { groupPeople } from './group-people.ts'

/** People shown at most: rows 1 to 9 of reception. */
const peopleMost = 9

type Found =
  | (BookingOfPerson & {
      readonly thing: string
      readonly visit: string
      readonly number?: undefined
    })
  | (ApplicationOfPerson & { readonly thing: string; readonly visit: string | undefined })

const isApplication = (one: Found): one is Extract<Found, { number: string }> =>
  one.number !== undefined

const showTicket = ({ id, letter, sequence, state, titles }: TicketOfPerson) => ({
  id,
  number: ticketNumber(letter, sequence),
  state,
  services: [...(titles ?? [])],
})

/** Composes the card of a person. */
async function composePerson(
  context: Context,
  found: readonly Found[],
  tickets: readonly TicketOfPerson[],
): Promise<PersonFound> {
  const { now, on: today } = await context.time()
  const [first] = found
  const applications = found.filter(isApplication)
  const bookings = found.filter((one) => !isApplication(one))
  const visits = new Set(found.map(({ visit }) => visit))
  const outcomeOf = await findOutcomes(context, bookings)
  const phone = found.find((one) => one.phone)?.phone
  return {
    ...(first && { name: first.name }),
    ...(phone && { phone }),
    hasEmail: found.some(({ hasEmail }) => hasEmail),
    bookings: bookings.map((row) => ({
      id: row.id,
      state: bookingState(row, outcomeOf(row.id).over, now),
      ...localDay(row.startsAt, context.office.timeZone),
      services: [...(row.titles ?? [])],
      closed: row.closure !== null && row.state === 'booked',
    })),
    tickets: tickets
      .filter(({ visitId, onDay }) => onDay === today && visits.has(visitId))
      .map(showTicket),
    applications: applications.map((row) => ({
      number: row.number,
      service: row.title,
      state: row.state,
      ...showTerm(row),
    })),
  }
}

const localDay = (instant: Date, timeZone: string) => {
  const { on, at } = localTime(instant, timeZone)
  return { on, at, ...clockAt(instant, timeZone) }
}

export const findPeople = act('applications.findPeople', async ({ branch, who }, context) => {
  const { db, office } = context
  if (
    /* guard people-of-own-branches */ !context.reaches(branch) ||
    /* end guard */ !(await findBranchRow(db, office.id, branch))
  )
    return notFound()
  const { direct, besides, visit } = await findThings(context, branch, who)
  const things = [...direct, ...besides]
  const idsOf = (wanted: 'visit' | 'application') => [
    ...new Set(things.filter(({ kind }) => kind === wanted).map(({ thing }) => thing)),
  ]
  const visits = idsOf('visit')
  const bookings =
    visits.length > 0 ? await listBookingsOfPeople(db, office.id, branch, visits) : []
  const numbers = idsOf('application')
  const applications =
    numbers.length > 0 ? await listApplicationsOfPeople(db, office.id, branch, numbers) : []
  const filedAt = applications.flatMap(({ ticketId }) => ticketId ?? [])
  const tickets =
    visits.length + filedAt.length > 0
      ? await listTicketsOfPeople(db, office.id, branch, { visits, tickets: filedAt })
      : []
  const visitOf = new Map(tickets.map(({ id, visitId }) => [id, visitId]))
  const found: Found[] = [
    ...bookings.map((row) => ({ ...row, thing: `visit ${row.id}`, visit: row.id })),
    ...applications.map((row) => ({
      ...row,
      thing: `application ${row.number}`,
      visit: row.ticketId === null ? undefined : visitOf.get(row.ticketId),
    })),
  ]
  const asked = new Set(direct.map(({ kind, thing }) => `${kind} ${thing}`))
  const groups = groupPeople(found).filter((group) => group.some(({ thing }) => asked.has(thing)))
  const people: PersonFound[] = []
  for (const group of groups.slice(0, peopleMost))
    people.push(await composePerson(context, group, tickets))
  // Who took a ticket without giving a name has nothing else.
  const nameless = tickets.filter(
    ({ visitId }) => visitId === visit && !found.some((one) => one.visit === visit),
  )
  if (nameless.length > 0)
    people.unshift({
      hasEmail: false,
      bookings: [],
      tickets: nameless.map(showTicket),
      applications: [],
    })
  context.audit({
    act: 'find-people',
    thing: 'branch',
    id: branch,
    detail: { people: people.length },
  })
  for (const { number } of people.flatMap((person) => person.applications))
    context.audit({ act: 'find', thing: 'application', id: number })
  return { items: people.slice(0, peopleMost), more: groups.length > peopleMost }
})
