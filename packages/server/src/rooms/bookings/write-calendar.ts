import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { clockAt } from '../../database/local-time.ts'
import type { OfficeRow } from '../../http/act.ts'
import type { BookingParts, BookingRow } from './booking.ts'
import { sayWhen } from './letters/say-when.ts'
import { legEnd } from './plan-visit.ts'

/** Writes the calendar entry of a booking: one UID for all its versions, times in UTC,
 * `stamp` the moment it is written. */
export function writeCalendar(
  row: BookingRow,
  { branch, parts }: Pick<BookingParts, 'branch' | 'parts'>,
  office: OfficeRow,
  { link, stamp, language }: { link: string; stamp: Date; language: string },
): string {
  const text = (words: Record<string, string>) =>
    words[language] ?? words.uk ?? Object.values(words)[0] ?? ''
  const { clock } = clockAt(row.starts_at, office.timeZone)
  const cancelled = row.state === 'cancelled'
  const calendar = ical({
    prodId: { company: 'Transparent Office', product: 'bookings', language },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: `${row.id}@${office.id}.transparent-office`,
    sequence: row.sequence,
    start: row.starts_at,
    end: new Date(Math.max(...row.legs.map(legEnd))),
    stamp,
    summary: `${text(office.title)}: ${parts.map(({ card }) => text(card.title)).join('; ')}`,
    location: `${text(branch.title)}, ${text(branch.address)}`,
    // Of the hour that the clocks repeat a calendar does not say which it is.
    description: clock
      ? `${sayWhen(row.starts_at, office.timeZone, language === 'en' ? 'en' : 'uk')}\n${link}`
      : link,
    url: link,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return calendar.toString()
}

/** Where a booking is opened by its code. */
export const bookingLink = (publicUrl: string, office: string, id: string, code: string): string =>
  `${publicUrl}/o/${office}/bookings/${id}?code=${code}`
