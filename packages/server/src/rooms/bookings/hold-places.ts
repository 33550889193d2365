import { v7 as newId } from 'uuid'
import { act, withCode } from '../../http/act.ts'
import { notFound, refuse, Refusal } from '../../http/refusal.ts'
import { keptCards } from '../catalogue/index.ts'
import { keptBranch, keptLines, visitBranch } from '../network/index.ts'
import { extensionsMost, heldUntilFrom, showHold } from './booking.ts'
import { changeBooking, putHold } from './bookings.store.ts'
import { keepPlaces, releasePlaces } from './places.store.ts'
import { ownShare } from './own-share.ts'
import { planVisit } from './plan-visit.ts'
import { composeHold, findOwn } from './show-booking.ts'
import { takeVisit, tellPlaces } from './take-visit.ts'

export const holdPlaces = act(
  'bookings.hold',
  async ({ visit: asked, branch, startsAt, by }, context) => {
    const { db, office } = context
    const at = await keptBranch(context, branch)
    if (!at) return refuse('service-not-here')
    const cards = await keptCards(
      context,
      asked.map(({ service }) => service),
    )
    if (cards.length < asked.length) return refuse('service-not-here')
    const parts = cards.map((card, i) => ({ card, persons: asked[i]!.persons }))
    const visit = planVisit(parts, await keptLines(context, branch))
    if (visit instanceof Refusal) return visit
    const heldUntil = heldUntilFrom((await context.time()).now)
    const hold = { id: newId(), startsAt: new Date(startsAt), heldUntil, visit, parts }
    const taker = { booking: hold.id, isNew: true, share: ownShare(context, branch, by) }
    const taken = await takeVisit(context, visit, hold.startsAt, taker, heldUntil)
    if (taken instanceof Refusal) return taken
    const row = await putHold(db, office.id, hold)
    context.audit({ act: 'hold', thing: 'booking', id: row.id, detail: { startsAt, branch } })
    const shown = { branch: visitBranch(at, row.legs[0]?.hall), parts }
    return withCode(showHold(row, shown, office.timeZone), {
      kind: 'visit',
      id: row.id,
      generation: 0,
    })
  },
)

export const extendHold = act('bookings.extendHold', async ({ id }, context) => {
  const row = await findOwn(context, id, true)
  if (!row) return notFound()
  const { now } = await context.time()
  if (row.state !== 'held' || row.held_until <= now) return refuse('hold-lapsed')
  if (row.extensions >= extensionsMost) return refuse('no-more-extensions')
  const heldUntil = heldUntilFrom(now)
  if ((await keepPlaces(context.db, id, heldUntil)) < row.places) return refuse('hold-lapsed')
  const extended = await changeBooking(context.db, id, {
    heldUntil,
    extensions: row.extensions + 1,
  })
  context.audit({ act: 'extend', thing: 'booking', id })
  return composeHold(context, extended)
})

export const releaseHold = act('bookings.releaseHold', async ({ id }, context) => {
  const row = await findOwn(context, id, true)
  if (!row) return notFound()
  if (row.state !== 'held') return undefined
  for (const changed of await releasePlaces(context.db, id)) tellPlaces(context, changed)
  await changeBooking(context.db, id, { state: 'released' })
  context.audit({ act: 'release', thing: 'booking', id })
  return undefined
})
