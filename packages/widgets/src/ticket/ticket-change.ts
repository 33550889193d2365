import type { Ticket } from '@transparent-office/contract'

/** What a new state of a ticket means to who waits. */
export type TicketChange = 'called' | 'resumed' | 'stopped' | 'moved-up' | undefined

/** Tells a call, a pause and its end from small news. */
export function changeOf(now: Ticket, before: Ticket | undefined): TicketChange {
  const called = now.state === 'called'
  if (called && (before?.state !== 'called' || before.times < now.times)) return 'called'
  if (now.pause && !before?.pause) return 'stopped'
  if (!now.pause && before?.pause) return 'resumed'
  return before && now.ahead !== before.ahead ? 'moved-up' : undefined
}
