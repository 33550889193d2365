import type { Meta } from '@storybook/web-components-vite'
import type { Booking, ProblemCode, Start } from '@transparent-office/contract'
import {
  availability,
  booking,
  branches,
  code,
  day,
  days,
  deregistration,
  fullAvailability,
  hold,
  id as bookingId,
  moving,
  refuse,
  servicesOf,
  subsidy,
  ticketId,
  visitBranch,
} from '@transparent-office/sdk/testing'
import {
  type BookingWords,
  bookingMessages,
  plain,
  sayDay,
  sayMoment,
  ticketMessages,
} from '@transparent-office/words'
import { html } from 'lit'
import '../packages/widgets/src/ticket/define.ts'
import '../packages/widgets/src/ticket-booking/define.ts'
import { find, isLoading, press, says, type } from '../packages/widgets/src/testing/stage.ts'
import { isUnreachable, keepsWaiting, refuses, answers } from './office.ts'
import { draw, type Inputs, playOf, type Stage, type Story } from './widget.ts'

const tag = 'to-ticket-booking'

const meta: Meta<Inputs> = {
  title: tag,
  component: tag,
  args: { service: 'residence-registration' },
  render: draw(tag, html`<a href="/o/prozore/services/residence-registration">Записатися</a>`),
}
export default meta

type At = Stage<BookingWords>
const acts = playOf(tag, bookingMessages)
const [tuesday, wednesday] = ['2026-11-24', '2026-11-25']

async function toTimes({ widget, words, shared }: At) {
  await press(widget, words.earliest)
  await press(widget, shared.continue)
  await says(widget, words.nearest)
}

async function takesTime(at: At, time = '09:35') {
  await toTimes(at)
  await press(at.widget, time)
  await press(at.widget, at.shared.continue)
}

async function toWho(at: At) {
  await takesTime(at)
  await says(at.widget, at.words.whoHeading)
}

async function toCheck(at: At) {
  await toWho(at)
  await type(at.widget, '#name', 'Олена Ковальчук')
  await type(at.widget, '#phone', '067 123 45 67')
  await press(at.widget, at.shared.continue)
  await says(at.widget, at.words.checkHeading)
}

async function confirms(at: At) {
  await toCheck(at)
  await press(at.widget, at.words.confirm)
}

const heldUntil = (instant: string, changes: Partial<ReturnType<typeof hold>> = {}) =>
  answers({ 'bookings.hold': () => ({ ...hold(), heldUntil: instant, ...changes }) })

// Where

export const Where: Story = acts(({ widget, words }) => says(widget, words.earliest))
export const Loading: Story = {
  ...keepsWaiting('bookings.listAvailability'),
  ...acts(({ widget }) => isLoading(widget)),
}
export const WherePicked: Story = acts(({ widget, language }) =>
  press(widget, plain(language, branches[1]!.title)),
)
/** One branch alone has places: nothing is the earliest of several. */
export const WhereOneBranch: Story = answers({
  'bookings.listAvailability': () => ({
    ...availability(),
    branches: availability().branches.slice(2),
  }),
})
export const Full: Story = answers({ 'bookings.listAvailability': () => fullAvailability() })
export const NoService: Story = { args: { service: '' } }
export const NoSuchService: Story = refuses('catalogue.findService', 'not-found')
export const NoSuchOffice: Story = refuses('bookings.listAvailability', 'no-such-office')
export const Unreachable: Story = isUnreachable

// What

export const What: Story = acts(async ({ widget, words }) => {
  await press(widget, words.addPeople)
  await says(widget, words.second)
})
const choosesSecond = async ({ widget, words }: At) => {
  await press(widget, words.addPeople)
  const second = await find<HTMLSelectElement>(widget, '#second')
  second.value = deregistration.id
  second.dispatchEvent(new Event('change'))
}
export const WhatTwoServices: Story = acts(async (at) => {
  await choosesSecond(at)
  ;(await find(at.widget, '#second ~ button')).click()
  await says(at.widget, at.words.peopleFor(plain(at.language, deregistration.title)))
})
export const WhatNotTogether: Story = {
  ...answers({
    'bookings.listAvailability': ({ visit, branch }) =>
      [visit].flat().length > 1 ? refuse('service-not-here') : availability(days(branch)),
  }),
  ...acts(async (at) => {
    await choosesSecond(at)
    await press(at.widget, at.shared.continue)
    await says(at.widget, at.words.apart)
  }),
}

