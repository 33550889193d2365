import { readPhone } from '@transparent-office/contract'
import { act, withCode } from '../../http/act.ts'
import { notFound, refuse } from '../../http/refusal.ts'
import { changeBooking, putPerson } from './bookings.store.ts'
import { keepPlaces } from './places.store.ts'
import { composeBooking, findOwn } from './show-booking.ts'
import { tellPerson } from './tell-person.ts'

export const bookVisit = act('bookings.book', async (input, context) => {
  const { db } = context
  const row = await findOwn(context, input.hold, true)
  if (!row) return notFound()
  const { now } = await context.time()
  if (row.state !== 'held' || row.held_until <= now) return refuse('hold-lapsed')
  if (!input.phone && !input.email) return refuse('contact-needed')
  const phone = input.phone === undefined ? null : readPhone(input.phone)
  if (phone === undefined)
    return refuse('invalid-input', {
      errors: [
        {
          at: '/phone',
          code: 'not-a-phone',
          detail: 'A whole phone number: 067 123 45 67 or +380 67 123 45 67.',
        },
      ],
    })
  // The hold's places must all still be its own: an ended hold may have been taken over.
  if ((await keepPlaces(db, row.id, 'infinity')) < row.places) return refuse('hold-lapsed')
  const booked = await changeBooking(db, row.id, { state: 'booked', bookedAt: now })
  await putPerson(db, row.id, {
    name: input.name,
    phone,
    email: input.email ?? null,
    language: input.language,
  })
  context.audit({
    act: 'book',
    thing: 'booking',
    id: row.id,
    detail: { startsAt: row.starts_at.toISOString() },
  })
  await tellPerson(context, booked, 'booked')
  return withCode(await composeBooking(context, booked), {
    kind: 'visit',
    id: row.id,
    generation: row.generation,
  })
})
