import type { BookingLetter } from '@transparent-office/words/bookings/letters/letter'
import { sql } from 'kysely'
import type { Database, Tx } from '../../database/open.ts'
import { as, integer, returns, text, uuid, type RowOf } from '../../database/returns.ts'
import type { Outcome } from '../../events/dispatcher.ts'
import type { Channel } from './channel-of.ts'

type Db = Database | Tx

/** Something a person was told of their booking. */
export interface Telling {
  readonly letter: BookingLetter
  readonly channel: Channel
  readonly state: 'waiting' | Outcome
  readonly at: Date
}

/** Notes that a letter is on its way. Returns the note's number, for its message in the outbox. */
export async function putTelling(
  db: Db,
  office: string,
  booking: string,
  letter: BookingLetter,
  channel: Channel,
  startsAt: Date,
): Promise<string> {
  const { rows } = await returns({ id: text })`
    insert into tellings (office_id, booking_id, letter, channel, starts_at)
    values (${office}, ${booking}, ${letter}, ${channel}, ${startsAt}) returning id::text`.execute(
    db,
  )
  return rows[0]!.id
}

/** Notes what became of a letter about a booking. */
export async function noteTelling(
  db: Db,
  office: string,
  { booking, id }: { booking: string; id: string },
  outcome: Outcome,
): Promise<void> {
  await sql`
    update tellings set state = ${outcome}, state_at = office_now()
    where office_id = ${office} and booking_id = ${booking} and id = ${id}::bigint`.execute(db)
}

/** What the person of a booking was told last. */
export const lastTelling = sql`(
  select jsonb_build_object('letter', t.letter, 'channel', t.channel, 'state', t.state, 'at', t.state_at)
  from tellings t where t.office_id = b.office_id and t.booking_id = b.id and t.state <> 'not-needed' order by t.id desc limit 1)`

/** Whether the news of its closed day does not reach the person of a booking by itself. */
export const isOutOfReach = sql`coalesce((
  select t.state from tellings t where t.office_id = b.office_id and t.booking_id = b.id and t.letter = 'closed'
  order by t.id desc limit 1), 'given-up') = 'given-up'`

const reminder = {
  telling: integer,
  booking: uuid,
  channel: as<Channel>(text),
  /** When the visit begins, seconds since 1970. */
  startsAt: integer,
}

/** A reminder that was due. */
type Reminder = RowOf<typeof reminder>

/**
 * Notes the reminders that are due, each once for its visit's time, whoever else does the same. Who was told
 * something since a reminder was due needs it no more.
 */
export async function putReminders(
  db: Db,
  office: string,
  hours: readonly number[],
  textMessages: boolean,
): Promise<Reminder[]> {
  const { rows } = await returns(reminder)`
    with due as (
      select distinct on (b.id) b.id, b.starts_at, h.hours,
        case when p.email is not null then 'mail' else 'sms' end as channel
      from bookings b join booking_persons p on p.office_id = b.office_id and p.booking_id = b.id
      cross join unnest(${[...hours]}::int[]) as h(hours)
      where b.office_id = ${office} and b.state = 'booked' and b.closure is null
        and b.starts_at > office_now() + interval '15 minutes'
        and b.starts_at <= office_now() + make_interval(hours => h.hours)
        and (p.email is not null or p.phone is not null and ${textMessages})
        and not exists (
          select from tellings t where t.office_id = b.office_id and t.booking_id = b.id and t.state <> 'given-up'
            and t.made_at >= b.starts_at - make_interval(hours => h.hours))
      order by b.id, h.hours
    )
    insert into tellings (office_id, booking_id, letter, channel, starts_at, hours)
    select ${office}, id, 'reminder', channel, starts_at, hours from due
    on conflict (office_id, booking_id, starts_at, hours) where hours is not null do nothing
    returning id as telling, booking_id as booking, channel, extract(epoch from starts_at)::bigint as "startsAt"`.execute(
    db,
  )
  return rows
}
