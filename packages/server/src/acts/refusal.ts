import type { FieldError, ProblemCode } from '@transparent-office/contract'

/** A named "no": a decision of the office, typed by the operation. */
export class Refusal<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
  readonly more: RefusalDetail

  constructor(code: Code, more: RefusalDetail) {
    this.code = code
    this.more = more
  }
}

export interface RefusalDetail {
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  /** When it becomes possible. */
  readonly opensAt?: Date
  /** The newest version, where somebody else was faster. */
  readonly version?: number
  /** The application that is there already. */
  readonly number?: string
  readonly retryAfterSeconds?: number
}

/** Says no by name. Return it from an act; everything the act wrote is undone. */
export const refuse = <const Code extends ProblemCode>(
  code: Code,
  more: RefusalDetail = {},
): Refusal<Code> => new Refusal(code, more)

/** There is no such thing, or it is not the caller's to see: both look the same. */
export const notFound = () => refuse('not-found')
