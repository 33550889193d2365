import { booking, days, hold, registration, start, subsidy } from '@transparent-office/sdk/testing'
import { equal, test } from '../testing/claims.ts'
import { StepsWalk } from '../testing/walk-steps.ts'
import { isOpen, notBegun, numbered, type BookingState, type Step } from './booking-state.ts'
import {
  addressChanged,
  began,
  bookingNamed,
  branchChosen,
  branchPicked,
  notGivenHere,
  placesHeld,
  stayed,
  timeGone,
  timePressed,
  wentBack,
  wentOn,
  wentTo,
} from './booking-steps.ts'
import { bookedAlready, bookingKept } from './later/booked-steps.ts'
import { holdEnding, holdLapsed } from './later/hold-steps.ts'
import {
  answered,
  answersGiven,
  answersRefused,
  changedFromCheck,
  mended,
  timeWanted,
} from './later/who-steps.ts'
import {
  called,
  holdExtended,
  holdNotExtended,
  hindered,
  moveAsked,
  sureAsked,
  tried,
} from './later/acts/acts-steps.ts'
import { draftTaken } from './take-draft.ts'
import { daysCame } from './when/choosing-steps.ts'

const one = [{ service: registration.id, persons: 1 }]
const early = start('2026-11-24', '09:15')
const late = start('2026-11-24', '11:20')
const held = hold()
const heldTime = start(held.on, held.at, held.branch.id)
const made = { ...booking(), code: '7KQ2-MXRA-45VW-HJ3T', shortCode: 'КМ7Р2Х' }
const refused = { type: '', title: '', status: 422, code: 'answer-wrong' }

type BookingWalk = StepsWalk<BookingState>
const walk = (language?: 'uk' | 'en'): BookingWalk =>
  new StepsWalk<BookingState>(notBegun, language)

/** Says that the person stands at a step, with the focus on its heading and nothing said. */
function stands(
  walk: BookingWalk,
  step: Step,
  came: unknown[],
  wanted: string | null = 'h2',
): void {
  const [focus, said] = came
  equal([walk.state.step, focus ?? null, said], [step, wanted, undefined])
}

function toTimes(booking = walk()): BookingWalk {
  booking.did(began, one)
  booking.did(branchChosen, 'central')
  booking.did(daysCame, days('central'))
  return booking
}

function toWho(booking?: BookingWalk): BookingWalk {
  const at = toTimes(booking)
  at.did(timePressed, heldTime)
  at.did(placesHeld, held)
  at.did(wentOn)
  return at
}

function toCheck(booking?: BookingWalk): BookingWalk {
  const at = toWho(booking)
  at.did(answered, 'name', 'Олена Ковальчук')
  at.did(answered, 'phone', '067 123 45 67')
  at.did(answersGiven)
  return at
}

function toBooked(): BookingWalk {
  const at = toCheck()
  at.did(bookingKept, made, 'made')
  return at
}

test('the whole way: where, when, held, who, check, booked', () => {
  const way = walk()
  stands(way, 'where', way.did(began, one), null)
  equal(way.did(branchPicked, 'station'), [undefined, undefined])
  stands(way, 'when', way.did(branchChosen, 'station'))
  equal([way.state.picked, way.state.branch], ['station', 'station'])
  way.did(daysCame, days('station'))
  equal(way.state.openOn, '2026-11-24')
  stands(way, 'when', way.did(timePressed, heldTime), null)
  stands(way, 'when', way.did(placesHeld, held), null)
  stands(way, 'who', way.did(wentOn))
  equal([way.state.held, way.state.chosen], [held, heldTime])
  equal(way.did(answered, 'name', 'Олена Ковальчук')[0], null)
  way.did(answered, 'phone', '067 123 45 67')
  stands(way, 'check', way.did(answersGiven))
  stands(way, 'booked', way.did(bookingKept, made, 'made'))
  const { news, code, shortCode } = way.state
  equal([way.state.held, news, code, shortCode], [undefined, 'made', made.code, made.shortCode])
})

test('another branch has other times; the same one keeps what was chosen', () => {
  const at = toTimes()
  at.did(timePressed, early)
  at.did(wentTo, 'where')
  at.did(branchChosen, 'central')
  equal(at.state.chosen, early)
  at.did(branchChosen, 'station')
  equal([at.state.chosen, at.state.openOn], [undefined, undefined])
})

