import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { act, type OfficeRow } from '../../http/act.ts'
import { notFound } from '../../http/refusal.ts'
import type { BookingParts, BookingRow } from './booking.ts'
import { findBookingRow, findVisitBranch, listBookingParts } from './bookings.store.ts'
import { isBooking } from './show-booking.ts'

/** Writes the calendar entry of a booking: one UID for all its versions, times in UTC. */
export function writeCalendar(
  row: BookingRow,
  { branch, parts }: Pick<BookingParts, 'branch' | 'parts'>,
  office: OfficeRow,
  link: string,
): string {
  const text = (words: Record<string, string>) => words.uk ?? Object.values(words)[0] ?? ''
  const cancelled = row.state === 'cancelled'
  const calendar = ical({
    prodId: { company: 'Transparent Office', product: 'bookings', language: 'UK' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${row.id}@${office.id}.transparent-office`,
    sequence: row.sequence,
    start: row.starts_at,
    end: new Date(row.starts_at.getTime() + row.minutes * 60_000),
    stamp: row.starts_at,
    summary: `${text(office.title)}: ${parts.map(({ card }) => text(card.title)).join('; ')}`,
    location: `${text(branch.title)}, ${text(branch.address)}`,
    description: link,
    url: link,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}

/** Where a booking is opened by its code. */
export const bookingLink = (publicUrl: string, office: string, id: string, code: string): string =>
  `${publicUrl}/o/${office}/bookings/${id}?code=${code}`

export const showCalendar = act('bookings.showCalendar', async ({ id }, context) => {
  const { db, office, codes, settings } = context
  const row = await findBookingRow(db, office.id, id)
  const subject = { kind: 'visit', id, generation: row?.generation ?? 0 } as const
  if (!row || !context.opens(subject) || !isBooking(row)) return notFound()
  const branch = await findVisitBranch(db, office.id, row.branch_id, row.legs[0]?.hall)
  const parts = await listBookingParts(db, office.id, id)
  const code = codes.derive({ ...subject, office: office.id })
  return writeCalendar(
    row,
    { branch, parts },
    office,
    bookingLink(settings.publicUrl, office.id, id, code),
  )
})
