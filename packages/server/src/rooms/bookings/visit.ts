import type { Fee, Service } from '@transparent-office/contract'
import { refuse, type Refusal } from '../../http/refusal.ts'
import type { LineRow } from '../network/index.ts'

/** A service of a visit with its card. */
export interface VisitPart {
  readonly card: Service
  readonly persons: number
}

/** A stretch of a visit in one line: its places lie in one pool. */
export interface PlannedLeg {
  readonly branch: string
  readonly letter: string
  readonly hall: string
  /** Pools to look in, the most specialised first. */
  readonly pools: readonly string[]
  /** Minutes of service. */
  readonly minutes: number
  readonly stepMinutes: number
  /** Consecutive places it takes. */
  readonly steps: number
}

/** Minutes one service takes: first person, then the extra minutes for each further. */
export const minutesOf = ({ card, persons }: VisitPart): number =>
  card.minutes + (persons - 1) * card.extraMinutes

/** Minutes of all services of a visit. */
export const visitMinutes = (parts: readonly VisitPart[]): number =>
  parts.reduce((sum, part) => sum + minutesOf(part), 0)

/**
 * Plans a visit at a branch: all its services in one line, minutes summed and rounded up to the
 * pool's step once.
 */
export function planLeg(
  parts: readonly VisitPart[],
  lines: readonly LineRow[],
): PlannedLeg | Refusal<'several-lines' | 'service-not-here'> {
  const letter = parts[0]!.card.letter
  if (parts.some(({ card }) => card.letter !== letter)) return refuse('several-lines')
  const line = lines.find((candidate) => candidate.letter === letter)
  if (!line || parts.some(({ card }) => !card.channels.includes('office')))
    return refuse('service-not-here')
  const minutes = visitMinutes(parts)
  return {
    branch: line.branch_id,
    letter,
    hall: line.hall_id,
    pools: line.pools,
    minutes,
    stepMinutes: line.step_minutes,
    steps: Math.ceil(minutes / line.step_minutes),
  }
}

/** A service of a visit as people see it. */
export const showVisitPart = (part: VisitPart) => ({
  id: part.card.id,
  title: part.card.title,
  persons: part.persons,
  minutes: minutesOf(part),
  fee: part.card.fee as Fee,
  documents: part.card.documents,
})

/** Reads `service:persons` texts of a query. */
export const readVisit = (texts: readonly string[]): { service: string; persons: number }[] =>
  texts.map((text) => {
    const at = text.lastIndexOf(':')
    return { service: text.slice(0, at), persons: Number(text.slice(at + 1)) }
  })
