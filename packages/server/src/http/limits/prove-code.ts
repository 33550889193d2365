import type { OperationName } from '@transparent-office/contract'
import type { AccessCodes } from '../access-codes.ts'

/** Codes of so many generations are known again, though only the newest opens. */
const generations = [0, 1, 2, 3]

/** Whether a code's thing is named by an id from which the code follows; a ticket's follows from its visit. */
export type Proof = 'proved' | 'wrong' | 'unknown'

/** The visit or application that a call with a code is about, as far as the call itself names it. */
function subjectOf(name: OperationName, { id, hold, visit, number }: Record<string, unknown>) {
  if (name.startsWith('applications.')) return { kind: 'application', id: number } as const
  if (name.startsWith('bookings.')) return { kind: 'visit', id: hold ?? id } as const
  if (name === 'ratings.rate') return { kind: 'visit', id: visit } as const
  return undefined
}

/**
 * Whether a code was made for what a call is about, told without the database: a right one passes every
 * crowd, and a wrong one costs nothing. What may be done with it is for the act to say.
 */
export function proveCode(
  codes: AccessCodes,
  office: string,
  code: string,
  name: OperationName,
  input: Readonly<Record<string, unknown>>,
): Proof {
  const subject = subjectOf(name, input)
  if (typeof subject?.id !== 'string') return 'unknown'
  const { kind, id } = subject
  return codes.numbers.some((key) =>
    generations.some((generation) => codes.opens(code, { kind, office, id, generation, key })),
  )
    ? 'proved'
    : 'wrong'
}

/** What a call is about, for counting the wrong codes for one thing. */
export const thingOf = ({ id, hold, visit, number, ticket }: Record<string, unknown>) => {
  const thing = id ?? hold ?? visit ?? number ?? ticket
  return typeof thing === 'string' ? thing : undefined
}
