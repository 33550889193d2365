import type { Booking, BookingWithCode, Start, VisitService } from '@transparent-office/contract'
import { refuse, type Answers } from './answers.ts'
import { application } from './sample-applications.ts'
import { availability, booking, days, hold, id, servicesOf } from './sample-bookings.ts'
import { lifeEvents, moving, services, summaryOf } from './sample-catalogue.ts'
import { branches, office } from './sample-network.ts'
import { ticket } from './sample-queue.ts'

const timeOf = ({ startsAt, on, at, legs }: Start) => ({ startsAt, on, at, legs })

/** A booking without one of its services; without the last one, or all, it is cancelled. */
function without(
  { services, legs }: Booking,
  service: string | undefined,
): Partial<BookingWithCode> {
  const left = services.filter(({ id }) => service && id !== service)
  if (left.length === 0) return { state: 'cancelled' }
  const letters = left.map(({ letter }) => letter)
  return { services: left, legs: legs.filter(({ letter }) => letters.includes(letter)) }
}

/**
 * A small whole office where everything goes well, but for what `changes` says: three services, four
 * branches, thirty days with times. It remembers what one person holds, books and cancels.
 */
export function wholeOffice(changes: Answers = {}): Answers {
  let held: Start | undefined
  let visit: VisitService[] | undefined
  let booked: BookingWithCode | undefined

  return {
    'network.findOffice': () => office,
    'network.listBranches': () => ({ items: branches }),
    'network.listPauses': () => ({ branches: [] }),
    'catalogue.listLifeEvents': () => ({ items: lifeEvents }),
    'catalogue.findService': ({ service }) =>
      services.find((each) => each.id === service) ?? refuse('not-found'),
    'catalogue.searchServices': ({ q = '', category, lifeEvent }) => ({
      items: services
        .filter((each) =>
          category
            ? each.letter === 'А'
            : (lifeEvent ?? each.synonyms.some((word) => word.startsWith(q))),
        )
        .map(summaryOf),
    }),
    'catalogue.listPackages': () => ({ items: [moving] }),
    'bookings.listAvailability': ({ branch, visit }) => {
      const asked = servicesOf(visit)
      const minutes = asked.reduce((sum, service) => sum + service.minutes, 0)
      return { ...availability(days(branch, asked)), minutes }
    },
    'bookings.hold': ({ startsAt, branch, visit: asked }) => {
      visit = servicesOf(asked.map(({ service, persons = 1 }) => `${service}:${persons}`))
      const starts = days(branch, visit).flatMap((day) => day.starts)
      held = starts.find((each) => each.startsAt === startsAt)
      return held ? hold(held, visit) : refuse('time-not-offered')
    },
    'bookings.extendHold': () => ({ ...hold(held, visit), heldUntilAt: '10:20' }),
    'bookings.releaseHold': () => {
      held = undefined
      return undefined
    },
    'bookings.book': () =>
      (booked = booking({ ...(held && timeOf(held)), ...(visit && { services: visit }) })),
    'bookings.findBooking': () => booked ?? booking(),
    'bookings.cancel': ({ service }) =>
      (booked = { ...(booked ?? booking()), ...without(booked ?? booking(), service) }),
    'queue.findTicket': () => ticket(),
    'applications.findApplication': () => application(),
    'ratings.rate': ({ score }) => ({ id, score }),
    'ratings.changeRating': ({ score = 3 }) => ({ id, score }),
    ...changes,
  }
}
