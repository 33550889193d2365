import type { Fee, Service } from '@transparent-office/contract'

/** A service of a visit with its card. */
export interface VisitPart {
  readonly card: Service
  readonly persons: number
}

/** Minutes one service takes: first person, then the extra minutes for each further. */
export const minutesOf = ({ card, persons }: VisitPart): number =>
  card.minutes + (persons - 1) * card.extraMinutes

/** Minutes of all services of a visit. */
export const visitMinutes = (parts: readonly VisitPart[]): number =>
  parts.reduce((sum, part) => sum + minutesOf(part), 0)

/** A service of a visit as people see it. */
export const showVisitPart = (part: VisitPart) => ({
  id: part.card.id,
  title: part.card.title,
  persons: part.persons,
  minutes: minutesOf(part),
  fee: part.card.fee as Fee,
  documents: part.card.documents,
  letter: part.card.letter,
})

/** Reads `service:persons` texts of a query. */
export const readVisit = (texts: readonly string[]): { service: string; persons: number }[] =>
  texts.map((text) => {
    const at = text.lastIndexOf(':')
    return { service: text.slice(0, at), persons: Number(text.slice(at + 1)) }
  })
