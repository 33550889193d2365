import type { DeadlineVariant } from '@transparent-office/contract'

/** The variant that runs when nothing else was chosen: the standard one, else the first. */
export const standardDeadline = (
  variants: readonly DeadlineVariant[],
): DeadlineVariant | undefined => variants.find(({ kind }) => kind === 'standard') ?? variants[0]

/** When an application is decided at the latest, as it is shown: the day, and of a term in hours the time. */
export const showTerm = ({
  decision_by,
  decision_by_at,
}: {
  readonly decision_by: string | null
  readonly decision_by_at: string | null
}): { decisionBy?: string; decisionByAt?: string } => ({
  ...(decision_by !== null && { decisionBy: decision_by }),
  ...(decision_by_at !== null && { decisionByAt: decision_by_at }),
})
