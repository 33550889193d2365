import { contract, wordsOf, type FieldError } from '@transparent-office/contract'
import { act, type Context, notFound, refuse } from '../../../acts/index.ts'
import {
  findBranchRow,
  mistakeInShares,
  putShares,
  putSpecialDay,
  putWeek,
  removeSpecialDay,
} from '../../network/index.ts'
import { lastMintedDay } from '../booking-days.ts'
import { daysFrom } from '../mint-places.ts'
import { listPools } from '../pools.store.ts'
import { mistakeInHours } from './closure.ts'
import { replan } from './replan.ts'
import { listMintedDays } from './replan.store.ts'

const reasons = wordsOf(contract.bookings.changeDay.body.shape.reason) ?? []

const wrong = (at: string, code: string, detail: string) => {
  const errors: FieldError[] = [{ at, code, detail }]
  return refuse('invalid-input', { errors })
}

const isHere = async (context: Context, branch: string) =>
  context.reaches(branch) &&
  (await findBranchRow(context.db, context.office.id, branch)) !== undefined

/** The day, if it has places by now. */
const minted = (moment: { on: string }, on: string): string[] =>
  on <= lastMintedDay(moment) ? [on] : []

export const changeDay = act('bookings.changeDay', async (input, context) => {
  const { branch, on, hours, reason, note, preview = false } = input
  if (!(await isHere(context, branch))) return notFound()
  const moment = await context.time()
  if (on < moment.on) return refuse('time-past')
  if (!reasons.includes(reason)) return wrong('/reason', 'wrong-word', reasons.join(', '))
  const mistake = mistakeInHours(hours)
  if (mistake) return wrong('/hours', 'wrong', mistake)
  const { db, office } = context
  const changed = await replan(context, branch, preview, async () => {
    await putSpecialDay(db, office.id, branch, { on, hours, reason, note })
    return { days: minted(moment, on), why: { reason, note } }
  })
  if (!preview)
    context.audit({
      act: hours.length > 0 ? 'change-day' : 'close-day',
      thing: 'branch',
      id: branch,
      why: reason,
      detail: { on, hours },
    })
  return changed
})

export const resetDay = act(
  'bookings.resetDay',
  async ({ branch, on, preview = false }, context) => {
    if (!(await isHere(context, branch))) return notFound()
    const moment = await context.time()
    if (on < moment.on) return refuse('time-past')
    const { db, office } = context
    const changed = await replan(context, branch, preview, async () => {
      await removeSpecialDay(db, office.id, branch, on)
      return { days: minted(moment, on), why: { reason: 'other', note: undefined } }
    })
    if (!preview) context.audit({ act: 'reset-day', thing: 'branch', id: branch, detail: { on } })
    return changed
  },
)

export const changeTimetable = act('bookings.changeTimetable', async (input, context) => {
  const { branch, from, hours, desks = [], shares = [], preview = false } = input
  if (!(await isHere(context, branch))) return notFound()
  const { db, office } = context
  const moment = await context.time()
  if (from < moment.on) return refuse('time-past')
  for (let weekday = 1; weekday <= 7; weekday++) {
    const mistake = mistakeInHours(hours?.filter((row) => row.weekday === weekday) ?? [])
    if (mistake) return wrong('/hours', 'wrong', mistake)
  }
  if (!hours && desks.length > 0) return wrong('/hours', 'required', 'Desks go with hours.')
  const pools = await listPools(db, office.id, branch)
  const unknown = desks.find(({ pool }) => !pools.some(({ id }) => id === pool))
  if (unknown) return wrong('/desks', 'unknown', `This branch has no pool ${unknown.pool}.`)
  for (const [i, { pool, shares: own, release }] of shares.entries()) {
    if (!pools.some(({ id }) => id === pool))
      return wrong(`/shares/${i}/pool`, 'unknown', `This branch has no pool ${pool}.`)
    const mistake = mistakeInShares(own, release)
    if (mistake) return wrong(`/shares/${i}`, 'wrong', mistake)
  }
  const changed = await replan(context, branch, preview, async () => {
    const planned = pools.map(({ id, workplaces }) => ({
      pool: id,
      desks: desks.find(({ pool }) => pool === id)?.desks ?? workplaces,
    }))
    if (hours) await putWeek(db, office.id, branch, from, hours, planned)
    for (const { pool, shares: own, release } of shares)
      await putShares(db, office.id, pool, own, release)
    const minted = await listMintedDays(db, office.id, branch, from)
    // A weekday that opens now has no places yet.
    const days = [...new Set([...minted, ...daysFrom(from, lastMintedDay(moment))])].sort()
    const why = { reason: 'other', note: undefined }
    return { days, ...(!hours && { pools: shares.map(({ pool }) => pool) }), why }
  })
  if (!preview)
    context.audit({
      act: 'change-timetable',
      thing: 'branch',
      id: branch,
      detail: { from, hours, desks, shares },
    })
  return changed
})
