import { inLanguage, plain, type Language } from '@transparent-office/words'
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import type { OfficeRow } from '../../acts/index.ts'
import type { Sender } from '../../notifications/post.ts'
import type { BookingParts } from './booking.ts'
import type { BookingRow } from './bookings.store.ts'
import { sayWholeWhen } from './letters/say-when.ts'
import { legEnd } from './legs.ts'
import type { VisitPart } from './visit.ts'

/** How a calendar entry is written. */
interface Writing {
  readonly link: string
  readonly language: Language
  /** The moment it is written. */
  readonly stamp: Date
  readonly from: Sender
  /** Whom it is mailed to: calendars then move and cancel it by themselves. Absent: for everybody who has the file. */
  readonly to?: string
}

/** A calendar entry, and what its reader's calendar should do with it. */
export interface CalendarEntry {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  readonly text: string
}

/** Writes the calendar entry of a booking: one UID for all its versions, times in UTC. */
export function writeCalendar(
  row: BookingRow,
  { branch, parts }: Pick<BookingParts, 'branch' | 'parts'>,
  office: OfficeRow,
  { link, stamp, language, from, to }: Writing,
): CalendarEntry {
  const text = (words: Record<string, string>) => plain(language, words)
  const cancelled = row.state === 'cancelled'
  const standing = row.closure ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
  const asked = to === undefined ? ICalCalendarMethod.PUBLISH : ICalCalendarMethod.REQUEST
  const method = cancelled ? ICalCalendarMethod.CANCEL : asked
  const calendar = ical({
    prodId: { company: 'Transparent Office', product: 'bookings', language },
    method,
  })
  calendar.createEvent({
    id: `${row.id}@${office.id}.transparent-office`,
    sequence: row.sequence,
    start: row.startsAt,
    end: new Date(Math.max(...row.legs.map(legEnd))),
    stamp,
    summary: `${text(office.title)}: ${parts.map(({ card }) => text(card.title)).join('; ')}`,
    location: `${text(branch.title)}, ${text(branch.address)}`,
    description: `${sayWholeWhen(row.startsAt, office.timeZone, language)}\n${link}`,
    organizer: { name: from.name, email: from.address },
    ...(to !== undefined && {
      attendees: [
        {
          email: to,
          role: ICalAttendeeRole.REQ,
          // Who booked has said yes: no calendar shall ask.
          status: ICalAttendeeStatus.ACCEPTED,
          rsvp: false,
        },
      ],
    }),
    url: link,
    status: cancelled ? ICalEventStatus.CANCELLED : standing,
  })
  return { method, text: `${calendar.toString()}\r\n` }
}

/** Where a booking is opened by its code. */
export const bookingLink = (
  publicUrl: string,
  office: string,
  id: string,
  code: string,
  language: Language,
): string => inLanguage(`${publicUrl}/o/${office}/bookings/${id}?code=${code}`, language)

/** Where the same services are booked once more. */
export const againLink = (
  publicUrl: string,
  office: string,
  parts: readonly VisitPart[],
  language: Language,
): string => {
  const visit = parts.map(({ card, persons }) => `${card.id}:${persons}`).join(',')
  return inLanguage(`${publicUrl}/o/${office}/book?visit=${visit}`, language)
}
