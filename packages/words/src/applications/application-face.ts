import type { Application } from '@transparent-office/contract'
import { sayDay, sayOfDay } from '../language/days.ts'
import type { Language } from '../language/languages.ts'
import { sayPhone } from '../language/phone.ts'
import type { Said } from '../language/said.ts'
import type { StatusWords } from './messages.ts'
import {
  nextPath,
  outcomeOf,
  sayAhead,
  sayDecisionBy,
  sayEntry,
  sayNow,
  sayState,
  sayTask,
} from './sentences.ts'

/** A step of an application's way: made, the present one, ahead. */
export interface StepFace {
  readonly is: 'done' | 'here' | 'next'
  readonly heading: string
  readonly text?: string
}

/** Something a decision says. Reasons are said in the language they were written in. */
export interface DecisionRow {
  readonly of: 'ground' | 'reasons' | 'complain'
  readonly term: string
  readonly said: Said
}

/** What an application shows: one sentence, the date, the task, the way it goes. */
export interface ApplicationFace {
  readonly above: Said
  readonly headline: string
  /** Until when it is decided, and what the person has to do; empty where nothing is to be said. */
  readonly by: string
  readonly task: string
  /** The act that comes next, at a path of the office's own pages. */
  readonly next?: { readonly text: string; readonly path: string }
  readonly decision?: {
    readonly heading: string
    readonly day: string
    readonly rows: readonly DecisionRow[]
  }
  readonly steps: readonly StepFace[]
}

/** An application in its present state; `phone` is that of the reception, where it is known. */
export function faceOfApplication(
  language: Language,
  words: StatusWords,
  application: Application,
  phone = '',
): ApplicationFace {
  const { number, service, decision } = application
  const outcome = outcomeOf(application)
  return {
    above: [`${words.application(number)}: `, service.title],
    headline: sayNow(language, words, application),
    by: sayDecisionBy(language, words, application),
    task: sayTask(language, words, application),
    ...(outcome && { next: { text: words.next[outcome], path: nextPath(outcome, application) } }),
    ...(decision && { decision: faceOfDecision(language, words, decision, phone) }),
    steps: facesOfSteps(language, words, application),
  }
}

function faceOfDecision(
  language: Language,
  words: StatusWords,
  { outcome, ground, reasons, complainUntil, on }: NonNullable<Application['decision']>,
  phone: string,
): NonNullable<ApplicationFace['decision']> {
  const until = complainUntil && sayOfDay(language, complainUntil)
  const row = (of: DecisionRow['of'], said: Said[number] | undefined): DecisionRow[] =>
    said ? [{ of, term: words[of], said: [said] }] : []
  return {
    heading: `${words.decision}: ${sayState(words, outcome)}`,
    day: sayDay(language, on),
    rows: [
      ...row('ground', ground),
      ...row('reasons', reasons),
      ...row(
        'complain',
        outcome === 'refused' ? words.complainHow(until, sayPhone(phone)) : undefined,
      ),
    ],
  }
}

/** The way of an application: where it was, where it is, what is ahead. */
export const facesOfSteps = (
  language: Language,
  words: StatusWords,
  { timeline, ahead }: Pick<Application, 'timeline' | 'ahead'>,
): readonly StepFace[] => [
  ...timeline.map((entry, index) => ({
    is: index === timeline.length - 1 ? ('here' as const) : ('done' as const),
    heading: sayState(words, entry.state),
    text: sayEntry(language, words, entry),
  })),
  ...ahead.map((state) => ({ is: 'next' as const, heading: sayAhead(words, state) })),
]
