import type { DeadlineVariant } from '@transparent-office/contract'

/** The variant that runs when nothing else was chosen: the standard one, else the first. */
export const standardDeadline = (
  variants: readonly DeadlineVariant[],
): DeadlineVariant | undefined => variants.find(({ kind }) => kind === 'standard') ?? variants[0]

/** When an application is decided at the latest, as it is shown: the day, and of a term in hours the time. */
export const showTerm = ({
  decisionBy,
  decisionByAt,
}: {
  readonly decisionBy: string | null
  readonly decisionByAt: string | null
}): { decisionBy?: string; decisionByAt?: string } => ({
  ...(decisionBy !== null && { decisionBy }),
  ...(decisionByAt !== null && { decisionByAt }),
})
