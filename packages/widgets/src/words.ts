/*
 * What the widgets say and how they decide, without an element: for pages drawn elsewhere that must
 * say the same. Needs no browser.
 */
export { statusMessages, type StatusWords } from './application-status/messages/by-language.ts'
export {
  nextPath,
  outcomeOf,
  sayAhead,
  sayDecisionBy,
  sayEntry,
  sayNow,
  sayState,
  sayTask,
} from './application-status/sentences.ts'
export {
  missingIn as missingInApplication,
  readApplication,
  readNumber,
  type StatusField,
} from './application-status/which-application.ts'
export { pauseWords, sayPauses } from './shared/pause-words.ts'
export { ratingMessages, type RatingWords } from './satisfaction-rating/messages/by-language.ts'
export { missingIn as missingInVisit, type VisitField } from './satisfaction-rating/which-visit.ts'
export { finderMessages, type FinderWords } from './service-finder/messages/by-language.ts'
export { sayDeadlines, sayFee, sayVerified } from './service-finder/say-terms.ts'
export { readCode } from './shared/access-code.ts'
export {
  sayAt,
  sayDate,
  sayDay,
  sayMoment,
  sayTime,
  sayMonth,
  sayOfDay,
  sayOnDay,
  sayShortWeekday,
  sayWeekday,
  wallTime,
} from './shared/language/days.ts'
export {
  readLanguage,
  type ByLanguage,
  type Language,
  type Spoken,
} from './shared/language/language.ts'
export { sayMoney } from './shared/language/money.ts'
export { sayPhone } from './shared/language/phone.ts'
export { pickText, plain } from './shared/language/pick-text.ts'
export { sharedMessages } from './shared/messages/by-language.ts'
export { comesBefore } from './ticket/comes-before.ts'
export { sayWait } from './ticket/say-wait.ts'
export { ticketMessages, type TicketWords } from './ticket/messages/by-language.ts'
export { isStepFree, sayAccess } from './ticket-booking/access.ts'
export {
  mistakesIn,
  type AnswerField,
  type Answers,
  type Mistake,
} from './ticket-booking/later/answers.ts'
export { bookingMessages, type BookingWords } from './ticket-booking/messages/by-language.ts'
export { hasStep, neededOf, servicesMost } from './ticket-booking/package-steps.ts'
export { opensFrom } from './ticket-booking/opens-from.ts'
export { stopsOf } from './ticket-booking/route.ts'
export { dayRows, firstRows, type DayRow } from './ticket-booking/when/day-rows.ts'
export { months, type Month } from './ticket-booking/when/months.ts'
export { firstStart, nearestStarts } from './ticket-booking/when/nearest-starts.ts'
export { partsOfDay } from './ticket-booking/when/parts-of-day.ts'
export { sayWhyNone } from './ticket-booking/when/say-why-none.ts'
