import type { Service, Verification } from '@transparent-office/contract'
import type { Card } from './card.ts'

/** What a source says of a service; the rest is the office's own: words people use, minutes, lines. */
const facts: readonly (keyof Service)[] = [
  'title',
  'agency',
  'decidedAt',
  'deadlines',
  'fee',
  'documents',
  'result',
  'refusalGrounds',
  'channels',
  'legalBasis',
]

/** What stays checked when some fields change: a changed fact is neither confirmed nor assumed any more. */
export function verificationAfter(
  { verifiedOn, ...verification }: Verification,
  changed: readonly string[],
): Verification {
  const touched = facts.some((name) => changed.includes(name))
  return {
    ...verification,
    level: touched && verification.level === 'sourced' ? 'partly' : verification.level,
    confirmed: verification.confirmed.filter((name) => !touched || !changed.includes(name)),
    assumed: verification.assumed.filter((name) => !changed.includes(name)),
    ...(verifiedOn && !touched && { verifiedOn }),
  }
}

/** A card that somebody checked as a whole against a source. */
export const checked = (card: Card, source: string, verifiedOn: string): Card => ({
  ...card,
  verification: {
    level: 'sourced',
    confirmed: [...facts],
    assumed: [],
    sources: [...card.verification.sources.filter((one) => one !== source), source],
    verifiedOn,
  },
})

/** A card with what a file says of it; that is assumed no more. */
export const withSaid = (card: Card, said: Partial<Card>): Card => ({
  ...card,
  ...said,
  verification: verificationAfter(card.verification, Object.keys(said)),
})
