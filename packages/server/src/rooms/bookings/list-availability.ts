import type { AvailableBranch, AvailableDay, Start } from '@transparent-office/contract'
import { addDays, clockAt, daysBetween } from '../../database/local-time.ts'
import { act, type OfficeMoment, Refusal } from '../../acts/index.ts'
import {
  hoursOn,
  cachedBranches,
  cachedLines,
  specialOn,
  type BranchRow,
} from '../network/index.ts'
import { findAskedVisit } from './asked-visit.ts'
import { bookingOpensAt, lastOpenDay } from './booking-days.ts'
import { daysFrom } from './mint-places.ts'
import { offerStarts } from './offer-starts.ts'
import type { FreeDay } from './place.ts'
import { lackedAt, notHere, showIncomplete, type Lacking } from './missing-services.ts'
import { listFreeDays } from './places.store.ts'
import { legsOf, planVisit, type PlannedVisit } from './plan-visit.ts'
import { showLegs } from './legs.ts'

const daysMost = 35

export const listAvailability = act(
  'bookings.listAvailability',
  { forCrowds: true, cost: ({ branch }) => (branch === undefined ? 5 : 1) },
  async (input, context) => {
    const { db, office } = context
    const parts = await findAskedVisit(context, input)
    if (parts instanceof Refusal) return parts
    const moment = await context.time()
    const from = input.from && input.from > moment.on ? input.from : moment.on
    const asked = input.to ?? addDays(from, daysMost)
    const to = daysBetween(from, asked) > daysMost ? addDays(from, daysMost) : asked

    const lines = await cachedLines(context, input.branch)
    const plans = new Map<string, PlannedVisit>()
    const lacking: Lacking[] = []
    for (const branch of new Set(lines.map((line) => line.branchId))) {
      const own = lines.filter((line) => line.branchId === branch)
      const plan = planVisit(parts, own)
      if (plan instanceof Refusal) lacking.push({ branch, lacked: lackedAt(parts, own) })
      else plans.set(branch, plan)
    }
    lacking.sort((one, other) => one.lacked.length - other.lacked.length)
    if (plans.size === 0) return notHere(parts, lacking[0]?.lacked ?? [])

    const all = await cachedBranches(context)
    const branches = all.filter(({ id }) => plans.has(id))
    const meets = ({ amenities }: BranchRow) =>
      (input.needs ?? []).every((need) => amenities.includes(need))
    const poolsOf = (those: readonly BranchRow[]) =>
      those.flatMap(({ id }) => plans.get(id)!.legs.flatMap((leg) => leg.pools))
    const fitting = branches.filter(meets)
    const own = {
      share: input.by === 'phone' ? 'phone' : 'reception',
      pools: poolsOf(fitting.filter(({ id }) => context.reaches(id))),
    } as const
    const free = to < from ? [] : await listFreeDays(db, office.id, poolsOf(fitting), from, to, own)
    const asking = { from, to, limit: input.limit ?? Infinity, moment, timeZone: office.timeZone }
    const offered = branches.map((branch) =>
      meets(branch)
        ? offerBranch(branch, plans.get(branch.id)!, free, asking)
        : offerNothing(branch, asking),
    )
    return {
      from,
      to,
      minutes: Math.max(...[...plans.values()].map((plan) => plan.minutes)),
      days: mergeDays(offered.map(({ days }) => days)),
      branches: offered.map(({ branch }) => branch),
      ...showIncomplete(all.filter(meets), parts, lacking),
    }
  },
)

interface Asking {
  readonly from: string
  readonly to: string
  readonly limit: number
  readonly moment: OfficeMoment
  readonly timeZone: string
}