test('another service begins anew, and what is typed stays', () => {
  const at = toCheck()
  at.did(changedFromCheck, 'when')
  at.did(timeGone, early)
  stands(at, 'where', at.did(began, [{ service: subsidy.id, persons: 1 }]), null)
  const { held, taken, returning, branch, picked, answers, complete } = at.state
  equal(
    [held, taken, returning, branch, picked],
    [undefined, undefined, false, undefined, 'earliest'],
  )
  equal([answers.name, complete], ['Олена Ковальчук', true])
})

test('a link with a branch begins at its times; where they are not given, the others are shown', () => {
  const at = walk()
  stands(at, 'when', at.did(began, one, 'left-bank'), null)
  equal(at.state.branch, 'left-bank')
  stands(at, 'where', at.did(notGivenHere))
})

test('without a time nothing is held, and it says so until one is pressed', () => {
  const at = toTimes()
  stands(at, 'when', at.did(timePressed, undefined), '.note')
  equal(at.state.timeMissing, true)
  at.did(timePressed, early)
  equal([at.state.timeMissing, at.state.chosen], [false, early])
})

test('a time gone meanwhile is named, and chosen no more; any step leaves that behind', () => {
  const at = toTimes()
  at.did(timePressed, early)
  at.did(daysCame, days('central'))
  stands(at, 'when', at.did(timeGone, early), '.note h3')
  equal([at.state.taken, at.state.chosen], [early, undefined])
  at.did(wentBack)
  equal(at.state.taken, undefined)
})

test('a time that is held already leads on, in its own branch alone', () => {
  const at = toWho()
  stands(at, 'when', at.did(wentBack))
  stands(at, 'who', at.did(timePressed, heldTime))
  at.did(wentBack)
  stands(at, 'when', at.did(timePressed, late), null)
  equal([at.state.chosen, at.state.held], [late, held])
  stands(at, 'when', at.did(timePressed, { ...heldTime, branch: 'station' }), null)
})

test('back leads a step back, and keeps every answer', () => {
  const at = toCheck()
  for (const step of ['who', 'when', 'where'] as const) stands(at, step, at.did(wentBack))
  const { answers, held: still, chosen, branch } = at.state
  equal([answers.phone, still, chosen, branch], ['067 123 45 67', held, heldTime, 'central'])
})

test('changed from the check, it leads back there, unless an answer is missing', () => {
  const at = toCheck()
  stands(at, 'when', at.did(changedFromCheck, 'when'))
  at.did(timePressed, late)
  at.did(placesHeld, held)
  stands(at, 'check', at.did(wentOn))
  stands(at, 'who', at.did(mended, 'phone'), '#phone')
  at.did(answered, 'phone', '')
  at.did(wentTo, 'when')
  stands(at, 'who', at.did(wentOn))
})

test('mistakes are told all at once; what the office refuses is told too', () => {
  const at = toWho()
  at.did(answered, 'phone', '067')
  stands(at, 'who', at.did(answersGiven), '.note')
  equal(
    at.state.mistakes?.map(({ field }) => field),
    ['name', 'phone'],
  )
  const check = toCheck()
  const errors = [{ at: '/email', code: 'wrong', detail: '' }]
  stands(check, 'who', check.did(answersRefused, { ...refused, errors }), '.note')
  equal(check.state.mistakes, [{ field: 'email', says: 'email' }])
  check.did(answersRefused, refused)
  equal(check.state.mistakes, [{ field: 'phone', says: 'contact' }])
})

test('a hold that ends is told two minutes before, can be held longer, and no more at the last', () => {
  const at = toWho()
  equal(at.did(holdEnding), [undefined, 'Тримаємо місце лише до 10:10'])
  equal(at.state.ending, true)
  const longer = { ...held, heldUntilAt: '10:20' }
  equal(at.did(holdExtended, longer), [undefined, 'Тримаємо місце до 10:20.'])
  equal([at.state.held, at.state.ending], [longer, false])
  at.did(holdNotExtended)
  equal(at.state.held?.extensionsLeft, 0)
})

test('a lapsed hold keeps the answers, and another time leads back to the check', () => {
  const at = toCheck()
  equal(at.did(holdLapsed), [
    undefined,
    'Час минув, місце звільнили. Відповіді збережено. Оберіть час ще раз.',
  ])
  equal([at.state.step, at.state.held, at.state.lapsed], ['check', undefined, true])
  equal(at.did(holdLapsed, true)[0], '.note h3')
  stands(at, 'when', at.did(timeWanted))
  equal(
    [at.state.lapsed, at.state.chosen, at.state.answers.name],
    [false, undefined, 'Олена Ковальчук'],
  )
  at.did(timePressed, heldTime)
  at.did(placesHeld, held)
  stands(at, 'check', at.did(wentOn))
})

