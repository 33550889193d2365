/*
 * What the office says to people and how it decides what to say, for whatever draws it. Each file is
 * also an entry of its own (`@transparent-office/words/bookings/route`): in a browser nothing comes
 * along with it.
 */
export { statusMessages, type StatusWords } from './applications/messages.ts'
export {
  nextPath,
  outcomeOf,
  sayAhead,
  sayDecisionBy,
  sayEntry,
  sayNow,
  sayState,
  sayTask,
} from './applications/sentences.ts'
export {
  missingIn as missingInApplication,
  readApplication,
  readNumber,
  type StatusField,
} from './applications/which-application.ts'
export { pauseWords, type PauseWords } from './network/messages.ts'
export { sayPauses } from './network/say-pauses.ts'
export { ratingMessages, type RatingWords } from './ratings/messages.ts'
export { missingIn as missingInVisit, type VisitField } from './ratings/which-visit.ts'
export { finderMessages, type FinderWords } from './catalogue/messages.ts'
export { sayDeadlines, sayFee, sayVerified } from './catalogue/say-terms.ts'
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
} from './language/days.ts'
export {
  inEachLanguage,
  inLanguage,
  langOf,
  languages,
  readLanguage,
  usualLanguage,
  type ByLanguage,
  type Language,
  type Spoken,
} from './language/languages.ts'
export type { Said } from './language/said.ts'
export { sayMoney } from './language/money.ts'
export { sayPhone } from './language/phone.ts'
export { pickText, plain } from './language/pick-text.ts'
export { sharedMessages } from './shared/messages.ts'
export { comesBefore } from './queue/comes-before.ts'
export { sayWait } from './queue/say-wait.ts'
export { faceOfTicket, isOver, type SlipLine } from './queue/ticket-face.ts'
export { ticketMessages, type TicketWords } from './queue/messages.ts'
export { isStepFree, sayAccess } from './bookings/access.ts'
export {
  answerFields,
  answerInputs,
  bodyOf,
  mistakesIn,
  mistakesRefused,
  type AnswerField,
  type Answers,
  type Mistake,
} from './bookings/answers.ts'
export { bookingMessages, type BookingWords } from './bookings/messages.ts'
export { isLostForHold, isLostForMove } from './bookings/is-lost.ts'
export {
  addableTo,
  hasStep,
  neededOf,
  packagesOf,
  servicesMost,
  type Addable,
} from './bookings/package-steps.ts'
export { opensFrom } from './bookings/opens-from.ts'
export { stopsOf } from './bookings/route.ts'
export { dayRows, firstRows, type DayRow } from './bookings/day-rows.ts'
export { months, type Month } from './bookings/months.ts'
export { firstStart, nearestStarts } from './bookings/nearest-starts.ts'
export { partsOfDay } from './bookings/parts-of-day.ts'
export { sayWhyNone } from './bookings/say-why-none.ts'
