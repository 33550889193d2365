import { officeNow } from '../../database/clock.ts'
import type { Database } from '../../database/open.ts'
import { localTime } from '../../database/local-time.ts'
import type { AccessCodes } from '../../http/access-codes.ts'
import type { OfficeRow } from '../../http/act.ts'
import type { Letter, Post } from '../../notifications/post.ts'
import type { Settings } from '../../settings.ts'
import { checkInWindow, type BookingRow } from './booking.ts'
import {
  findBookingRow,
  findPerson,
  findVisitBranch,
  listBookingParts,
  type BookingPerson,
} from './bookings.store.ts'
import { bookingLink, writeCalendar } from './write-calendar.ts'

const words = {
  uk: {
    booked: 'Вас записано',
    moved: 'Запис перенесено',
    cancelled: 'Запис скасовано',
    closed: 'Цього дня офіс не працює. Оберіть інший час',
    stands: 'Офіс працює. Ваш запис діє',
    kept: 'Тримаємо для вас',
    until: 'до',
    confirm: 'Відкрийте запис і підтвердьте цей час або оберіть інший',
    choose: 'Відкрийте запис і оберіть інший час',
    from: 'Відмітьтеся з',
    to: 'до',
    open: 'Ваш запис, перенести або скасувати',
    code: 'Код доступу',
    bring: 'Візьміть із собою',
    nothing: 'Якщо скасували не ви, зателефонуйте',
  },
  en: {
    booked: 'You are booked',
    moved: 'Your booking was moved',
    cancelled: 'Your booking was cancelled',
    closed: 'The office is closed that day. Choose another time',
    stands: 'The office is open. Your booking stands',
    kept: 'Kept for you',
    until: 'until',
    confirm: 'Open your booking and confirm this time, or choose another',
    choose: 'Open your booking and choose another time',
    from: 'Check in from',
    to: 'to',
    open: 'Your booking; move or cancel it',
    code: 'Access code',
    bring: 'Bring with you',
    nothing: 'If you did not cancel it, call',
  },
}

/** «вівторок, 24 листопада, 09:15» */
function sayWhen(instant: Date, timeZone: string, language: 'uk' | 'en'): string {
  const day = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(instant)
  return `${day}, ${localTime(instant, timeZone).at}`
}

/** What a letter about a booking can be. */
export type BookingLetter = 'booked' | 'moved' | 'cancelled' | 'closed' | 'stands'

interface Told {
  readonly row: BookingRow
  readonly person: BookingPerson
  readonly place: string
  readonly services: readonly string[]
  readonly papers: readonly string[]
  readonly code: string
  readonly link: string
  /** Where the time kept instead is. */
  readonly keptPlace: string | undefined
  readonly text: (words: Record<string, string>) => string
}

function writeText(
  kind: BookingLetter,
  told: Told,
  office: OfficeRow,
): Pick<Letter, 'subject' | 'text'> {
  const w = words[told.person.language]
  const when = sayWhen(told.row.starts_at, office.timeZone, told.person.language)
  const window = checkInWindow(told.row.starts_at)
  const at = (instant: Date) => localTime(instant, office.timeZone).at
  const moment = (instant: string) =>
    sayWhen(new Date(instant), office.timeZone, told.person.language)
  const { closure } = told.row
  const kept = closure?.kept
  const lines =
    kind === 'closed'
      ? [
          w.closed,
          '',
          ...(closure?.note ? [told.text(closure.note)] : []),
          when,
          told.place,
          ...told.services,
          '',
          ...(kept
            ? [
                `${w.kept}: ${moment(kept.startsAt)}, ${told.keptPlace ?? ''}`,
                `${w.until} ${moment(kept.until)}`,
                '',
                `${w.confirm}: ${told.link}`,
              ]
            : [`${w.choose}: ${told.link}`]),
          `${w.code}: ${told.code}`,
        ]
      : kind === 'cancelled'
        ? [w.cancelled, '', when, ...told.services, '', `${w.nothing}: ${office.reception.phone}`]
        : [
            w[kind],
            '',
            when,
            told.place,
            ...told.services,
            '',
            `${w.from} ${at(window.from)} ${w.to} ${at(window.to)}`,
            ...(told.papers.length > 0
              ? ['', `${w.bring}:`, ...told.papers.map((paper) => `– ${paper}`)]
              : []),
            '',
            `${w.open}: ${told.link}`,
            `${w.code}: ${told.code}`,
          ]
  return { subject: `${w[kind]}: ${when}`, text: lines.join('\n') }
}

/** Sends a letter about a booking: what, when, where, the link with the code, the calendar entry. */
export async function sendBookingMail(
  ground: { db: Database; codes: AccessCodes; settings: Settings; post: Post },
  office: OfficeRow,
  id: string,
  kind: BookingLetter,
): Promise<void> {
  const { db, codes, settings, post } = ground
  const row = await findBookingRow(db, office.id, id)
  const person = await findPerson(db, id)
  if (!row || !person?.email) return
  // Cancelled while the letter waited: "you are booked" must not come after "cancelled".
  if (kind !== 'cancelled' && row.state === 'cancelled') return
  // Moved, or open again, before the letter went out.
  if (kind === 'closed' && !row.closure) return
  const kept = row.closure?.kept
  const branch = await findVisitBranch(db, office.id, row.branch_id, row.legs[0]?.hall)
  const parts = await listBookingParts(db, office.id, id)
  const text = (given: Record<string, string>) =>
    given[person.language] ?? given.uk ?? Object.values(given)[0] ?? ''
  const code = codes.derive({ kind: 'visit', office: office.id, id, generation: row.generation })
  const link = bookingLink(settings.publicUrl, office.id, id, code)
  const papers = new Set(
    parts.flatMap(({ card }) =>
      card.documents.filter((d) => !d.fromRegister).map((d) => text(d.title)),
    ),
  )
  const told: Told = {
    row,
    person,
    place: `${text(branch.title)}, ${text(branch.address)}`,
    services: parts.map(({ card }) => text(card.title)),
    papers: [...papers],
    code,
    link,
    keptPlace: kept && text((await findVisitBranch(db, office.id, kept.branch, undefined)).title),
    text,
  }
  await post.send({
    to: person.email,
    ...writeText(kind, told, office),
    calendar: {
      method: row.state === 'cancelled' ? 'CANCEL' : 'PUBLISH',
      text: writeCalendar(row, { branch, parts }, office, {
        link,
        language: person.language,
        stamp: await officeNow(db),
      }),
    },
  })
}
