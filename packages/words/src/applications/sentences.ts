import type { Application, TimelineEntry } from '@transparent-office/contract'
import { sayMoment, sayOfDay } from '../language/days.ts'
import type { Language } from '../language/languages.ts'
import { plain } from '../language/pick-text.ts'
import type { StatusWords } from './messages.ts'

type Known = Readonly<Record<string, string>>

/** An application as far as the sentences need it; whoever may not read the decision has none. */
type Told = Pick<Application, 'state' | 'timeline' | 'branch'> &
  Pick<Partial<Application>, 'decision' | 'decisionBy' | 'decisionByAt'>

/** A state in words; a state younger than this widget is said in general. */
export const sayState = (words: StatusWords, state: string): string =>
  (words.states as Known)[state] ?? words.unknown

/** A step ahead in words; before the decision nobody knows which it will be. */
export const sayAhead = (words: StatusWords, state: string): string =>
  (words.ahead as Known)[state] ?? sayState(words, state)

/** A decision was made, and nothing came after it. */
const decided = ['granted', 'refused', 'notified']

/** The decision, while it is what matters most: then there is an act that comes next. */
export const outcomeOf = ({ state, decision }: Told): 'granted' | 'refused' | undefined =>
  decided.includes(state)
    ? (['granted', 'refused'] as const).find((each) => each === decision?.outcome)
    : undefined

/** Where the next act after a decision is done, as a path of the office's own pages. */
export const nextPath = (outcome: 'granted' | 'refused', { service }: Application): string =>
  outcome === 'granted' ? '' : `book?service=${encodeURIComponent(service.id)}`

/** Where the application stands, in one sentence. */
export function sayNow(language: Language, words: StatusWords, application: Told): string {
  const { state, timeline } = application
  const said = sayState(words, state)
  const where = timeline.findLast((entry) => entry.state === state)?.where
  if (state === 'forwarded' && where) return words.with(said, plain(language, where))
  const outcome = outcomeOf(application)
  if (outcome) return words.outcomes[outcome]
  const term = sayTerm(language, application)
  if (state === 'extended' && term) return words.until(said, term)
  return said
}

const ended = ['granted', 'refused', 'closed', 'notified', 'handed-over', 'archived', 'withdrawn']

/** What the person has to do now; nothing to say once there is nothing ahead. */
export function sayTask(language: Language, words: StatusWords, application: Told): string {
  const { state, branch } = application
  const task = (words.tasks as Known)[outcomeOf(application) ?? state]
  if (task?.endsWith(':'))
    return `${task} ${plain(language, branch.title)}, ${plain(language, branch.address)}.`
  return task ?? (ended.includes(state) ? '' : words.nothingToDo)
}

/** Until when it is decided, while it is not. */
export function sayDecisionBy(language: Language, words: StatusWords, application: Told): string {
  const term = sayTerm(language, application)
  return application.decision || !term || ended.includes(application.state)
    ? ''
    : words.decisionBy(term)
}

/** The last day of the term, with the hour where it ends at one. */
const sayTerm = (language: Language, { decisionBy, decisionByAt }: Told): string =>
  [decisionBy && sayOfDay(language, decisionBy), decisionByAt].filter(Boolean).join(', ')

/** When and where a step was made, and who does not make it. */
export function sayEntry(
  language: Language,
  words: StatusWords,
  { on, atTime, where, desk, state }: TimelineEntry,
): string {
  const place = [where && plain(language, where), desk && words.desk(desk)]
  const parts = [sayMoment(language, on, atTime), place.filter(Boolean).join(', ')]
  if (state === 'in-review') parts.push(words.notWhoTookIn)
  return parts.filter(Boolean).join('. ')
}
