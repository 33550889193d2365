import type { OperationName, ProblemCode } from '@transparent-office/contract'
import { type Answers, PretendedOffice, refuse, wholeOffice } from '@transparent-office/sdk/testing'

/** What a story says about the office behind it. */
export interface OfficeOfStory {
  readonly answers?: Answers
  readonly reachable?: boolean
}

const open = new Map<string, PretendedOffice>()

/** Address of the pretended office behind a story; each has its own. */
export const addressOf = (story: string): string => `https://${story}.example`

/** Opens the office behind a story. Gives what closes it. */
export function openOffice(
  story: string,
  { answers, reachable = true }: OfficeOfStory = {},
): () => void {
  const office = new PretendedOffice(wholeOffice(answers), addressOf(story)).open()
  office.reachable = reachable
  open.set(story, office)
  return () => office.close()
}

/** The office behind a story that is shown. */
export function officeOf(story: string): PretendedOffice {
  const office = open.get(story)
  if (!office) throw new Error(`${story} has no office`)
  return office
}

/** Parameters of a story whose office says other things than usual. */
export const answers = (given: Answers) => ({ parameters: { office: { answers: given } } })

/** Parameters of a story whose office refuses something by name. */
export const refuses = (name: OperationName, code: ProblemCode, opensAt?: string) =>
  answers({ [name]: () => refuse(code, opensAt) })

/** Parameters of a story whose office does not answer something for a long time. */
export const keepsWaiting = (...names: OperationName[]) =>
  answers(Object.fromEntries(names.map((name) => [name, () => new Promise<never>(() => {})])))

/** Parameters of a story whose office does not respond. */
export const isUnreachable = { parameters: { office: { reachable: false } } }
