import type { ClockHand, DayClock } from './office-clock.ts'
import type { Second } from './day-time.ts'
import { comeBooked, wantedOf } from './come-in.ts'
import type { Hall } from './hall.ts'
import type { OfficeClient } from './office-client.ts'
import type { Person } from './people.ts'
import { count } from './record.ts'
import type { Booked } from './visit.ts'

interface Wish {
  readonly client: OfficeClient
  readonly clock: DayClock
  readonly person: Person
  readonly hand: ClockHand
}

/** Times of the day that a person may take, the nearest to a wish first. */
async function listTimes({ client, clock, hand, person }: Wish, wish: Second): Promise<string[]> {
  const { day } = clock
  const { branch, visit } = person
  // Which times are offered follows from all that are free; counts come a moment after what changed them.
  await hand.placesCounted()
  const found = await client.send((office) =>
    office.bookings.listAvailability({
      visit: visit.map(({ service, persons }) => `${service}:${persons}` as const),
      branch,
      from: day,
      to: day,
    }),
  )
  const starts = found.days.flatMap((one) => one.starts.map(({ startsAt }) => startsAt))
  const distance = (startsAt: string) => Math.abs(clock.secondAt(startsAt) - wish)
  return starts.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))
}

/** Holds a time near the wish and books it. Nothing when there is none: then they come without. */
export async function bookAhead(wish: Wish, hall: Hall): Promise<Booked | undefined> {
  const { client, clock, person } = wish
  const { branch, booked: plan } = person
  const visit = wantedOf(person)
  for (const startsAt of await listTimes(wish, plan!.wish)) {
    const held = await client.try(
      (office, key) => office.bookings.hold({ visit, branch, startsAt }, { key }),
      'place-taken',
    )
    if ('refused' in held) continue
    const { id, code } = held.answer
    await client.send((office, key) =>
      office.bookings.book({ hold: id, ...contactOf(person) }, { key, token: code }),
    )
    count(hall.record, 'booked')
    return { id, code, startsAt: clock.secondAt(startsAt) }
  }
  count(hall.record, 'found no time')
  return undefined
}

/** Fictional, each their own. */
const contactOf = ({ number, booked }: Person) => ({
  name: `Особа ${number}`,
  ...(booked!.hasEmail
    ? { email: `person-${number}@example.test` }
    : { phone: `067 1${String(number).padStart(6, '0')}` }),
})

/** Some change their mind the evening before: cancel, or move to another time. */
export async function changeMind(
  wish: Wish,
  hall: Hall,
  booked: Booked,
): Promise<Booked | 'cancelled'> {
  const { client, clock, person } = wish
  const { branch, booked: plan } = person
  const { id, code: token } = booked
  if (plan!.change === 'cancels') {
    await client.send((office, key) => office.bookings.cancel({ id }, { key, token }))
    count(hall.record, 'cancelled')
    return 'cancelled'
  }
  for (const startsAt of await listTimes(wish, plan!.other)) {
    const moved = await client.try(
      (office, key) => office.bookings.move({ id, branch, startsAt }, { key, token }),
      'place-taken',
    )
    if ('refused' in moved) continue
    count(hall.record, 'moved')
    return { ...booked, startsAt: clock.secondAt(startsAt) }
  }
  return booked
}

/** Enters when who booked checks in; who does not turn up is only counted. */
export function expect(hall: Hall, person: Person, booked: Booked): void {
  const { turnsUp, early } = person.booked!
  if (!turnsUp) return count(hall.record, 'did not turn up')
  const comesAt = Math.max(booked.startsAt - early, hall.branch.opens)
  hall.agenda.at(comesAt, () => comeBooked(hall, person, booked), { indoors: false })
}