test('an address leads to a step as far as that is possible', () => {
  const at = toTimes()
  const asked = (location: Record<string, string>) => at.did(addressChanged, location, false)
  stands(at, 'when', asked({ step: 'check' }))
  stands(at, 'where', asked({ step: 'nowhere' }))
  const { startsAt } = late
  stands(at, 'when', asked({ step: 'when', day: '2026-11-24', start: startsAt }))
  at.did(daysCame, days('central'))
  equal([at.state.chosen?.startsAt, at.state.wanted], [startsAt, undefined])
  const own = toWho()
  own.did(wentBack)
  stands(own, 'who', own.did(addressChanged, { step: 'who' }, false))
  stands(own, 'who', own.did(addressChanged, { step: 'where', day: '2026-11-25' }, true), null)
  equal(own.state.openOn, '2026-11-25')
})

test('what is booked stays booked, whichever page the person goes back to', () => {
  const at = toBooked()
  stands(at, 'booked', at.did(addressChanged, { step: 'check' }, false), null)
  equal(isOpen(at.state), false)
})

test('a booking under way goes on after the page was loaded anew', () => {
  const at = walk()
  at.did(began, one)
  at.did(addressChanged, { step: 'check' }, false)
  equal(at.state.step, 'when')
  at.did(answered, 'name', 'Олена Ковальчук')
  at.did(answered, 'email', 'olena@example.com')
  const items = [{ service: registration.id, persons: 3 }]
  stands(at, 'when', at.did(draftTaken, items, held), null)
  stands(at, 'check', at.did(addressChanged, { step: 'check' }, false))
  equal([at.state.items, at.state.held, at.state.complete], [items, held, true])
})

test('a booking opens by its link and leaves the focus to the page', () => {
  const at = walk()
  stands(at, 'booked', at.did(bookingNamed), null)
  stands(at, 'booked', at.did(bookingKept, booking(), 'opened', made.code), null)
  equal([at.state.code, at.state.shortCode], [made.code, undefined])
})

test('a booking is given up after a second yes, and the news take the focus', () => {
  const at = toBooked()
  stands(at, 'booked', at.did(sureAsked, 'cancel'), '.sure h3')
  stands(at, 'booked', at.did(sureAsked), '#cancel')
  at.did(sureAsked, 'drop')
  at.did(tried)
  stands(at, 'booked', at.did(bookingKept, booking({ state: 'cancelled' }), 'cancelled'))
  const { asked, news, code, shortCode } = at.state
  equal([asked, news, code, shortCode], [undefined, 'cancelled', made.code, made.shortCode])
  at.did(called)
  equal(at.state.news, 'opened')
})

test('a booking moves: the old time stays until a new one is taken, and back leads to it', () => {
  const at = toBooked()
  stands(at, 'when', at.did(moveAsked, made))
  const { moving, branch, openOn, items } = at.state
  equal([moving, branch, openOn, items], [true, made.branch.id, made.on, one])
  stands(at, 'when', at.did(timePressed, heldTime), null)
  stands(at, 'when', at.did(notGivenHere), null)
  stands(at, 'booked', at.did(wentBack))
  at.did(moveAsked, made)
  stands(at, 'booked', at.did(addressChanged, { step: 'where' }, false))
  at.did(moveAsked, made)
  stands(at, 'booked', at.did(hindered, 'too-late', '09:15'), '.hindrance')
  equal([at.state.moving, at.state.hindrance, at.state.opensAt], [false, 'too-late', '09:15'])
  at.did(moveAsked, made)
  stands(at, 'booked', at.did(bookingKept, booking({ at: '11:20' }), 'moved'))
  equal([at.state.moving, at.state.hindrance, at.state.booking?.at], [false, undefined, '11:20'])
})

test('a second booking of the same is known at the check, and the way back lets its places go', () => {
  const at = toCheck(toBooked())
  equal(bookedAlready(at.state)?.id, made.id)
  stands(at, 'booked', at.did(stayed))
  equal(at.state.held, undefined)
})

test('what is announced is said in the language of the page', () => {
  const at = toWho(walk('en'))
  equal(at.did(holdEnding)[1], 'The place is held only until 10:10')
  equal(
    at.did(holdLapsed)[1],
    'Time is up, the place was released. Your answers are kept. Choose a time again.',
  )
})

test('every counted step but the first leads back to the one before', () => {
  numbered.slice(1).forEach((step, index) => {
    const at = new StepsWalk<BookingState>({ ...notBegun, step })
    stands(at, numbered[index]!, at.did(wentBack))
  })
})
