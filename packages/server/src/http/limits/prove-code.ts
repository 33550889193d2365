import type { AccessCodes, CodeSubject } from '../../acts/index.ts'

/** Codes of so many generations are known again, though only the newest opens. */
const generations = [0, 1, 2, 3]

/** Whether a code's thing is named by an id from which the code follows; a ticket's follows from its visit. */
export type Proof = 'proved' | 'wrong' | 'unknown'

/**
 * Whether a code was made for what a call is about, told without the database: a right one passes every
 * crowd, and a wrong one costs nothing. What may be done with it is for the act to say.
 */
export function proveCode(
  codes: AccessCodes,
  office: string,
  code: string,
  subject: Pick<CodeSubject, 'kind' | 'id'> | undefined,
): Proof {
  if (!subject) return 'unknown'
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
