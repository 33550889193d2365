import { act, notFound } from '../../acts/index.ts'
import { senderOf } from '../../notifications/post.ts'
import { cachedBranch, visitBranch } from '../network/index.ts'
import { isBooking, visitOf } from './booking.ts'
import { findBookingRow, findPerson, listBookingParts } from './bookings.store.ts'
import { bookingLink, writeCalendar } from './write-calendar.ts'

export const showCalendar = act(
  'bookings.showCalendar',
  { needsCodeOf: visitOf },
  async ({ id }, context) => {
    const { db, office, codes, settings } = context
    const row = await findBookingRow(db, office.id, id)
    if (!row) return notFound()
    const subject = { kind: 'visit', id, generation: row.generation, key: row.key } as const
    if (!context.opens(subject) || !isBooking(row)) return notFound()
    const branch = visitBranch((await cachedBranch(context, row.branchId))!, row.legs[0]?.hall)
    const parts = await listBookingParts(db, office.id, id)
    const code = codes.derive({ ...subject, office: office.id })
    const language = (await findPerson(db, office.id, id))?.language ?? 'uk'
    const link = bookingLink(settings.publicUrl, office.id, id, code, language)
    const stamp = (await context.time()).now
    const from = senderOf(settings, office, language)
    return writeCalendar(row, { branch, parts }, office, { link, language, stamp, from }).text
  },
)
