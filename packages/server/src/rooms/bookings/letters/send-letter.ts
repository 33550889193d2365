import { plain } from '@transparent-office/words'
import type { BookingLetter, Told } from '@transparent-office/words/bookings/letters/letter'
import { writeLetter } from '@transparent-office/words/bookings/letters/write-letter'
import { officeNow } from '../../../database/clock.ts'
import { Later, type Message } from '../../../events/dispatcher.ts'
import { type OfficeRow, unseal } from '../../../acts/index.ts'
import { senderOf } from '../../../notifications/post.ts'
import type { DeliveryDependencies } from '../../room.ts'
import { findBranchRow, visitBranch } from '../../network/index.ts'
import { checkInWindow, type BookingParts } from '../booking.ts'
import {
  findBookingRow,
  findPerson,
  listBookingParts,
  type BookingPerson,
  type BookingRow,
} from '../bookings.store.ts'
import { againLink, bookingLink, writeCalendar } from '../write-calendar.ts'
import { isOvertaken, noteLetter } from './letters-sent.store.ts'
import { sealsOfLetter } from './seal-of-letter.ts'
import { sayTime, untilOf, whenOf } from './say-when.ts'

/** Whether a letter that waited is still true: nothing overtook it. */
function isTrue(row: BookingRow, letter: BookingLetter, told: Message['detail'], now: Date) {
  if (letter === 'cancelled' || letter === 'link') return true
  if (letter === 'closed') return row.state === 'booked' && row.closure !== null
  if (letter !== 'reminder') return row.state !== 'cancelled'
  const same = row.startsAt.getTime() / 1000 === Number(told.for)
  return row.state === 'booked' && !row.closure && same && row.startsAt > now
}

interface Writing {
  readonly row: BookingRow
  readonly person: BookingPerson
  readonly parts: Pick<BookingParts, 'branch' | 'parts'>
  readonly code: string
  readonly link: string
  readonly shortCode: string | undefined
}

/** Gathers what a letter tells, in its reader's language. */
async function gather(
  { db, settings }: DeliveryDependencies,
  office: OfficeRow,
  { row, person, parts: { branch, parts }, code, link, shortCode }: Writing,
): Promise<Told> {
  const { language } = person
  const text = (given: Record<string, string>) => plain(language, given)
  const when = (instant: Date) => whenOf(instant, office.timeZone, language)
  const at = (instant: Date) => sayTime(instant, office.timeZone, language)
  const window = checkInWindow(row.startsAt)
  const papers = parts.flatMap(({ card }) => card.documents.filter((d) => !d.fromRegister))
  const note = row.closure?.note
  const kept = row.closure?.kept
  return {
    office: text(office.title),
    when: when(row.startsAt),
    branch: text(branch.title),
    address: text(branch.address),
    services: parts.map(({ card }) => text(card.title)),
    papers: [...new Set(papers.map(({ title }) => text(title)))],
    checkIn: { from: at(window.from), to: at(window.to) },
    link,
    again: againLink(settings.publicUrl, office.id, parts, language),
    code,
    ...(shortCode !== undefined && { shortCode }),
    phone: office.reception.phone,
    note: note && text(note),
    ...(kept && {
      kept: {
        when: when(new Date(kept.startsAt)),
        place: text((await findBranchRow(db, office.id, kept.branch))!.title),
        until: untilOf(new Date(kept.until), office.timeZone, language),
      },
    }),
  }
}

/**
 * Sends a letter about a booking by mail, with its calendar entry, or as a text message. False when it
 * is not true any more, or nobody is there to read it; later, when there were too many to this contact.
 */
export async function sendLetter(
  dependencies: DeliveryDependencies,
  office: OfficeRow,
  { id: number, kind, thing: id, detail, seconds }: Message,
): Promise<boolean | Later> {
  const { db, codes, settings, post, outside } = dependencies
  const letter = detail.letter as BookingLetter
  const row = await findBookingRow(db, office.id, id)
  const person = await findPerson(db, office.id, id)
  const to = kind === 'mail' ? person?.email : person?.phone
  const now = await officeNow(db)
  if (!row || !person || !to || !isTrue(row, letter, detail, now)) return false
  if (
    letter === 'moved' &&
    (await isOvertaken(db, office.id, { message: number, kind, booking: id }))
  )
    return false
  if (settings.rateLimit) {
    const contact = codes.fingerprint('contact', to.toLowerCase())
    const sent = { office: office.id, contact, message: number, booking: id, letter }
    const waits = await noteLetter(db, sent, settings.budgets.letters)
    // Nobody is told tomorrow what became of a visit today.
    // Nor does a link come when nobody waits for it any more.
    if (/* guard letters-a-contact */ waits > 0 /* end guard */)
      return letter !== 'link' && row.startsAt > now ? new Later(waits) : false
  }
  const { generation, key } = row
  const code = codes.derive({ kind: 'visit', office: office.id, id, generation, key })
  const link = bookingLink(settings.publicUrl, office.id, id, code, person.language)
  const parts = {
    branch: visitBranch((await findBranchRow(db, office.id, row.branchId))!, row.legs[0]?.hall),
    parts: await listBookingParts(db, office.id, id),
  }
  const shortCode =
    typeof detail.sealed === 'string' ? unseal(sealsOfLetter(codes, id), detail.sealed) : undefined
  const told = await gather(dependencies, office, { row, person, parts, code, link, shortCode })
  const { subject, lines, short } = writeLetter(letter, person.language, told)
  if (kind === 'sms') {
    await outside.sendText({ id: number, seconds }, { to, text: short })
    return true
  }
  const from = senderOf(settings, office, person.language)
  const calendar = writeCalendar(row, parts, office, {
    link,
    language: person.language,
    stamp: now,
    from,
    to,
  })
  await post.send({
    from,
    to,
    about: `visit-${id}`,
    ...(letter !== 'booked' && { message: number }),
    subject,
    text: lines.join('\n'),
    calendar,
  })
  return true
}