/** What else of the package is needed was added by one press. */
export const WhatRestAdded: Story = acts(async ({ widget, words, language }) => {
  await press(widget, words.addPeople)
  await press(widget, words.addRest(1))
  await says(widget, words.peopleFor(plain(language, subsidy.title)))
})

// A whole package

const whole = { args: { service: '', package: moving.id } }
const incomplete = [
  {
    branch: branches[3]!.id,
    title: branches[3]!.title,
    address: branches[3]!.address,
    lacks: [subsidy.id],
  },
]

export const Package: Story = { ...whole, ...acts(({ widget, words }) => says(widget, words.more)) }
export const PackageLoading: Story = {
  ...whole,
  ...keepsWaiting('catalogue.listPackages'),
  ...acts(({ widget }) => isLoading(widget)),
}
export const NoSuchPackage: Story = {
  args: { service: '', package: 'nothing' },
  ...acts(({ widget, words }) => says(widget, words.noSuchService)),
}
export const PackageNotEverywhere: Story = {
  ...whole,
  ...answers({
    'bookings.listAvailability': ({ visit, branch }) => ({
      ...availability(days(branch, servicesOf(visit))),
      incomplete,
    }),
  }),
  ...acts(async ({ widget, words }) => {
    await press(widget, words.incomplete(1))
    await says(widget, words.hereWithout(1))
  }),
}
export const PackageNowhere: Story = {
  ...whole,
  ...answers({
    'bookings.listAvailability': () =>
      refuse('service-not-here', { errors: [{ at: '/visit/1', code: 'not-here', detail: '' }] }),
  }),
  ...acts(({ widget, words }) => says(widget, words.goWithout(1))),
}
export const PackageWhenChosen: Story = {
  ...whole,
  ...acts(async (at) => {
    await toTimes(at)
    await press(at.widget, '09:35')
    await says(at.widget, '10:00')
  }),
}
export const PackageCheck: Story = { ...whole, ...acts(toCheck) }
export const PackageBooked: Story = {
  ...whole,
  ...acts(async (at) => {
    await confirms(at)
    await says(at.widget, at.words.drop)
  }),
}
const asksToDrop = async (at: At) => {
  await confirms(at)
  await press(at.widget, at.words.drop)
  await says(at.widget, at.words.dropWhich)
}
export const Dropping: Story = { ...whole, ...acts(asksToDrop) }
export const Dropped: Story = {
  ...whole,
  ...acts(async (at) => {
    await asksToDrop(at)
    await press(at.widget, plain(at.language, subsidy.title))
    await says(at.widget, at.words.dropped)
  }),
}

// When

