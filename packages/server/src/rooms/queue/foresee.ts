import { timedCallsInARow } from '../bookings/index.ts'
import {
  chooseAmong,
  inOrder,
  precedenceOf,
  skilledFor,
  type FormerCall,
  type Heads,
  type Precedence,
  type WaitingTicket,
} from './choose-next.ts'

/** A ticket with the minutes its services take by plan, and its line. */
export interface ForeseenTicket extends WaitingTicket {
  readonly letter: string
  readonly minutes: number
  readonly services: readonly string[]
}

/** A booking that has not checked in yet; it will stand in line at its time. */
export interface ComingVisit extends ForeseenTicket {
  readonly dueAt: Date
}

/** A workplace with a clerk at it. */
export interface OpenDesk {
  readonly id: string
  readonly letters: readonly string[]
  readonly skills: readonly string[] | null
  /** Minutes until it can call: what the ticket there still takes. */
  readonly freeIn: number
  /** Its last calls of today, newest first. */
  readonly calls: readonly FormerCall[]
}

/** How long services really take, as a part of what is planned, by line; 1 when unknown. */
export type Pace = (letter: string) => number

/** When somebody is called, as far as can be seen now. */
export interface Foreseen {
  /** Minutes from now. */
  readonly minutes: number
  /** How many who are here now are called before, at desks that serve the same lines. */
  readonly ahead: number
  /** Desks that may call. */
  readonly desks: number
  /** Minutes of the services on the way there, added up. */
  readonly work: number
}

/** What a branch's queue looks like from now on. */
export interface Forecast {
  /** Tickets that wait now. */
  readonly of: ReadonlyMap<string, Foreseen>
  /** A walk-in who joins a line now, by its letter; only lines a desk is open for. */
  readonly joining: ReadonlyMap<string, Foreseen>
}

interface Desk {
  readonly of: OpenDesk
  free: number
  calls: readonly FormerCall[]
  /** Its calls as they count for a walk-in who joins a line of it now, and so waits during all to come. */
  callsBeforeWalkIn: readonly FormerCall[]
}

/** What is planned to be over already takes on as long again as this part of its plan, as far as anybody knows. */
const overdue = 0.25

/** Minutes a service still takes that was planned for so many and has taken so many. */
export const stillTakes = (planned: number, taken: number): number =>
  Math.max(overdue * planned, planned - taken)

const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

/** Who stands in line, each row in its order. */
class Standing {
  readonly #rows: Readonly<Record<Precedence, ForeseenTicket[]>>
  size: number

  constructor(waiting: readonly ForeseenTicket[]) {
    const sorted = Map.groupBy([...waiting].sort(inOrder), precedenceOf)
    const row = (name: Precedence) => sorted.get(name) ?? []
    this.#rows = {
      outOfTurn: row('outOfTurn'),
      booked: row('booked'),
      letIn: row('letIn'),
      walkIn: row('walkIn'),
    }
    this.size = waiting.length
  }

  join(ticket: ForeseenTicket): void {
    const row = this.#rows[precedenceOf(ticket)]
    const before = row.findLastIndex((other) => inOrder(other, ticket) < 0)
    row.splice(before + 1, 0, ticket)
    this.size++
  }

  leave(ticket: ForeseenTicket): void {
    const row = this.#rows[precedenceOf(ticket)]
    row.splice(row.indexOf(ticket), 1)
    this.size--
  }

  heads(mayServe: (ticket: ForeseenTicket) => boolean): Heads<ForeseenTicket> {
    const heads: Partial<Record<Precedence, ForeseenTicket>> = {}
    for (const [name, row] of Object.entries(this.#rows)) {
      const head = row.find(mayServe)
      if (head) heads[name as Precedence] = head
    }
    return heads
  }
}

/**
 * Plays the day on by the house rule: each desk calls when it is free, and each service takes what it
 * really took lately. Bookings to come stand in line at their time.
 */
