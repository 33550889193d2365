import type { Availability } from '@transparent-office/contract'
import { type Refusal, refuse } from '../../acts/index.ts'
import type { BranchRow, LineRow } from '../network/index.ts'
import type { VisitPart } from './visit.ts'

/** A branch that does not give all services of a visit; those it lacks by their number in it. */
export interface Lacking {
  readonly branch: string
  readonly lacked: readonly number[]
}

/** The services of a visit that a branch does not give, by their number in it. */
export const lackedAt = (parts: readonly VisitPart[], lines: readonly LineRow[]): number[] =>
  parts.flatMap(({ card }, number) => {
    const line = lines.find(({ letter }) => letter === card.letter)
    return line?.pools.length && card.channels.includes('office') ? [] : [number]
  })

/** Says no to a visit, and which of its services are not given. */
export const notHere = (
  parts: readonly VisitPart[],
  lacked: readonly number[],
): Refusal<'service-not-here'> =>
  refuse('service-not-here', {
    errors: lacked.map((number) => ({
      at: `/visit/${number}`,
      code: 'not-here',
      detail: `${parts[number]!.card.id} is not given there.`,
    })),
  })

/** Those of these branches that give some of the services, with what they lack. */
export function showIncomplete(
  branches: readonly BranchRow[],
  parts: readonly VisitPart[],
  lacking: readonly Lacking[],
): Pick<Availability, 'incomplete'> {
  const incomplete = lacking.flatMap(({ branch: id, lacked }) => {
    const branch = branches.find((each) => each.id === id)
    if (!branch || lacked.length === parts.length) return []
    const { title, address } = branch
    return { branch: id, title, address, lacks: lacked.map((number) => parts[number]!.card.id) }
  })
  return incomplete.length > 0 ? { incomplete } : {}
}
