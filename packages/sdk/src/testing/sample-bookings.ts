import type {
  Availability,
  AvailableBranch,
  AvailableDay,
  BookingWithCode,
  HoldWithCode,
  Leg,
  Service,
  Start,
  VisitBranch,
  VisitService,
} from '@transparent-office/contract'
import { registration, services } from './sample-catalogue.ts'
import { branches } from './sample-network.ts'

/** An access code as the office gives it. */
export const code = '7KQ2-MXRA-45VW-HJ3T'
/** Id of the booking. */
export const id = '01938c5e-7a10-7b3c-8d21-0a4f5e6b7c8d'

/** A time that can be taken. Kyiv is two hours ahead of UTC in winter. */
export function start(
  on: string,
  at: string,
  branch = 'central',
  visit: readonly VisitService[] = visitServices,
): Start {
  const hour = String(Number(at.slice(0, 2)) - 2).padStart(2, '0')
  const startsAt = `${on}T${hour}${at.slice(2)}:00.000Z`
  return { startsAt, on, at, branch, legs: legsOf(visit, startsAt) }
}

/** A visit line by line; line А in hall 2, others in hall 3, five minutes away. */
function legsOf(visit: readonly VisitService[], startsAt: string): Leg[] {
  let begins = Date.parse(startsAt)
  return [...new Set(visit.map(({ letter = 'А' }) => letter))].map((letter) => {
    const own = visit.filter((service) => (service.letter ?? 'А') === letter)
    const minutes = own.reduce((sum, service) => sum + service.minutes, 0)
    const leg = {
      letter,
      hall: letter === 'А' ? 'hall-2' : 'hall-3',
      startsAt: new Date(begins).toISOString(),
      minutes,
    }
    begins += (minutes + 5) * 60_000
    return leg
  })
}

/** Services with their persons as a visit has them; `residence-registration:2` as a query says it. */
export const servicesOf = (visit: readonly string[] | undefined = []): VisitService[] =>
  visit.flatMap((text) => {
    const [id, persons] = text.split(':')
    const card = services.find((service) => service.id === id)
    return card ? [visitService(card, Number(persons))] : []
  })

const visitService = (
  { id, title, minutes, extraMinutes, fee, documents, letter }: Service,
  persons: number,
): VisitService => ({
  id,
  title,
  persons,
  minutes: minutes + (persons - 1) * extraMinutes,
  fee,
  documents,
  letter,
})

const times = [
  '09:15',
  '09:35',
  '09:55',
  '11:20',
  '11:40',
  '12:20',
  '13:00',
  '14:40',
  '16:00',
  '17:20',
  '18:40',
]

/** A day with times, or with the reason why it has none. */
export const day = (
  on: string,
  given: readonly string[] | AvailableDay['why'],
  branch = 'central',
  visit?: readonly VisitService[],
): AvailableDay =>
  Array.isArray(given)
    ? { on, starts: given.map((at) => start(on, at, branch, visit)), places: given.length }
    : { on, starts: [], places: 0, why: given as NonNullable<AvailableDay['why']> }

/** Thirty days from Monday, 23 November 2026: Thursday is full, weekends are closed. */
export function days(branch = 'central', visit?: readonly VisitService[]): AvailableDay[] {
  return Array.from({ length: 30 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 10, 23 + index))
    const on = date.toISOString().slice(0, 10)
    if (on === '2026-11-26') return day(on, 'full', branch)
    if (date.getUTCDay() % 6 === 0) return day(on, 'closed', branch)
    if (index === 0) return day(on, 'full', branch)
    return day(on, index === 1 ? times : times.slice(0, 3 + (index % 8)), branch, visit)
  })
}

const offered = (index: number, earliest?: Start): AvailableBranch => {
  const branch = branches[index]
  if (!branch) throw new Error('no such branch in the sample')
  const { id: own, title, address } = branch
  return earliest
    ? { branch: own, title, address, earliest }
    : { branch: own, title, address, why: 'full' }
}

/** Three branches with times, one without. */
export const availability = (given: AvailableDay[] = days()): Availability => ({
  from: '2026-11-23',
  to: '2026-12-22',
  minutes: 20,
  days: given,
  branches: [
    offered(0, start('2026-11-24', '09:15', 'central')),
    offered(1, start('2026-11-25', '11:40', 'station')),
    offered(2, start('2026-11-27', '14:00', 'massif')),
    offered(3),
  ],
})

/** Nothing free anywhere; new days open on Wednesday at eight. */
export const fullAvailability = (): Availability => ({
  ...availability(days().map(({ on, why }) => ({ on, starts: [], places: 0, why: why ?? 'full' }))),
  branches: [0, 1, 2, 3].map((index) => ({
    ...offered(index),
    opensAt: '2026-11-25T06:00:00.000Z',
  })),
})

export const visitBranch: VisitBranch = {
  id: 'central',
  title: { uk: 'Центральний підрозділ', en: 'Central branch' },
  address: { uk: 'вул. Липова, 12', en: '12 Lypova St' },
  phone: '0 800 000 001',
  hall: {
    title: { uk: 'зала 2', en: 'hall 2' },
    floor: 1,
    way: { uk: 'праворуч від входу', en: 'to the right of the entrance' },
  },
}

export const visitServices: VisitService[] = [visitService(registration, 1)]

const minutesOf = (legs: readonly Leg[]) =>
  legs.reduce((sum, { minutes }) => sum + minutes, 5 * (legs.length - 1))

/** Places held for ten minutes. */
export const hold = (
  given: Start = start('2026-11-24', '09:35'),
  services = visitServices,
): HoldWithCode => ({
  id,
  startsAt: given.startsAt,
  on: given.on,
  at: given.at,
  branch: visitBranch,
  services,
  legs: given.legs,
  minutes: minutesOf(given.legs),
  heldUntil: '2026-11-22T08:10:00.000Z',
  heldUntilAt: '10:10',
  extensionsLeft: 10,
  code,
})

/** A confirmed visit. */
export const booking = (
  changes: Partial<BookingWithCode & Pick<Start, 'startsAt' | 'on' | 'at'>> = {},
): BookingWithCode => ({
  ...start('2026-11-24', '09:35'),
  id,
  state: 'booked',
  branch: visitBranch,
  services: visitServices,
  minutes: 20,
  checkInFrom: '09:15',
  checkInTo: '09:45',
  tickets: [],
  canRate: false,
  code,
  ...changes,
})
