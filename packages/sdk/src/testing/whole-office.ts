import type { BookingWithCode, Start } from '@transparent-office/contract'
import { refuse, type Answers } from './answers.ts'
import { application } from './sample-applications.ts'
import { availability, booking, days, hold, id } from './sample-bookings.ts'
import { lifeEvents, services, summaryOf } from './sample-catalogue.ts'
import { branches, office } from './sample-network.ts'
import { ticket } from './sample-queue.ts'

const timeOf = ({ startsAt, on, at, legs }: Start) => ({ startsAt, on, at, legs })

/**
 * A small whole office where everything goes well, but for what `changes` says: three services, four
 * branches, thirty days with times. It remembers what one person holds, books and cancels.
 */
export function wholeOffice(changes: Answers = {}): Answers {
  let held: Start | undefined
  let booked: BookingWithCode | undefined

  return {
    'network.findOffice': () => office,
    'network.listBranches': () => ({ items: branches }),
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
    'bookings.listAvailability': ({ branch }) => availability(days(branch)),
    'bookings.hold': ({ startsAt, branch }) => {
      const starts = days(branch).flatMap((day) => day.starts)
      held = starts.find((each) => each.startsAt === startsAt)
      return held ? hold(held) : refuse('time-not-offered')
    },
    'bookings.extendHold': () => ({ ...hold(held), heldUntilAt: '10:20' }),
    'bookings.releaseHold': () => {
      held = undefined
      return undefined
    },
    'bookings.book': () => (booked = booking(held && timeOf(held))),
    'bookings.findBooking': () => booked ?? booking(),
    'bookings.cancel': () => (booked = { ...(booked ?? booking()), state: 'cancelled' }),
    'queue.findTicket': () => ticket(),
    'applications.findApplication': () => application(),
    'ratings.rate': ({ score }) => ({ id, score }),
    'ratings.changeRating': ({ score = 3 }) => ({ id, score }),
    ...changes,
  }
}