export function foresee(
  waiting: readonly ForeseenTicket[],
  coming: readonly ComingVisit[],
  open: readonly OpenDesk[],
  pace: Pace,
  now: Date,
): Forecast {
  const desks: Desk[] = open.map((of) => ({
    of,
    free: Math.max(0, of.freeIn),
    calls: of.calls,
    callsBeforeWalkIn: of.calls,
  }))
  // Who joins now stands behind every walk-in and takes nobody's turn before he is called himself: so he
  // need not be played, only looked for at each call.
  const joined = new Map<string, number>()
  const joinAt = (desk: Desk, heads: Heads<ForeseenTicket>, moment: Date) => {
    if (heads.walkIn) return
    for (const letter of desk.of.letters) {
      if (joined.has(letter)) continue
      const walkIn = { ...newcomer, letter, arrivedAt: now }
      const choice = chooseAmong({ ...heads, walkIn }, desk.callsBeforeWalkIn, moment)
      if (choice?.ticket === walkIn) joined.set(letter, desk.free)
    }
  }
  const mayServe = ({ of }: Desk, ticket: ForeseenTicket) =>
    of.letters.includes(ticket.letter) && skilledFor(of.skills, ticket)
  const called: { ticket: ForeseenTicket; at: number; work: number }[] = []
  const left = new Standing(waiting)
  let ahead: readonly ComingVisit[] = [...coming].sort((a, b) => +a.dueAt - +b.dueAt)
  let working = desks
  while (working.length > 0) {
    const desk = working.reduce((first, other) => (other.free < first.free ? other : first))
    const moment = new Date(now.getTime() + desk.free * 60_000)
    while (ahead[0] && ahead[0].dueAt <= moment) {
      /* guard booked-lengthen-the-wait */ left.join(ahead[0]) /* end guard */
      ahead = ahead.slice(1)
    }
    const heads = left.heads((ticket) => mayServe(desk, ticket))
    joinAt(desk, heads, moment)
    const choice = chooseAmong(heads, desk.calls, moment)
    if (!choice) {
      const next = ahead.find((visit) => mayServe(desk, visit))
      if (next && left.size > 0) desk.free = minutesBetween(now, next.dueAt)
      else working = working.filter((other) => other !== desk)
      continue
    }
    const work = choice.ticket.minutes * pace(choice.ticket.letter)
    called.push({ ticket: choice.ticket, at: desk.free, work })
    desk.free += work
    if (choice.kind !== 'out-of-turn') {
      desk.calls = [choice, ...desk.calls.slice(0, timedCallsInARow)]
      desk.callsBeforeWalkIn = [
        { ...choice, walkInWaited: true },
        ...desk.callsBeforeWalkIn.slice(0, timedCallsInARow),
      ]
    }
    left.leave(choice.ticket)
  }
  return describe(waiting, called, desks, joined)
}

/** A walk-in of whom nothing is known yet. */
const newcomer: Omit<ForeseenTicket, 'letter' | 'arrivedAt'> = {
  id: '',
  dueAt: null,
  letIn: false,
  outOfTurn: null,
  minutes: 0,
  services: [],
}

/** Calls at desks near a line, added up in the order they are made. */
interface Sums {
  readonly at: number[]
  readonly ahead: number[]
  readonly work: number[]
}

function describe(
  waiting: readonly ForeseenTicket[],
  called: readonly { ticket: ForeseenTicket; at: number; work: number }[],
  desks: readonly Desk[],
  joined: ReadonlyMap<string, number>,
): Forecast {
  const here = new Set(waiting.map(({ id }) => id))
  const lines = new Map<string, { desks: Desk[]; sums: Sums }>()
  const lineOf = (letter: string) => {
    const known = lines.get(letter)
    if (known) return known
    const own = desks.filter(({ of }) => of.letters.includes(letter))
    const near = new Set(own.flatMap(({ of }) => of.letters))
    const sums: Sums = { at: [], ahead: [0], work: [0] }
    for (const { ticket, at, work } of called)
      if (near.has(ticket.letter)) {
        sums.at.push(at)
        sums.ahead.push(sums.ahead.at(-1)! + (here.has(ticket.id) ? 1 : 0))
        sums.work.push(sums.work.at(-1)! + work)
      }
    const line = { desks: own, sums }
    lines.set(letter, line)
    return line
  }
  const before = (letter: string, at: number): Foreseen => {
    const { desks, sums } = lineOf(letter)
    const earlier = countBelow(sums.at, at)
    return {
      minutes: at,
      ahead: sums.ahead[earlier]!,
      desks: desks.length,
      work: sums.work[earlier]!,
    }
  }
  const of = new Map<string, Foreseen>()
  for (const { ticket, at } of called)
    if (here.has(ticket.id)) of.set(ticket.id, before(ticket.letter, at))
  const joining = new Map([...joined].map(([letter, at]) => [letter, before(letter, at)]))
  return { of, joining }
}

/** How many numbers of a rising row are below a limit. */
function countBelow(row: readonly number[], limit: number): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (row[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
