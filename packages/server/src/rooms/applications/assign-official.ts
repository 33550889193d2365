import { createHash } from 'node:crypto'

/** Somebody who may decide, with the applications already theirs. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly load: number
}

/** A name without case, spaces and apostrophe variants, to see whether two are the same. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['ʼ’`ʹ]/g, '')
    .replace(/[\s\-‐-―]+/g, ' ')
    .trim()

/** Lot of a candidate for an application. Anyone can recompute it: SHA-256 of number, space, id. */
export const lotOf = (number: string, id: string): string =>
  createHash('sha256').update(`${number} ${id}`).digest('hex')

/**
 * Chooses who decides: never who took part or is named in the application; of the others the least
 * loaded, of equals the smallest lot. Nobody left: undefined, and it goes up.
 */
export function chooseOfficial(
  candidates: readonly Candidate[],
  application: { number: string; participants: readonly string[]; applicant: string },
): Candidate | undefined {
  const free = candidates.filter(
    ({ id, name }) =>
      /* guard took-part-is-not-assigned */ !application.participants.includes(id) &&
      /* end guard */ foldName(name) !== foldName(application.applicant),
  )
  return [...free].sort(
    (a, b) =>
      a.load - b.load ||
      (lotOf(application.number, a.id) < lotOf(application.number, b.id) ? -1 : 1),
  )[0]
}
