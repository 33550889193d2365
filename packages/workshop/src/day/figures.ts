import { minute } from './day-time.ts'
import { countPassedOver } from './passed-over.ts'
import type { BranchRecord, SeenTicket } from './record.ts'

/** Half are at or under `p50`, nine of ten at or under `p90`. Minutes. */
export interface Spread {
  readonly count: number
  readonly p50: number
  readonly p90: number
}

const rounded = (number: number, digits = 1) => Number(number.toFixed(digits))
const share = (part: number, of: number) => (of === 0 ? 0 : rounded(part / of, 3))

/** How numbers are spread. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (part: number) => rounded(sorted[Math.ceil(part * sorted.length) - 1] ?? 0)
  return { count: sorted.length, p50: at(0.5), p90: at(0.9) }
}

type Called = SeenTicket & { readonly waitsSince: number; readonly calledAt: number }
const isCalled = (ticket: SeenTicket): ticket is Called => ticket.calledAt !== undefined

const waitOf = ({ waitsSince, calledAt }: Called) => (calledAt - waitsSince) / minute

/** Whether nobody was called for a while during the wait. */
const livedThroughStop = (stops: BranchRecord['stops'], { waitsSince, calledAt }: Called) =>
  stops.some(({ from, to }) => waitsSince < to && calledAt > from)

/** What came of the waits that were told to people without a booking (Q7). */
function hitsOf(told: readonly Called[]) {
  const hits = told.filter(({ told, arrivedAt, calledAt }) => {
    const waited = (calledAt - arrivedAt) / minute
    return told!.from <= waited && waited <= told!.to
  })
  return { told: told.length, hit: hits.length, share: share(hits.length, told.length) }
}

/** Half the width of the ranges told around half an hour, minutes. */
function widthAtHalfHour(told: readonly Called[]) {
  const halves = told
    .map(({ told }) => told!)
    .filter(({ from, to }) => from + to >= 55 && from + to <= 65)
    .map(({ from, to }) => (to - from) / 2)
  return { ...spreadOf(halves), most: Math.max(0, ...halves) }
}

/** The figures of a day: the same for the same seed, whatever machine it was lived on. */
export function figuresOf(records: readonly BranchRecord[]) {
  const called = records.flatMap(({ tickets, stops }) =>
    tickets
      .filter(isCalled)
      .map((ticket) => ({ ticket, stopped: livedThroughStop(stops, ticket) })),
  )
  const all = called.map(({ ticket }) => ticket)
  const undisturbed = called.filter(({ stopped }) => !stopped).map(({ ticket }) => ticket)
  const booked = (of: readonly Called[]) =>
    of
      .filter(({ kind }) => kind === 'booked')
      .map(({ calledAt, bookedAt }) => Math.max(0, calledAt - bookedAt!) / minute)
  const waits = (of: readonly Called[]) =>
    Object.fromEntries(
      (['walk-in', 'lawful', 'booked', 'late'] as const).map((kind) => [
        kind,
        spreadOf(of.filter((ticket) => ticket.kind === kind).map(waitOf)),
      ]),
    )
  const passed = records
    .flatMap(countPassedOver)
    .sort((a, b) => b.times - a.times || b.times / b.bound - a.times / a.bound)
  const told = (of: readonly Called[]) => of.filter((ticket) => ticket.told !== undefined)
  const scores = records.flatMap((record) => record.scores)
  const sum = (of: (record: BranchRecord) => number) =>
    records.reduce((total, record) => total + of(record), 0)
  return {
    visits: sum(({ visits }) => visits),
    tickets: sum(({ tickets }) => tickets.length),
    served: sum(({ tickets }) => tickets.filter(({ state }) => state === 'served').length),
    calls: sum(({ calls }) => calls.length),
    happened: countsOf(records),
    waits: waits(all),
    waitsUndisturbed: waits(undisturbed),
    lateness: spreadOf(booked(all)),
    latenessUndisturbed: spreadOf(booked(undisturbed)),
    passedOver: {
      walkIns: passed.length,
      most: passed[0]?.times ?? 0,
      boundOfMost: passed[0]?.bound ?? 0,
      nearestToBound: rounded(
        Math.max(0, ...passed.map(({ times, bound }) => (bound ? times / bound : 0))),
        2,
      ),
      beyondBound: passed.filter(({ times, bound }) => times > bound).length,
    },
    utilisation: share(
      sum(({ busy }) => busy),
      sum(({ manned }) => manned),
    ),
    told: hitsOf(told(all)),
    toldUndisturbed: hitsOf(told(undisturbed)),
    rangeAtHalfHour: widthAtHalfHour(told(all)),
    rating: {
      count: scores.length,
      average: scores.length
        ? rounded(scores.reduce((total, score) => total + score, 0) / scores.length, 2)
        : 0,
    },
    byBranch: Object.fromEntries(
      records.map(({ branch, tickets, busy, manned }) => [
        branch,
        { tickets: tickets.length, utilisation: share(busy, manned) },
      ]),
    ),
  }
}

export type Figures = ReturnType<typeof figuresOf>

function countsOf(records: readonly BranchRecord[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const record of records)
    for (const [what, times] of record.counts) counts.set(what, (counts.get(what) ?? 0) + times)
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
}
