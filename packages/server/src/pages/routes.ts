import type { PageHandler } from './request/page-request.ts'
import { findApplication, showApplication } from './application/show-application.ts'
import { cancel } from './booked/cancel.ts'
import { drop } from './booked/drop.ts'
import { checkIn } from './booked/check-in.ts'
import { move } from './booked/move.ts'
import { openBooking, showBooking } from './booked/show-booking.ts'
import { showTicket } from './booked/show-ticket.ts'
import { askWhat } from './booking/ask-what.ts'
import { askWhen } from './booking/ask-when.ts'
import { askWhere } from './booking/ask-where.ts'
import { askWho } from './booking/ask-who.ts'
import { checkAnswers } from './booking/check-answers.ts'
import { confirm } from './booking/confirm.ts'
import { extendHold } from './booking/extend-hold.ts'
import { takeTime } from './booking/take-time.ts'
import { findServices } from './find/find-services.ts'
import { showBranch } from './find/show-branch.ts'
import { showService } from './find/show-service.ts'
import { openInHall } from './offline/open-in-hall.ts'
import { askMatter, findMatter, sendLink } from './matters/find-matter.ts'
import { addWords } from './rating/add-words.ts'
import { askRating } from './rating/ask-rating.ts'
import { rate } from './rating/rate.ts'

/** A page: what it answers when it is opened, and when a form is sent to it. */
interface Route {
  /** Below `/o/{office}/`. */
  readonly path: string
  /** Changes nothing. Absent: nobody can begin here. */
  readonly opened?: PageHandler
  readonly sent?: PageHandler
}

/** Every task of a person, page by page. */
export const routes: readonly Route[] = [
  { path: '', opened: findServices },
  { path: 'hall', opened: openInHall },
  { path: 'services/:id', opened: showService },
  { path: 'branches/:id', opened: showBranch },

  { path: 'book', opened: askWhere, sent: askWhere },
  { path: 'book/what', opened: askWhat, sent: askWhat },
  { path: 'book/when', opened: askWhen, sent: askWhen },
  { path: 'book/hold', sent: takeTime },
  { path: 'book/longer', sent: extendHold },
  { path: 'book/who', sent: askWho },
  { path: 'book/check', sent: checkAnswers },
  { path: 'book/confirm', sent: confirm },

  { path: 'bookings/:id', opened: showBooking, sent: openBooking },
  { path: 'bookings/:id/check-in', sent: checkIn },
  { path: 'bookings/:id/move', sent: move },
  { path: 'bookings/:id/drop', sent: drop },
  { path: 'bookings/:id/cancel', sent: cancel },
  { path: 'tickets/:id', opened: showTicket },

  { path: 'applications/:number?', opened: showApplication },
  { path: 'applications', sent: findApplication },

  { path: 'matters', opened: askMatter, sent: findMatter },
  { path: 'matters/send-link', sent: sendLink },

  { path: 'rate', opened: askRating, sent: askRating },
  { path: 'rate/face', sent: rate },
  { path: 'rate/words', sent: addWords },
]
