import type {
  AnswerOf,
  Contract,
  Operation,
  OperationName,
  Problem,
  ProblemCode,
  ReadInputOf,
} from '@transparent-office/contract'

type OperationOf<Name extends OperationName> = {
  [Room in keyof Contract]: Name extends `${Room}.${infer Own}`
    ? Own extends keyof Contract[Room]
      ? Contract[Room][Own]
      : never
    : never
}[keyof Contract]

type More = Omit<Partial<Problem>, 'type' | 'title' | 'status' | 'code'>

/** A named no of the pretended office. */
export class Refusal {
  readonly code: ProblemCode
  readonly more: More

  constructor(code: ProblemCode, more: More = {}) {
    this.code = code
    this.more = more
  }
}

/** Refuses by name, with the instant when it will be possible, or with more of the problem. */
export const refuse = (code: ProblemCode, more: string | More = {}): Refusal =>
  new Refusal(code, typeof more === 'string' ? { opensAt: more } : more)

type Said<Name extends OperationName> =
  OperationOf<Name> extends infer O
    ? O extends Operation
      ? AnswerOf<O> | Refusal | Promise<AnswerOf<O> | Refusal>
      : never
    : never
type Heard<Name extends OperationName> =
  OperationOf<Name> extends infer O ? (O extends Operation ? ReadInputOf<O> : never) : never

/** What the pretended office answers, by operation. */
export type Answers = {
  [Name in OperationName]?: (input: Heard<Name>, code: string | undefined) => Said<Name>
}
