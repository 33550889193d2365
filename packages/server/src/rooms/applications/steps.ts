/** Who takes a step: a person in a role, or the office by itself. */
export type StepTaker = 'clerk' | 'official' | 'office'

interface Step {
  readonly from: string | null
  readonly to: string
  readonly by: StepTaker
}

/** Every change of state there is. What is not here can't happen. */
export const steps: readonly Step[] = [
  { from: null, to: 'registered', by: 'clerk' },
  { from: 'registered', to: 'forwarded', by: 'clerk' },
  { from: 'forwarded', to: 'in-review', by: 'office' },
  { from: 'in-review', to: 'granted', by: 'official' },
  { from: 'in-review', to: 'refused', by: 'official' },
  { from: 'granted', to: 'notified', by: 'office' },
  { from: 'refused', to: 'notified', by: 'office' },
  { from: 'granted', to: 'handed-over', by: 'clerk' },
  { from: 'refused', to: 'handed-over', by: 'clerk' },
  { from: 'notified', to: 'handed-over', by: 'clerk' },
]

/** Whether a step from one state to another is open to its taker. */
export const mayStep = (from: string | null, to: string, by: StepTaker): boolean =>
  /* guard steps-of-the-table-only */ steps.some(
    (step) => step.from === from && step.to === to && step.by === by,
  ) /* end guard */

/** States a taker may step to from a state. */
export const stepsFrom = (from: string, by: StepTaker): string[] =>
  steps.filter((step) => step.from === from && step.by === by).map(({ to }) => to)

const path = ['registered', 'forwarded', 'in-review', 'notified', 'handed-over']
const decided = ['granted', 'refused']

/**
 * The states a citizen may expect after this one, in order. Nobody is told who gave no address to write to,
 * and of a refusal nothing is handed over.
 */
export function statesAhead(state: string, writable: boolean, outcome?: string): string[] {
  const done = path.indexOf(decided.includes(state) ? 'in-review' : state)
  return path
    .slice(done + 1)
    .filter(
      (to) => (to !== 'notified' || writable) && (to !== 'handed-over' || outcome !== 'refused'),
    )
}