/** The days of one branch with their starts, and its earliest one. */
function offerBranch(
  branch: BranchRow,
  visit: PlannedVisit,
  free: readonly FreeDay[],
  asking: Asking,
) {
  const { from, to, limit, moment, timeZone } = asking
  const days: AvailableDay[] = []
  for (const on of daysFrom(from, to)) {
    /* guard unopened-day-says-when */ const open = on <= lastOpenDay(moment) /* end guard */
    const legs = visit.legs.map((leg) => ({
      leg,
      days: open ? free.filter((day) => day.on === on && leg.pools.includes(day.pool)) : [],
    }))
    const starts = offerStarts(legs, moment.now, timeZone).map(({ startsAt, on, at }): Start => ({
      startsAt: startsAt.toISOString(),
      on,
      at,
      /* guard starts-tell-repeated-hour */ ...clockAt(startsAt, timeZone) /* end guard */,
      branch: branch.id,
      legs: showLegs(legsOf(visit, startsAt), timeZone),
    }))
    days.push({
      on,
      starts: starts.slice(0, limit),
      places: starts.length,
      ...(starts.length === 0 &&
        whyNone(
          branch,
          on,
          legs.map((each) => each.days),
          asking,
        )),
    })
  }
  const earliest = days.find(({ starts }) => starts.length > 0)?.starts[0]
  const opensAt = days.flatMap((day) => day.opensAt ?? []).sort()[0]
  const shown: AvailableBranch = {
    branch: branch.id,
    title: branch.title,
    address: branch.address,
    ...(earliest
      ? { earliest }
      : {
          why: whyNoDay(days),
          opensAt:
            opensAt ?? bookingOpensAt(addDays(lastOpenDay(moment), 1), timeZone).toISOString(),
        }),
  }
  return { days, branch: shown }
}

/** Why a branch has no time on any of these days: the most hopeful reason. */
const whyNoDay = (days: readonly AvailableDay[]) =>
  ['full', 'not-open-yet'].find((hopeful) => days.some(({ why }) => why === hopeful)) ??
  days[0]?.why ??
  'closed'

/** A branch that lacks what the person can't do without. */
function offerNothing({ id, title, address }: BranchRow, { from, to }: Asking) {
  const why = 'needs-not-met'
  const days = [...daysFrom(from, to)].map((on): AvailableDay => ({
    on,
    starts: [],
    places: 0,
    why,
  }))
  const branch: AvailableBranch = { branch: id, title, address, why }
  return { days, branch }
}

/** Why a day has no time; the pools are those of each leg. */
function whyNone(
  branch: BranchRow,
  on: string,
  legs: readonly (readonly FreeDay[])[],
  { moment, timeZone }: Asking,
) {
  const note = specialOn(branch, on)?.note
  if (hoursOn(branch, on).length === 0) return { why: 'closed', ...(note && { note }) }
  if (on > lastOpenDay(moment))
    return { why: 'not-open-yet', opensAt: bookingOpensAt(on, timeZone).toISOString() }
  if (legs.some((pools) => pools.length === 0)) return { why: 'closed' }
  const endOf = ({ firstAt, free, stepMinutes }: FreeDay) =>
    firstAt.getTime() + free.length * stepMinutes * 60_000
  const over = legs.some((pools) => Math.max(...pools.map(endOf)) <= moment.now.getTime())
  if (over) return { why: 'past' }
  const opens = legs.flat().flatMap(({ opensAt }) => opensAt ?? [])
  const opensAt = opens.sort((a, b) => +a - +b)[0]?.toISOString()
  const shut = legs.some((pools) => pools.every(({ opened }) => opened === false))
  return { why: shut && opensAt ? 'not-open-yet' : 'full', ...(opensAt && { opensAt }) }
}

/** When the first of these days opens, or has more places. */
function firstToOpen(days: readonly AvailableDay[]): Pick<AvailableDay, 'opensAt'> {
  const opensAt = days.flatMap((day) => day.opensAt ?? []).sort()[0]
  return opensAt ? { opensAt } : {}
}

const order = ['not-open-yet', 'full', 'paused', 'past', 'closed', 'needs-not-met']

/** Puts the days of several branches together; the most hopeful reason stands for an empty day. */
function mergeDays(perBranch: readonly (readonly AvailableDay[])[]): AvailableDay[] {
  const [first = [], ...others] = perBranch
  return first.map((day, i) => {
    const all = [day, ...others.map((days) => days[i]!)]
    const starts = all
      .flatMap((each) => each.starts)
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    const empty = [...all].sort(
      (a, b) => order.indexOf(a.why ?? '') - order.indexOf(b.why ?? ''),
    )[0]!
    return {
      on: day.on,
      starts,
      places: all.reduce((sum, { places }) => sum + places, 0),
      ...(starts.length === 0 && {
        ...(empty.why && { why: empty.why }),
        ...firstToOpen(all),
        ...(empty.note && { note: empty.note }),
      }),
    }
  })
}
