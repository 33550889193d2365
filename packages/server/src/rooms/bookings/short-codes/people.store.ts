import type { Database, Tx } from '../../../database/open.ts'
import { bool, json, orNull, returns, text, type RowOf } from '../../../database/returns.ts'
import { bookingColumns, bookingRow } from '../bookings.store.ts'

const bookingOfPerson = {
  ...bookingRow,
  name: text,
  phone: orNull(text),
  hasEmail: bool,
  /** Of its services; null when it has none. */
  titles: orNull(json<readonly Record<string, string>[]>()),
}

/** A booking of somebody whom reception looks for. */
export type BookingOfPerson = RowOf<typeof bookingOfPerson>

/** Bookings at a branch with their people, by time. */
export async function listBookingsOfPeople(
  db: Database | Tx,
  office: string,
  branch: string,
  ids: readonly string[],
): Promise<BookingOfPerson[]> {
  const { rows } = await returns(bookingOfPerson)`
    select ${bookingColumns}, p.name, p.phone, p.email is not null as "hasEmail",
      (select jsonb_agg(s.card->'title' order by bs.position) from booking_services bs
        join services s on s.office_id = b.office_id and s.id = bs.service_id and s.version = bs.service_version
        where bs.office_id = b.office_id and bs.booking_id = b.id) as titles
    from bookings b join booking_persons p on p.office_id = b.office_id and p.booking_id = b.id
    where b.office_id = ${office} and b.id = any(${[...ids]}::uuid[]) and b.branch_id = ${branch}
      and b.state in ('booked', 'checked-in', 'cancelled')
    order by b.starts_at, b.id`.execute(db)
  return rows
}