export const When: Story = acts(toTimes)
export const WhenChosen: Story = acts(async (at) => {
  await toTimes(at)
  await press(at.widget, '09:35')
  await says(at.widget, sayMoment(at.language, tuesday, '09:35'))
})
export const WhenLoading: Story = {
  args: { branch: 'central' },
  ...answers({
    'bookings.listAvailability': ({ branch }) =>
      branch ? new Promise<never>(() => {}) : availability(),
  }),
  ...acts(({ widget }) => isLoading(widget)),
}
export const WhenLater: Story = acts(async (at) => {
  await toTimes(at)
  await press(at.widget, at.words.laterDays)
})
export const WhenNothingChosen: Story = acts(async (at) => {
  await toTimes(at)
  await press(at.widget, at.shared.continue)
  await says(at.widget, at.words.chooseTime)
})
export const Month: Story = acts(async (at) => {
  await toTimes(at)
  await press(at.widget, at.words.month)
  await says(at.widget, at.words.list)
})
export const MonthDayOpened: Story = acts(async (at) => {
  await toTimes(at)
  await press(at.widget, at.words.month)
  await press(at.widget, sayDay(at.language, wednesday))
  await says(at.widget, `${sayDay(at.language, wednesday)}: ${at.words.places(5)}`)
})
/** Days say why they have no places. */
export const WhyNoPlaces: Story = answers({
  'bookings.listAvailability': ({ branch }) =>
    availability([
      day('2026-11-23', 'paused', branch),
      day('2026-11-24', ['09:15'], branch),
      { ...day('2026-11-25', 'full', branch), opensAt: '2026-11-24T12:00:00.000Z' },
      day('2026-11-26', 'closed', branch),
      day('2026-11-27', 'not-open-yet', branch),
    ]),
})
WhyNoPlaces.args = { branch: 'central' }
export const NoTimesHere: Story = {
  args: { branch: 'central' },
  ...answers({ 'bookings.listAvailability': () => fullAvailability() }),
}
export const Taken: Story = {
  ...refuses('bookings.hold', 'place-taken'),
  ...acts(async (at) => {
    await takesTime(at)
    await says(at.widget, at.words.taken('09:35'))
  }),
}
let left: Start['at'][] = []
/** The last place of all was taken. */
export const TakenTheLast: Story = {
  beforeEach: () => void (left = ['09:35']),
  ...answers({
    'bookings.listAvailability': ({ branch }) => availability([day(tuesday, left, branch)]),
    'bookings.hold': () => {
      left = []
      return refuse('place-taken')
    },
  }),
  ...acts(async (at) => {
    await takesTime(at)
    await says(at.widget, at.words.taken('09:35'))
  }),
}
export const Holding: Story = {
  ...keepsWaiting('bookings.hold'),
  ...acts(async (at) => {
    await takesTime(at)
    await isLoading(at.widget)
  }),
}

// Who

export const Who: Story = acts(toWho)
export const Mistakes: Story = acts(async (at) => {
  await toWho(at)
  await type(at.widget, '#name', 'Олена Ковальчук')
  await type(at.widget, '#phone', '067 123 45')
  await press(at.widget, at.shared.continue)
  await says(at.widget, at.shared.correct(1))
})
export const EveryMistake: Story = acts(async (at) => {
  await toWho(at)
  await type(at.widget, '#phone', '067 123 45')
  await type(at.widget, '#email', 'olena@')
  await press(at.widget, at.shared.continue)
  await says(at.widget, at.shared.correct(3))
})
export const HoldEnding: Story = {
  ...heldUntil('2026-11-22T08:01:30.000Z'),
  ...acts(async (at) => {
    await toWho(at)
    await says(at.widget, at.words.holdLonger)
  }),
}
export const HoldEndingForGood: Story = {
  ...heldUntil('2026-11-22T08:01:30.000Z', { extensionsLeft: 0 }),
  ...acts(async (at) => {
    await toWho(at)
    await says(at.widget, at.words.noLonger)
  }),
}
export const HoldLapsed: Story = {
  ...heldUntil('2026-11-22T08:00:00.100Z'),
  ...acts(async (at) => {
    await toWho(at)
    await says(at.widget, at.words.lapsed)
  }),
}

// Check

export const Check: Story = acts(toCheck)
export const CheckTwoServices: Story = {
  ...answers({
    'bookings.hold': () => ({
      ...hold(),
      services: [
        ...hold().services,
        { ...hold().services[0]!, id: deregistration.id, title: deregistration.title },
      ],
    }),
  }),
  ...acts(toCheck),
}
/** The same service once more, by way of another. */
export const CheckAgain: Story = acts(async (at) => {
  await confirms(at)
  await says(at.widget, at.words.booked)
  for (const service of [deregistration.id, 'residence-registration']) {
    at.widget.setAttribute('service', service)
    await says(at.widget, at.words.earliest)
  }
  await toWho(at)
  await press(at.widget, at.shared.continue)
  await says(at.widget, at.words.alreadyBooked)
})
export const Confirming: Story = {
  ...keepsWaiting('bookings.book'),
  ...acts(async (at) => {
    await confirms(at)
    await isLoading(at.widget)
  }),
}
export const ConfirmedTooLate: Story = {
  ...refuses('bookings.book', 'hold-lapsed'),
  ...acts(async (at) => {
    await confirms(at)
    await says(at.widget, at.words.lapsed)
  }),
}
export const ContactNeeded: Story = {
  ...refuses('bookings.book', 'contact-needed'),
  ...acts(async (at) => {
    await confirms(at)
    await says(at.widget, at.words.mistakes.contact)
  }),
}
export const UnreachableAtTheEnd: Story = acts(async (at) => {
  await toCheck(at)
  at.office.reachable = false
  await press(at.widget, at.words.confirm)
  await says(at.widget, at.shared.unreachable)
})
export const Booked: Story = acts(async (at) => {
  await confirms(at)
  await says(at.widget, at.words.booked)
})

