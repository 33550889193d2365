import { readShortCode } from '@transparent-office/contract'
import { addDays, instantOf } from '../../../database/local-time.ts'
import { act, type Context, notFound, withAccessCode } from '../../../acts/index.ts'
import { isBooking } from '../booking.ts'
import { findBookingRow, findPerson } from '../bookings.store.ts'
import { composeBooking } from '../show-booking.ts'
import { issueShortCode } from './issue-short-code.ts'
import { hashesOfSigns } from './short-code.ts'
import { dropShortCode, findVisitOfDay } from './short-codes.store.ts'

/** The branch whose own screen or reception calls; nothing for any other. */
function ownBranch({ caller, reaches }: Context, branch: string | undefined): string | undefined {
  if (caller.kind === 'device') return caller.branch
  return branch !== undefined && reaches(branch) ? branch : undefined
}

/** The id of today's visit at the caller's branch that a typed short code opens. */
export async function findTodaysVisit(
  context: Context,
  typed: { readonly code: string; readonly branch?: string | undefined },
): Promise<string | undefined> {
  const { db, office, codes } = context
  const signs = readShortCode(typed.code)
  const branch = ownBranch(context, typed.branch)
  if (signs === undefined || branch === undefined) return undefined
  const { on } = await context.time()
  return findVisitOfDay(db, office.id, hashesOfSigns(codes, office.id, signs), {
    branch,
    from: instantOf(on, '00:00', office.timeZone),
    to: instantOf(addDays(on, 1), '00:00', office.timeZone),
  })
}

export const findByShortCode = act(
  'bookings.findByShortCode',
  { triesShortCode: 'at-screen' },
  async (input, context) => {
    const id = await findTodaysVisit(context, input)
    const row = id && (await findBookingRow(context.db, context.office.id, id))
    return row ? composeBooking(context, row) : notFound()
  },
)

export const reissueCode = act('bookings.reissueCode', async ({ id, identity, why }, context) => {
  const { db, office } = context
  const row = await findBookingRow(db, office.id, id, true)
  if (!row || !isBooking(row) || !context.reaches(row.branchId)) return notFound()
  const person = (await findPerson(db, office.id, id))!
  const visit = { kind: 'visit', thing: id } as const
  await dropShortCode(db, office.id, visit)
  const shortCode = await issueShortCode(context, {
    ...visit,
    branch: row.branchId,
    at: row.startsAt,
    person,
  })
  context.audit({ act: 'reissue-code', thing: 'booking', id, why, detail: { identity } })
  return withAccessCode(
    {},
    { kind: 'visit', id, generation: row.generation, key: row.key },
    shortCode,
  )
})
