import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/open.ts'
import type { BookingRow } from '../booking.ts'
import { bookingColumns } from '../bookings.store.ts'

/** A booking of somebody whom reception looks for. */
export interface BookingOfPerson extends BookingRow {
  readonly over: boolean
  readonly name: string
  readonly phone: string | null
  readonly hasEmail: boolean
  readonly titles: readonly Record<string, string>[]
}

/** Bookings at a branch with their people, by time. */
export async function listBookingsOfPeople(
  db: Database | Tx,
  office: string,
  branch: string,
  ids: readonly string[],
): Promise<BookingOfPerson[]> {
  const { rows } = await sql<BookingOfPerson>`
    select ${bookingColumns}, p.name, p.phone, p.email is not null as "hasEmail",
      coalesce((select over_at is not null from visits where id = b.id), false) as over,
      (select jsonb_agg(s.card->'title' order by bs.position) from booking_services bs
        join services s on s.office_id = b.office_id and s.id = bs.service_id and s.version = bs.service_version
        where bs.booking_id = b.id) as titles
    from bookings b join booking_persons p on p.booking_id = b.id
    where b.office_id = ${office} and b.id = any(${[...ids]}::uuid[]) and b.branch_id = ${branch}
      and b.state in ('booked', 'checked-in', 'cancelled')
    order by b.starts_at, b.id`.execute(db)
  return rows
}
