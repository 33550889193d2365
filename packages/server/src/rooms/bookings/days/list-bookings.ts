import type { StaffBooking } from '@transparent-office/contract'
import { clockAt, localTime } from '../../../database/local-time.ts'
import { act, type Context, notFound } from '../../../acts/index.ts'
import { findBranchRow } from '../../network/index.ts'
import { bookingState, isBooking } from '../booking.ts'
import { findBookingRow, listBookingParts } from '../bookings.store.ts'
import { showLegs } from '../legs.ts'
import { findOutcomes } from '../outcome.ts'
import { showClosure } from '../show-closure.ts'
import { notePhoned, listStaffRows, type StaffBookingRow } from './staff-bookings.store.ts'

async function composeStaffBooking(
  context: Context,
  row: StaffBookingRow,
  over: boolean,
): Promise<StaffBooking> {
  const { db, office } = context
  const { now } = await context.time()
  const { on, at } = localTime(row.startsAt, office.timeZone)
  return {
    id: row.id,
    state: bookingState(row, over, now),
    on,
    at,
    /* guard staff-see-repeated-hour */ ...clockAt(row.startsAt, office.timeZone) /* end guard */,
    minutes: row.minutes,
    name: row.name,
    ...(row.phone && { phone: row.phone }),
    hasEmail: row.hasEmail,
    language: row.language,
    services: (await listBookingParts(db, office.id, row.id)).map(({ card, persons }) => ({
      id: card.id,
      title: card.title,
      persons,
    })),
    legs: showLegs(row.legs, office.timeZone),
    ...(await showClosure(context, row)),
    ...(row.told && { told: { ...row.told, at: new Date(row.told.at).toISOString() } }),
  }
}

export const listBookings = act(
  'bookings.listBookings',
  async ({ branch, on, toPhone, phoneEnds }, context) => {
    const { db, office } = context
    if (!context.reaches(branch) || !(await findBranchRow(db, office.id, branch))) return notFound()
    const { on: today } = await context.time()
    const rows = await listStaffRows(
      db,
      office,
      branch,
      toPhone ? 'to-phone' : phoneEnds ? { phoneEnds, from: today } : { on: on ?? today },
    )
    const outcomeOf = await findOutcomes(context, rows)
    const items: StaffBooking[] = []
    for (const row of rows)
      items.push(await composeStaffBooking(context, row, outcomeOf(row.id).over))
    return { items }
  },
)

export const markPhoned = act('bookings.markPhoned', async ({ id }, context) => {
  const row = await findBookingRow(context.db, context.office.id, id, true)
  if (!row || !isBooking(row) || !context.reaches(row.branchId)) return notFound()
  const { now } = await context.time()
  if (row.closure && !row.closure.phonedAt) {
    await notePhoned(context.db, context.office.id, id, now)
    context.audit({ act: 'phone', thing: 'booking', id })
  }
  return undefined
})
