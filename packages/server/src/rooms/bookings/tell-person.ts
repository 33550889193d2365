import type { Context } from '../../http/act.ts'
import type { BookingRow } from './booking.ts'
import { findPerson } from './bookings.store.ts'

/** Lets the person of a booking know what became of it, as far as they can be reached. */
export async function tellPerson(context: Context, row: BookingRow, letter: string): Promise<void> {
  if ((await findPerson(context.db, row.id))?.email)
    context.emit({ kind: 'mail', thing: row.id, detail: { letter } })
}
