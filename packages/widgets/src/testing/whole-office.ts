import type { Start } from '@transparent-office/contract'
import { refuse, type Answers } from './answers.ts'
import { application } from './sample-applications.ts'
import { availability, booking, days, hold, id } from './sample-bookings.ts'
import { lifeEvents, services, summaryOf } from './sample-catalogue.ts'
import { branches, office } from './sample-network.ts'
import { ticket } from './sample-queue.ts'

/** An office where everything goes well, but for what a test or story changes. */
export const wholeOffice = (changes: Answers = {}): Answers => ({
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
  'bookings.hold': ({ startsAt }) =>
    hold(
      days()
        .flatMap((day) => day.starts)
        .find((each) => each.startsAt === startsAt) as Start,
    ),
  'bookings.extendHold': () => ({ ...hold(), heldUntilAt: '10:20' }),
  'bookings.releaseHold': () => undefined,
  'bookings.book': () => booking(),
  'bookings.findBooking': () => booking(),
  'bookings.cancel': () => booking({ state: 'cancelled' }),
  'queue.findTicket': () => ticket(),
  'applications.findApplication': () => application(),
  'ratings.rate': ({ score }) => ({ id, score }),
  'ratings.changeRating': ({ score = 3 }) => ({ id, score }),
  ...changes,
})
