import { chooseNext, skilledFor, type FormerCall, type WaitingTicket } from './choose-next.ts'

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
  /** Somebody who joins a line now, by its letter; only lines a desk is open for. */
  readonly joining: ReadonlyMap<string, Foreseen>
}

interface Desk {
  readonly of: OpenDesk
  free: number
  calls: readonly FormerCall[]
  /** Since when it finds nobody; whoever joins now is called then. */
  idleAt: number | undefined
}

const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

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
    idleAt: undefined,
  }))
  const mayServe = ({ of }: Desk, ticket: ForeseenTicket) =>
    of.letters.includes(ticket.letter) && skilledFor(of.skills, ticket)
  const called: { ticket: ForeseenTicket; at: number; work: number }[] = []
  let left: ForeseenTicket[] = [...waiting]
  let ahead: readonly ComingVisit[] = [...coming].sort((a, b) => +a.dueAt - +b.dueAt)
  let working = desks
  while (working.length > 0) {
    const desk = working.reduce((first, other) => (other.free < first.free ? other : first))
    const moment = new Date(now.getTime() + desk.free * 60_000)
    while (ahead[0] && ahead[0].dueAt <= moment) {
      left.push(ahead[0])
      ahead = ahead.slice(1)
    }
    const own = left.filter((ticket) => mayServe(desk, ticket))
    const choice = chooseNext(own, desk.calls, moment)
    if (!choice) {
      desk.idleAt ??= desk.free
      const next = ahead.find((visit) => mayServe(desk, visit))
      if (next && left.length > 0) desk.free = minutesBetween(now, next.dueAt)
      else working = working.filter((other) => other !== desk)
      continue
    }
    const work = choice.ticket.minutes * pace(choice.ticket.letter)
    called.push({ ticket: choice.ticket, at: desk.free, work })
    desk.free += work
    desk.idleAt = undefined
    if (choice.kind !== 'out-of-turn') desk.calls = [choice, ...desk.calls]
    left = left.filter((other) => other !== choice.ticket)
  }
  return describe(waiting, called, desks)
}

function describe(
  waiting: readonly ForeseenTicket[],
  called: readonly { ticket: ForeseenTicket; at: number; work: number }[],
  desks: readonly Desk[],
): Forecast {
  const here = new Set(waiting.map(({ id }) => id))
  const before = (letter: string, at: number) => {
    const own = desks.filter(({ of }) => of.letters.includes(letter))
    const near = new Set(own.flatMap(({ of }) => of.letters))
    const earlier = called.filter((call) => call.at < at && near.has(call.ticket.letter))
    return {
      minutes: at,
      ahead: earlier.filter(({ ticket }) => here.has(ticket.id)).length,
      desks: own.length,
      work: earlier.reduce((sum, { work }) => sum + work, 0),
    }
  }
  const of = new Map<string, Foreseen>()
  for (const { ticket, at } of called)
    if (here.has(ticket.id)) of.set(ticket.id, before(ticket.letter, at))
  const joining = new Map<string, Foreseen>()
  for (const letter of new Set(desks.flatMap((desk) => desk.of.letters))) {
    const free = desks
      .filter((desk) => desk.of.letters.includes(letter))
      .map((desk) => desk.idleAt ?? desk.free)
    joining.set(letter, before(letter, Math.min(...free)))
  }
  return { of, joining }
}
