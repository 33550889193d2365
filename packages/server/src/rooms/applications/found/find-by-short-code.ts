import { readShortCode, type Matter } from '@transparent-office/contract'
import { act, type Context, notFound, withAccessCode } from '../../../acts/index.ts'
import {
  composeBooking,
  dropShortCode,
  findBookingRow,
  findThingOfPair,
  hashesOfPair,
  issueShortCode,
  type Thing,
} from '../../bookings/index.ts'
import { findApplicant, findApplicationRow } from '../applications.store.ts'
import { composeApplication } from '../show-application.ts'

/** Signs that nobody can have: what can't be read is looked up like anything else, and takes as long. */
const noSigns = '??????'

/** What a typed short code opens together with the last digits of the phone. */
export const findPair = (
  { db, office, codes }: Context,
  { code, phoneEnds }: { readonly code: string; readonly phoneEnds: string },
): Promise<Thing | undefined> =>
  findThingOfPair(
    db,
    office.id,
    hashesOfPair(codes, office.id, readShortCode(code) ?? noSigns, phoneEnds),
  )

/** What is shown of a thing: no name, no contact, no reasons, nothing by which it could be changed. */
async function composeMatter(
  context: Context,
  { kind, thing }: Thing,
): Promise<Matter | undefined> {
  const { db, office } = context
  if (kind === 'visit') {
    const row = await findBookingRow(db, office.id, thing)
    return row && { booking: await composeBooking(context, row) }
  }
  const row = await findApplicationRow(db, office.id, thing)
  return row && { application: await composeApplication(context, row) }
}

export const findByShortCode = act(
  'applications.findByShortCode',
  { triesShortCode: 'with-phone' },
  async (input, context) => {
    const found = await findPair(context, input)
    return (found && (await composeMatter(context, found))) ?? notFound()
  },
)

export const reissueCode = act(
  'applications.reissueCode',
  async ({ number, identity, why }, context) => {
    const { db, office } = context
    const row = await findApplicationRow(db, office.id, number, true)
    if (!row || !context.reaches(row.branchId)) return notFound()
    const { name, phone = null } = await findApplicant(db, office.id, number)
    const application = { kind: 'application', thing: number } as const
    await dropShortCode(db, office.id, application)
    const shortCode = await issueShortCode(context, {
      ...application,
      branch: row.branchId,
      at: (await context.time()).now,
      person: { name, phone },
    })
    context.audit({
      act: 'reissue-code',
      thing: 'application',
      id: number,
      why,
      detail: { identity },
    })
    return withAccessCode(
      {},
      { kind: 'application', id: number, generation: row.generation, key: row.key },
      shortCode,
    )
  },
)
