import type { MinuteRange } from '@transparent-office/contract'
import { chooseNext, type FormerCall, type WaitingTicket } from './choose-next.ts'

/** A waiting ticket with the minutes its service takes. */
export interface WaitingWithMinutes extends WaitingTicket {
  readonly minutes: number
}

/** Tickets expected to be called before another one, in order, if nobody else came. */
export function ticketsAhead<Ticket extends WaitingWithMinutes>(
  ticket: string,
  waiting: readonly Ticket[],
  now: Date,
): Ticket[] {
  const ahead: Ticket[] = []
  const calls: FormerCall[] = []
  let left = [...waiting]
  while (left.length > 0) {
    const choice = chooseNext(left, calls, now)!
    if (choice.ticket.id === ticket) return ahead
    ahead.push(choice.ticket)
    if (choice.kind !== 'out-of-turn') calls.unshift(choice)
    left = left.filter((other) => other !== choice.ticket)
  }
  return ahead
}

const five = 5

/** How long it takes until so many minutes of service are worked off: a range in steps of five. */
export function expectedWait(minutesAhead: number, desks: number): MinuteRange | undefined {
  if (desks === 0) return undefined
  const middle = minutesAhead / desks
  return {
    from: Math.floor((middle * 0.7) / five) * five,
    to: Math.ceil((middle * 1.3) / five) * five + five,
  }
}
