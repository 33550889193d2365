import { sql } from 'kysely'
import { instantOf, addDays } from '../../../database/local-time.ts'
import type { Database, Tx } from '../../../database/open.ts'
import type { BookingRow } from '../booking.ts'
import { bookingColumns } from '../bookings.store.ts'
import { isOutOfReach, lastTelling, type Telling } from '../tellings.store.ts'

type Db = Database | Tx

/** A booking with its person, for staff. */
export interface StaffBookingRow extends BookingRow {
  readonly over: boolean
  readonly name: string
  readonly phone: string | null
  readonly has_email: boolean
  readonly language: string
  readonly told: (Omit<Telling, 'at'> & { readonly at: string }) | null
}

/** Bookings of a branch by time: those of a day, or without one those whose person has to be phoned. */
export async function listStaffRows(
  db: Db,
  office: { id: string; timeZone: string },
  branch: string,
  on: string | undefined,
): Promise<StaffBookingRow[]> {
  const of = on
    ? sql`b.starts_at >= ${instantOf(on, '00:00', office.timeZone)} and b.starts_at < ${instantOf(addDays(on, 1), '00:00', office.timeZone)}`
    : sql`b.closure is not null and b.closure->>'phonedAt' is null and b.state = 'booked'
        and b.starts_at > office_now() and ${isOutOfReach}`
  const { rows } = await sql<StaffBookingRow>`
    select ${bookingColumns}, p.name, p.phone, p.email is not null as has_email, p.language, ${lastTelling} as told,
      coalesce((select over_at is not null from visits where id = b.id), false) as over
    from bookings b join booking_persons p on p.booking_id = b.id
    where b.office_id = ${office.id} and b.branch_id = ${branch} and b.state in ('booked', 'checked-in', 'cancelled') and ${of}
    order by b.starts_at, b.id limit 2000`.execute(db)
  return rows
}

/** Notes when the person was told by phone. */
export async function notePhoned(db: Db, booking: string, now: Date): Promise<void> {
  await sql`
    update bookings set closure = closure || jsonb_build_object('phonedAt', ${now.toISOString()}::text)
    where id = ${booking}`.execute(db)
}
