import type { Ticket } from '@transparent-office/contract'
import type { Language } from '../language/languages.ts'
import { plain } from '../language/pick-text.ts'
import type { Said } from '../language/said.ts'
import { comesBefore } from './comes-before.ts'
import type { TicketWords } from './messages.ts'
import { sayReason } from './say-pause.ts'
import { sayWait } from './say-wait.ts'

/** A line on a ticket's slip: the next thing to know, the way there, a sentence, something small. */
export interface SlipLine {
  readonly kind: 'says' | 'way' | 'text' | 'hint'
  readonly said: Said
}

/** What a ticket of today's queue shows: the largest words are the next thing to know. */
export interface LiveTicketFace {
  /** Yellow now, dark alarm, grey gone. */
  readonly tone?: 'now' | 'alarm' | 'gone'
  readonly above: string
  readonly hero: string
  /** The hero is words, not a number. */
  readonly inWords?: boolean
  readonly below: string
  readonly lines: readonly SlipLine[]
}

/** Nothing comes after it. */
export const isOver = ({ state }: Pick<Ticket, 'state'>): boolean =>
  ['served', 'lapsed', 'void'].includes(state)

/** It waits, and nobody is served. */
export const isStopped = ({ state, pause }: Pick<Ticket, 'state' | 'pause'>): boolean =>
  pause !== undefined && ['waiting', 'called', 'serving'].includes(state)

const says = (text: string): SlipLine => ({ kind: 'says', said: [text] })
const text = (text: string): SlipLine => ({ kind: 'text', said: [text] })
const hint = (text: string): SlipLine => ({ kind: 'hint', said: [text] })
const some = <Value>(value: Value | undefined, line: (value: Value) => SlipLine): SlipLine[] =>
  value === undefined ? [] : [line(value)]

/** A ticket in its present state. `resumed`: service goes on after a pause that was seen here. */
export function faceOfTicket(
  language: Language,
  words: TicketWords,
  ticket: Ticket,
  resumed = false,
): LiveTicketFace {
  const { state, number, branch } = ticket
  const { hall } = branch
  const place = [branch.title, ...(hall ? [hall.title] : [])]
  const below = place.map((each) => plain(language, each)).join(', ')
  const way: SlipLine = hall
    ? { kind: 'way', said: [hall.title, ...(hall.way ? [', ', hall.way] : []), '.'] }
    : { kind: 'text', said: [branch.title] }
  const desk = { hero: String(ticket.desk ?? ''), below: words.number(number) }
  const gone = (above: string, ...lines: SlipLine[]): LiveTicketFace => ({
    tone: 'gone',
    above,
    hero: number,
    below,
    lines,
  })
  if (isStopped(ticket)) return faceOfStopped(language, words, ticket, ticket.pause!)
  switch (state) {
    case 'called':
      return {
        tone: 'now',
        above: words.called,
        ...desk,
        lines: [says(words.comeNow), way, text(words.callAgain)],
      }
    case 'serving':
      return { above: words.serving, ...desk, lines: [way] }
    case 'missed': {
      const { validUntil } = ticket
      const valid = validUntil ? words.validUntil(validUntil) : words.missed
      return gone(words.missed, says(valid), text(words.missedSaid))
    }
    case 'parked':
      return {
        above: words.yours,
        hero: number,
        below,
        lines: [says(words.parked), text(words.parkedSaid)],
      }
    case 'served':
      return gone(words.served, says(words.thanks))
    case 'lapsed':
      return gone(words.yours, says(words.lapsed), text(words.lapsedSaid))
    case 'void':
      return gone(words.yours, says(words.lapsed), text(words.voidSaid))
    default:
      return {
        above: words.yours,
        hero: number,
        below,
        lines: linesOfWaiting(language, words, ticket, resumed),
      }
  }
}

function linesOfWaiting(
  language: Language,
  words: TicketWords,
  ticket: Ticket,
  resumed: boolean,
): SlipLine[] {
  return [
    ...some(resumed ? words.resumed : undefined, text),
    ...some(comesBefore(ticket), (before) => says(words.after(before))),
    ...some(ticket.ahead, (ahead) => says(words.ahead(ahead))),
    ...some(sayWait(words, ticket), text),
    hint(words.updated(ticket.updatedAt)),
    ...some(ticket.lastCall, ({ number, reason }) =>
      hint(words.lastCall(number, plain(language, reason.text))),
    ),
  ]
}

function faceOfStopped(
  language: Language,
  words: TicketWords,
  { number, shelter }: Ticket,
  { reason, at }: NonNullable<Ticket['pause']>,
): LiveTicketFace {
  const raid = reason === 'air-raid'
  return {
    tone: 'alarm',
    above: sayReason(words, reason),
    hero: raid ? words.toShelter : words.waitHere,
    inWords: true,
    below: words.kept(number),
    lines: [
      says(words.stopped(at)),
      ...some(raid ? shelter : undefined, (where) => text(words.goTo(plain(language, where)))),
      text(raid ? words.sameOrderAfterAlarm : words.sameOrder),
    ],
  }
}
