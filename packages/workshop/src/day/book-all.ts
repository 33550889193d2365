import { bookAhead, changeMind } from './book-ahead.ts'
import type { Hall } from './hall.ts'
import type { Environment } from './day-dependencies.ts'
import type { Booked } from './visit.ts'
import type { Person } from './people.ts'

/** Who booked, and who cancelled since: they do not come. */
export type Bookings = ReadonlyMap<Person, Booked | 'cancelled'>

/** All who want to book do so some days before; some change their mind the evening before. */
export async function bookAll({
  clock,
  hand,
  halls,
  people,
  client,
  report,
}: Environment): Promise<Bookings> {
  const bookings = new Map<Person, Booked | 'cancelled'>()
  const each = (work: (hall: Hall, person: Person) => Promise<void>) =>
    Promise.all(
      halls.map(async (hall) => {
        for (const person of people)
          if (person.booked && person.branch === hall.branch.id) {
            await work(hall, person)
            report({ halls, client })
          }
      }),
    )
  await each(async (hall, person) => {
    const own = await bookAhead({ client, clock, person, hand }, hall)
    if (own) bookings.set(person, own)
  })
  await hand.moveTo(clock.instantOf(-1, '19:00'))
  await each(async (hall, person) => {
    const own = bookings.get(person)
    if (!own || own === 'cancelled' || person.booked!.change === 'none') return
    bookings.set(person, await changeMind({ client, clock, person, hand }, hall, own))
  })
  return bookings
}
