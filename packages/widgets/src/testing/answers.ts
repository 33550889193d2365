import type {
  AnswerOf,
  Contract,
  Operation,
  OperationName,
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

/** A named no of the pretended office. */
export class Refusal {
  constructor(
    readonly code: ProblemCode,
    readonly opensAt?: string,
  ) {}
}

/** Refuses by name. */
export const refuse = (code: ProblemCode, opensAt?: string): Refusal => new Refusal(code, opensAt)

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
