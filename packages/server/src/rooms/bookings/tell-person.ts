import type { BookingLetter } from '@transparent-office/words/bookings/letters/letter'
import { type Context, seal } from '../../acts/index.ts'
import type { BookingRow } from './bookings.store.ts'
import { findPerson, type BookingPerson } from './bookings.store.ts'
import { channelOf, type Channel } from './channel-of.ts'
import { sealsOfLetter } from './letters/seal-of-letter.ts'
import { putTelling } from './tellings.store.ts'

/**
 * Lets the person of a booking know what became of it, as far as they can be reached, and the city's
 * other software.
 */
export async function tellPerson(
  context: Context,
  row: BookingRow,
  letter: BookingLetter,
  known: { readonly person?: BookingPerson; readonly shortCode?: string } = {},
): Promise<Channel | undefined> {
  const { db, office, settings, codes } = context
  const channel = channelOf(known.person ?? (await findPerson(db, office.id, row.id)), settings)
  if (channel) {
    const telling = await putTelling(db, office.id, row.id, letter, channel, row.startsAt)
    const sealed = known.shortCode && seal(sealsOfLetter(codes, row.id)[0]!, known.shortCode)
    context.emit({
      kind: channel,
      thing: row.id,
      detail: { letter, telling, ...(sealed && { sealed }) },
    })
  }
  if (settings.webhookUrl) {
    const { now } = await context.time()
    const data = {
      office: office.id,
      booking: row.id,
      branch: row.branchId,
      startsAt: row.startsAt.toISOString(),
      sequence: row.sequence,
    }
    const happening = { type: `booking.${letter}`, timestamp: now.toISOString(), data }
    context.emit({ kind: 'webhook', thing: row.id, detail: happening })
  }
  return channel
}
