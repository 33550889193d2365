import type { Problem, ProblemCode } from '@transparent-office/contract'
import { retryAfter } from './retry-after.ts'

/** The office said no, by name. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  /** What the office said; `problem.code` is the name to program against. */
  readonly problem: Problem
  /** Seconds after which the office asks to try again, where it says so. */
  readonly retryAfterSeconds: number | undefined

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.code}: ${problem.detail ?? problem.title}`)
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The office can't be reached: no network, no answer in time, or only a gateway answers. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
  /** What is in the way. */
  readonly reason: 'network' | 'time-limit' | 'gateway'
  /** Seconds after which a gateway asks to try again, where it says so. */
  readonly retryAfterSeconds: number | undefined

  constructor(reason: UnreachableError['reason'], retryAfterSeconds?: number, cause?: unknown) {
    super(`The office can't be reached (${reason})`, { cause })
    this.reason = reason
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** Something answered, but not what the contract gives: another server, or an older or broken one. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswerError'
  /** The HTTP status it came with. */
  readonly status: number

  constructor(what: string, status: number, cause?: unknown) {
    super(`Unexpected answer from ${what} (${status})`, { cause })
    this.status = status
  }
}

/** Whether the office said no; with codes: whether it said one of these. */
export const isProblem = <Code extends ProblemCode = ProblemCode>(
  error: unknown,
  ...codes: Code[]
): error is ProblemError & { problem: { code: Code } } =>
  error instanceof ProblemError &&
  (codes.length === 0 || (codes as string[]).includes(error.problem.code))

/** Whether the office is out of reach or can't work now, so that trying later may help. */
export const isUnreachable = (error: unknown): error is UnreachableError | ProblemError =>
  error instanceof UnreachableError || isProblem(error, 'office-unavailable', 'still-working')

/** Reads what a refusing answer means. */
export function errorOf({ status, headers }: Response, text: string, what: string): Error {
  const wait = retryAfter(headers)
  const problem = readProblem(text)
  if (problem) return new ProblemError(problem, wait)
  return status >= 500 || status === 429
    ? new UnreachableError('gateway', wait)
    : new UnexpectedAnswerError(what, status)
}

/**
 * Reads a problem. By hand, since each page would otherwise load the schema and all it needs before
 * anything is refused; a test compares it with the schema.
 */
export function readProblem(text: string): Problem | undefined {
  const problem = readJson(text) as Partial<Problem> | null | undefined
  const { type, title, status, code, errors = [] } = problem ?? {}
  const isOne =
    [type, title, code].every((one) => typeof one === 'string') &&
    Number.isInteger(status) &&
    Array.isArray(errors) &&
    errors.every((one) => typeof one?.at === 'string' && typeof one.code === 'string')
  return isOne ? (problem as Problem) : undefined
}

/** The JSON of a text, or nothing when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
