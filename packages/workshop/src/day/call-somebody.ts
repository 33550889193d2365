import type { Desk as DeskShown, StaffTicket } from '@transparent-office/contract'
import { serves, type Desk } from './desk.ts'
import type { Hall } from './hall.ts'
import { count } from './record.ts'
import { serve } from './serve.ts'
import type { VisitTicket, Waiting } from './visit.ts'

/** Seconds a clerk waits for somebody called before he calls again. */
const callsAgainAfter = 60
const callsMost = 3

/** A clerk who is free looks who is next: who was sent away and is back, else by the house rule. */
export async function callSomebody(hall: Hall, desk: Desk): Promise<void> {
  for (const one of hall.waiting) if (one.seenBy === desk) delete one.seenBy
  const own = hall.waiting.filter(({ ticket }) => serves(desk, ticket.letter))
  if (own.length === 0) return hall.put(desk, 'idle')
  const back = own.find(({ isBack }) => isBack)
  const shown = back ? await callBack(hall, desk, back) : await callNext(hall, desk)
  const called = shown.ticket && hall.called(shown.ticket.id)
  if (!shown.ticket || !called)
    throw new Error(
      `${desk.id} called ${shown.ticket?.number ?? 'nobody'}, while there waited ${own.map(({ ticket }) => ticket.seen.number).join(', ')}`,
    )
  noteCall(hall, desk, called, shown.ticket)
  hall.put(desk, 'busy')
  const hears = comes(hall, called)
  if (hears) hall.agenda.in(called.visit.person.walk, () => serve(hall, desk, called))
  else hall.agenda.in(callsAgainAfter, () => callAgain(hall, desk, called, 2))
}

const callNext = ({ client }: Hall, { id: workplace, token }: Desk): Promise<DeskShown> =>
  client.send((office, key) => office.queue.callNext({ workplace }, { key, token }))

const callBack = (
  { client }: Hall,
  { id: workplace, token }: Desk,
  { ticket }: Waiting,
): Promise<DeskShown> =>
  client.send((office, key) =>
    office.queue.callTicket(
      { workplace, ticket: ticket.id, why: 'papers-brought' },
      { key, token },
    ),
  )

function noteCall({ record, now }: Hall, desk: Desk, { seen }: VisitTicket, shown: StaffTicket) {
  const first = seen.call === undefined
  if (first) Object.assign(seen, { calledAt: now, call: record.calls.length })
  seen.state = 'called'
  const kind = shown.reason?.kind ?? 'none'
  record.calls.push({ desk: desk.id, letters: desk.letters, kind, ticket: seen, first })
}

/** Whether a person is there and hears the call. */
function comes({ now }: Hall, { visit: { person }, seen, missed, sentAway }: VisitTicket): boolean {
  if (missed || sentAway) return true
  const waited = now - seen.waitsSince!
  return person.hears === 'at-once' && (seen.kind !== 'walk-in' || waited <= person.patience)
}

async function callAgain(
  hall: Hall,
  desk: Desk,
  ticket: VisitTicket,
  times: number,
): Promise<void> {
  const { id } = ticket
  const { token } = desk
  if (times <= callsMost) {
    await hall.client.send((office, key) => office.queue.recall({ id }, { key, token }))
    return hall.agenda.in(callsAgainAfter, () => callAgain(hall, desk, ticket, times + 1))
  }
  await hall.client.send((office, key) => office.queue.miss({ id }, { key, token }))
  count(hall.record, 'missed the call')
  const { person } = ticket.visit
  ticket.seen.state = 'missed'
  const returns = person.hears === 'too-late' && !ticket.missed
  ticket.missed = true
  if (returns) hall.agenda.in(person.walk * 8, () => comeLate(hall, ticket))
  else hall.done(ticket)
  hall.free(desk)
}

/** Who missed the call comes to reception, which puts them back. */
async function comeLate(hall: Hall, ticket: VisitTicket): Promise<void> {
  const { id } = ticket
  const token = hall.tokens.reception
  await hall.client.send((office, key) => office.queue.restore({ id }, { key, token }))
  count(hall.record, 'restored')
  hall.wait(ticket)
}
