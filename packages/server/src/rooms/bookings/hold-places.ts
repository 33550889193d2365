import type { Contract, ReadInputOf } from '@transparent-office/contract'
import { v7 as newId } from 'uuid'
import { act, type Context, notFound, Refusal, refuse, withAccessCode } from '../../acts/index.ts'
import { cachedCards } from '../catalogue/index.ts'
import { cachedBranch, cachedLines, visitBranch } from '../network/index.ts'
import { extensionsMost, heldUntilFrom, showHold, visitOf } from './booking.ts'
import { changeBooking, putHold } from './bookings.store.ts'
import { noneFree, extendPlaces, releasePlaces } from './places.store.ts'
import { ownShare } from './own-share.ts'
import { choicesOf, planVisit } from './plan-visit.ts'
import { composeHold, findOwn } from './show-booking.ts'
import { takeVisit, tellPlaces } from './take-visit.ts'

type Asked = ReadInputOf<Contract['bookings']['hold']>

/** What is asked for, planned. */
async function planHold({ visit: asked, branch }: Asked, context: Context) {
  const at = await cachedBranch(context, branch)
  if (!at) return refuse('service-not-here')
  const cards = await cachedCards(
    context,
    asked.map(({ service }) => service),
  )
  if (cards.length < asked.length) return refuse('service-not-here')
  const parts = cards.map((card, i) => ({ card, persons: asked[i]!.persons }))
  const visit = planVisit(parts, await cachedLines(context, branch))
  return visit instanceof Refusal ? visit : { at, parts, visit }
}

/** Topic of the times that somebody was just refused. */
const crowdsTopic = (office: string) => `crowds:${office}`
const crowdAt = ({ branch, startsAt }: Asked) => `${branch} ${startsAt}`

/**
 * When everybody wants the same time, those for whom it is too late are told so by one look, past the
 * transaction that could give them nothing.
 */
async function precheckHold(input: Asked, context: Context, keyHash: Buffer) {
  const { db, office, cache } = context
  if (!cache.peek(crowdsTopic(office.id), crowdAt(input))) return undefined
  const planned = await planHold(input, context)
  if (planned instanceof Refusal) return undefined
  const legs = choicesOf(planned.visit, new Date(input.startsAt))
  const share = ownShare(context, input.branch, input.by)
  return (await noneFree(db, office.id, legs, share, keyHash)) ? refuse('place-taken') : undefined
}

export const holdPlaces = act(
  'bookings.hold',
  { precheck: precheckHold, holdsPlaces: true },
  async (input, context) => {
    const { db, office, codes, cache } = context
    const planned = await planHold(input, context)
    if (planned instanceof Refusal) return planned
    const { at, parts, visit } = planned
    const { branch, startsAt, by } = input
    /* guard hold-ends-by-database-time */ const heldUntil = heldUntilFrom(
      (await context.time()).now,
    ) /* end guard */
    const { current: key } = codes
    const hold = { id: newId(), startsAt: new Date(startsAt), heldUntil, visit, parts, key }
    const taker = { booking: hold.id, isNew: true, share: ownShare(context, branch, by) }
    const taken = await takeVisit(context, visit, hold.startsAt, taker, heldUntil)
    if (taken instanceof Refusal) {
      if (taken.code === 'place-taken')
        void cache.get(crowdsTopic(office.id), crowdAt(input), () => Promise.resolve(true))
      return taken
    }
    const row = await putHold(db, office.id, hold)
    context.audit({ act: 'hold', thing: 'booking', id: row.id, detail: { startsAt, branch } })
    const shown = { branch: visitBranch(at, row.legs[0]?.hall), parts }
    return withAccessCode(showHold(row, shown, office.timeZone), {
      kind: 'visit',
      id: row.id,
      generation: 0,
      key,
    })
  },
)

export const extendHold = act(
  'bookings.extendHold',
  { needsCodeOf: visitOf },
  async ({ id }, context) => {
    const row = await findOwn(context, id, true)
    if (!row) return notFound()
    const { now } = await context.time()
    if (row.state !== 'held' || row.heldUntil <= now) return refuse('hold-lapsed')
    if (row.extensions >= extensionsMost) return refuse('no-more-extensions')
    const heldUntil = heldUntilFrom(now)
    if ((await extendPlaces(context.db, context.office.id, id, heldUntil)) < row.places)
      return refuse('hold-lapsed')
    const extended = await changeBooking(context.db, context.office.id, id, {
      heldUntil,
      extensions: row.extensions + 1,
    })
    context.audit({ act: 'extend', thing: 'booking', id })
    return composeHold(context, extended)
  },
)

export const releaseHold = act(
  'bookings.releaseHold',
  { needsCodeOf: visitOf },
  async ({ id }, context) => {
    const row = await findOwn(context, id, true)
    if (!row) return notFound()
    if (row.state !== 'held') return undefined
    for (const changed of await releasePlaces(context.db, context.office.id, id))
      tellPlaces(context, changed)
    await changeBooking(context.db, context.office.id, id, { state: 'released' })
    context.audit({ act: 'release', thing: 'booking', id })
    return undefined
  },
)
