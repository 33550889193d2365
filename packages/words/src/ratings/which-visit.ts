/** A visit to rate: its id, or its ticket's number, with the access code. */
export interface WhichVisit {
  readonly visit?: string
  readonly ticket?: string
  readonly code: string
}

export type VisitField = 'ticket' | 'code'

/** Fields that are not filled in, in their order. */
export const missingIn = (ticket: string, code: string): VisitField[] => [
  ...(/\p{L}.*\d/u.test(ticket) ? [] : (['ticket'] as const)),
  ...(code.trim().length >= 8 ? [] : (['code'] as const)),
]
