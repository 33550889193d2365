import { readEmail } from '@transparent-office/contract'
import { act, notFound, refuse, withAccessCode, notAPhone } from '../../acts/index.ts'
import { readReachable } from '../../text/reachable-phone.ts'
import { bookHold, listBookingParts } from './bookings.store.ts'
import { issueShortCode } from './short-codes/issue-short-code.ts'
import { visitOf } from './booking.ts'
import { composeNewBooking, findOwn } from './show-booking.ts'
import { tellPerson } from './tell-person.ts'

export const bookVisit = act(
  'bookings.book',
  { keepReply: true, needsCodeOf: ({ hold }) => visitOf({ id: hold }) },
  async (input, context) => {
    const { db, office } = context
    const [row, parts] = await Promise.all([
      findOwn(context, input.hold, true),
      listBookingParts(db, office.id, input.hold),
    ])
    if (!row) return notFound()
    const { now } = await context.time()
    if (row.state !== 'held' || row.heldUntil <= now) return refuse('hold-lapsed')
    if (!input.phone && !input.email) return refuse('contact-needed')
    const { phoneCountries } = context.settings
    const phone = input.phone === undefined ? null : readReachable(input.phone, phoneCountries)
    if (phone === undefined) return notAPhone('/phone')
    const email = input.email === undefined ? null : readEmail(input.email)!
    const { name, language } = input
    const person = { name, phone, email, language }
    const booked = await bookHold(db, office.id, row, person, now)
    if (!booked) return refuse('hold-lapsed')
    context.audit({
      act: 'book',
      thing: 'booking',
      id: row.id,
      detail: { startsAt: row.startsAt.toISOString() },
    })
    const { branchId: branch, startsAt: at } = booked
    const shortCode = await issueShortCode(context, {
      kind: 'visit',
      thing: row.id,
      branch,
      at,
      person,
    })
    await tellPerson(context, booked, 'booked', { person, shortCode })
    return withAccessCode(
      await composeNewBooking(context, booked, parts),
      { kind: 'visit', id: row.id, generation: row.generation, key: row.key },
      shortCode,
    )
  },
)
