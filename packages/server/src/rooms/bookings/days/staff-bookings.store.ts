import { sql } from 'kysely'
import { instantOf, addDays } from '../../../database/local-time.ts'
import type { Database, Tx } from '../../../database/open.ts'
import { bool, json, orNull, returns, text, type RowOf } from '../../../database/returns.ts'
import { bookingColumns, bookingRow } from '../bookings.store.ts'
import { isOutOfReach, lastTelling, type Telling } from '../tellings.store.ts'

type Db = Database | Tx

const staffBookingRow = {
  ...bookingRow,
  name: text,
  phone: orNull(text),
  hasEmail: bool,
  language: text,
  told: orNull(json<Omit<Telling, 'at'> & { readonly at: string }>()),
}

/** A booking with its person, for staff. */
export type StaffBookingRow = RowOf<typeof staffBookingRow>

const isToPhone = sql`b.closure is not null and b.closure->>'phonedAt' is null and b.state = 'booked'
  and b.starts_at > office_now() and ${isOutOfReach}`

/** Bookings of a day; of who phones, by the end of their number; or those whose person has to be phoned. */
export type WhichBookings =
  { readonly on: string } | { readonly phoneEnds: string; readonly from: string } | 'to-phone'

/** Bookings of a branch by time. */
export async function listStaffRows(
  db: Db,
  office: { id: string; timeZone: string },
  branch: string,
  which: WhichBookings,
): Promise<StaffBookingRow[]> {
  const beginOf = (on: string) => instantOf(on, '00:00', office.timeZone)
  const of =
    which === 'to-phone'
      ? isToPhone
      : 'on' in which
        ? sql`b.starts_at >= ${beginOf(which.on)} and b.starts_at < ${beginOf(addDays(which.on, 1))}`
        : sql`b.starts_at >= ${beginOf(which.from)} and right(p.phone, 4) = ${which.phoneEnds}`
  const { rows } = await returns(staffBookingRow)`
    select ${bookingColumns}, p.name, p.phone, p.email is not null as "hasEmail", p.language, ${lastTelling} as told
    from bookings b join booking_persons p on p.office_id = b.office_id and p.booking_id = b.id
    where b.office_id = ${office.id} and b.branch_id = ${branch} and b.state in ('booked', 'checked-in', 'cancelled') and ${of}
    order by b.starts_at, b.id limit 2000`.execute(db)
  return rows
}

/** Notes when the person was told by phone. */
export async function notePhoned(
  db: Db,
  office: string,
  booking: string,
  now: Date,
): Promise<void> {
  await sql`
    update bookings set closure = closure || jsonb_build_object('phonedAt', ${now.toISOString()}::text)
    where office_id = ${office} and id = ${booking}`.execute(db)
}
