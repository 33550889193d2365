import type { BookingLetter } from '@transparent-office/words/bookings/letters/letter'
import { sql } from 'kysely'
import type { Database } from '../../../database/open.ts'
import { float, returns } from '../../../database/returns.ts'

/** A letter that is about to go out. */
export interface SentLetter {
  readonly office: string
  /** Keyed hash of the mail address or number. */
  readonly contact: Buffer
  /** Number of its message. */
  readonly message: number
  /** None for a letter about an application. */
  readonly booking?: string
  readonly letter: BookingLetter
}

/** Letters to one contact at most. */
export interface LettersMost {
  readonly hour: number
  readonly day: number
}

/**
 * Notes that a letter goes out. Returns 0, or the seconds it has to wait, and then notes nothing: there
 * were too many to this contact, or its visit was moved less than a minute ago. A letter that is tried
 * again was noted before.
 */
export const noteLetter = (db: Database, sent: SentLetter, most: LettersMost): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const { office, contact, message, booking = null, letter } = sent
    await sql`select pg_advisory_xact_lock(hashtextextended(encode(${contact}::bytea, 'hex'), 726903))`.execute(
      tx,
    )
    const own = sql`select sent_at from letters_sent
      where office_id = ${office} and contact = ${contact} and message_id <> ${message}`
    const { rows } = await returns({ seconds: float })`
      select greatest(0, extract(epoch from greatest(
        (${own} order by sent_at desc offset ${most.hour - 1} limit 1) + interval '1 hour',
        (${own} order by sent_at desc offset ${most.day - 1} limit 1) + interval '1 day',
        (${own} and booking_id = ${booking} and letter = 'moved' and ${letter} = 'moved'
          order by sent_at desc limit 1) + interval '1 minute') - now()))::float8 as seconds`.execute(
      tx,
    )
    const seconds = rows[0]?.seconds ?? 0
    if (seconds > 0) return seconds
    await sql`
      insert into letters_sent (office_id, contact, message_id, booking_id, letter)
      values (${office}, ${contact}, ${message}, ${booking}, ${letter}) on conflict do nothing`.execute(
      tx,
    )
    return 0
  })

/** Whether a later message tells the same person where the visit was moved to after this one. */
export async function isOvertaken(
  db: Database,
  office: string,
  { message, kind, booking }: { message: number; kind: string; booking: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from outbox where office_id = ${office} and kind = ${kind} and thing = ${booking} and id > ${message}
      and detail->>'letter' = 'moved' and dead_at is null limit 1`.execute(db)
  return rows.length > 0
}

/** Forgets the letters that count no more. */
export async function forgetLetters(db: Database): Promise<void> {
  await sql`/* all offices */ delete from letters_sent where sent_at < now() - interval '1 day'`.execute(
    db,
  )
}