// A booking that was made

const opened = { args: { service: '', booking: bookingId, code } }
const as = (changes: Partial<Booking>) => ({
  ...opened,
  ...answers({ 'bookings.findBooking': () => booking(changes) }),
})

export const Opened: Story = {
  ...opened,
  ...acts(({ widget, words }) => says(widget, words.awaiting)),
}
export const OpenedWithinTheHour: Story = {
  ...as({
    startsAt: '2026-11-22T08:30:00.000Z',
    on: '2026-11-22',
    at: '10:30',
    checkInFrom: '10:10',
    checkInTo: '10:40',
  }),
  ...acts(({ widget, words }) => says(widget, words.hereNow)),
}
export const Opening: Story = {
  ...opened,
  ...keepsWaiting('bookings.findBooking'),
  ...acts(({ widget }) => isLoading(widget)),
}
export const NoSuchBooking: Story = {
  ...opened,
  ...refuses('bookings.findBooking', 'not-found'),
  ...acts(({ widget, words }) => says(widget, words.noBooking)),
}

/** Presses «Я на місці», and the office says no. */
const hinders = (problem: ProblemCode, opensAt?: string): Story => ({
  ...opened,
  ...refuses('bookings.checkIn', problem, opensAt),
  ...acts(async ({ widget, words }) => {
    await press(widget, words.hereNow)
    await says(widget, words.hindered(problem, '09:15'))
  }),
})
export const TooEarly: Story = hinders('too-early', '2026-11-24T07:15:00.000Z')
export const TooLate: Story = hinders('too-late')
export const BranchClosed: Story = hinders('branch-closed')
export const CannotBeChanged: Story = hinders('booking-cancelled')
export const CheckedIn: Story = {
  ...opened,
  ...answers({
    'bookings.checkIn': () =>
      booking({ state: 'checked-in', tickets: [{ id: ticketId, number: 'А-017' }] }),
  }),
  ...acts(async ({ widget, words, language }) => {
    await press(widget, words.hereNow)
    await says(widget, ticketMessages[language].ahead(4))
  }),
}
export const Cancelling: Story = {
  ...opened,
  ...acts(async ({ widget, words }) => {
    await press(widget, words.cancel)
    await says(widget, words.cancelYes)
  }),
}
export const Cancelled: Story = as({ state: 'cancelled' })
export const Missed: Story = as({ state: 'missed' })
const closure = {
  reason: 'no-power',
  note: { uk: 'Немає світла в усьому районі', en: 'No power in the whole district' },
} as const
const kept = {
  startsAt: '2026-11-25T07:15:00.000Z',
  on: wednesday,
  at: '09:15',
  branch: visitBranch,
  until: '2026-11-23T16:00:00.000Z',
  untilOn: '2026-11-23',
  untilAt: '18:00',
}
export const DayClosed: Story = as({ closure })
export const DayClosedAnotherKept: Story = as({ closure: { ...closure, kept } })
export const Served: Story = as({ state: 'served' })

const toMove = async ({ widget, words }: At) => {
  await press(widget, words.move)
  await says(widget, words.moveHere)
}
export const Moving: Story = { ...opened, ...acts(toMove) }
export const Moved: Story = {
  ...opened,
  ...answers({
    'bookings.move': () =>
      booking({ startsAt: '2026-11-25T07:15:00.000Z', on: wednesday, at: '09:15' }),
  }),
  ...acts(async (at) => {
    await toMove(at)
    await press(at.widget, sayDay(at.language, wednesday))
    await press(at.widget, '09:15')
    await press(at.widget, at.words.moveHere)
    await says(at.widget, at.words.moved)
  }),
}
