import type { ApplicationState, StaffApplication } from '@transparent-office/contract'
import type { ClockState } from '../clocks/index.ts'

/** Words of an open list that are known today. */
type Known<Word> = Word extends string ? (string extends Word ? never : Word) : never

/** Who takes a step: a person in a role, or the office by itself. */
export type StepTaker = 'clerk' | 'official' | 'office'

/** The lists of staff in which an application waits for somebody. */
export type WaitingList = 'mine' | 'to-forward' | 'to-hand-over'

interface Meaning {
  /** Whether the term of the decision runs. */
  readonly clock: ClockState
  /** The list of staff it waits in; absent: it waits for the office, or for nothing. */
  readonly list?: WaitingList
  /** Whether the citizen may expect it: always, if there is a letter to write, or if it was not refused. */
  readonly ahead?: 'always' | 'if-written-to' | 'unless-refused'
  /** Nothing comes after it. */
  readonly last?: true
}

/**
 * Every state there is, in the order in which a citizen comes to them, and what it means. A state that a step
 * leads to and that is not here, or means nothing, is a type error.
 */
export const states = {
  registered: { clock: 'runs', list: 'to-forward', ahead: 'always' },
  forwarded: { clock: 'runs', ahead: 'always' },
  'in-review': { clock: 'runs', list: 'mine', ahead: 'always' },
  granted: { clock: 'over', list: 'to-hand-over' },
  refused: { clock: 'over', list: 'to-hand-over' },
  notified: { clock: 'over', list: 'to-hand-over', ahead: 'if-written-to' },
  'handed-over': { clock: 'over', ahead: 'unless-refused', last: true },
} as const satisfies { readonly [State in Known<ApplicationState>]?: Meaning }

export type State = keyof typeof states

/** What a screen of staff offers. */
export type StaffAct = Known<StaffApplication['may'][number]>

export type Step = { readonly from: State | null; readonly to: State } & (
  | { readonly by: 'office' }
  /** What offers the step at a screen; null: no screen of the application does. */
  | { readonly by: 'clerk' | 'official'; readonly act: StaffAct | null }
)

/** Every change of state there is. What is not here can't happen. */
export const steps: readonly Step[] = [
  { from: null, to: 'registered', by: 'clerk', act: null },
  { from: 'registered', to: 'forwarded', by: 'clerk', act: 'forward' },
  { from: 'forwarded', to: 'in-review', by: 'office' },
  { from: 'in-review', to: 'granted', by: 'official', act: 'decide' },
  { from: 'in-review', to: 'refused', by: 'official', act: 'decide' },
  { from: 'granted', to: 'notified', by: 'office' },
  { from: 'refused', to: 'notified', by: 'office' },
  { from: 'granted', to: 'handed-over', by: 'clerk', act: 'hand-over' },
  { from: 'refused', to: 'handed-over', by: 'clerk', act: 'hand-over' },
  { from: 'notified', to: 'handed-over', by: 'clerk', act: 'hand-over' },
]

/** Whether a step from one state to another is open to its taker. */
export const mayStep = (from: State | null, to: State, by: StepTaker): boolean =>
  /* guard steps-of-the-table-only */ steps.some(
    (step) => step.from === from && step.to === to && step.by === by,
  ) /* end guard */

/** What a screen offers a taker in a state, each once. */
export const actsIn = (from: State, by: 'clerk' | 'official'): StaffAct[] => [
  ...new Set(
    steps.flatMap((step) =>
      step.from === from && step.by === by && step.act !== null ? step.act : [],
    ),
  ),
]

const named = Object.keys(states) as State[]
const meaningOf = (state: State): Meaning => states[state]

/** The clock in a state; none before the first. */
export const clockIn = (state: State | null): ClockState | undefined =>
  state === null ? undefined : meaningOf(state).clock

/** The states of a list. */
export const statesIn = (list: WaitingList): State[] =>
  named.filter((state) => meaningOf(state).list === list)

/** The states from which the office by itself steps to another. */
export const statesBefore = (to: State): State[] =>
  steps.flatMap((step) => (step.to === to && step.by === 'office' && step.from ? step.from : []))

/** The states after which nothing comes. */
export const lastStates = named.filter((state) => meaningOf(state).last)

/**
 * The states a citizen may expect after this one, in order. Nobody is told who gave no address to write to,
 * and of a refusal nothing is handed over.
 */
export const statesAhead = (state: State, writable: boolean, outcome?: string): State[] =>
  named.slice(named.indexOf(state) + 1).filter((to) => {
    const { ahead } = meaningOf(to)
    if (ahead === 'if-written-to') return writable
    if (ahead === 'unless-refused') return outcome !== 'refused'
    return ahead === 'always'
  })
