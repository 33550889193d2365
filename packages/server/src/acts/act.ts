import {
  contract,
  type AnswerOf,
  type CommonProblemCode,
  type Contract,
  type Operation,
  type OperationName,
  type ProblemOf,
  type ReadInputOf,
} from '@transparent-office/contract'
import type { CodeSubject } from './access-codes.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'
import type { WithAccessCode } from './with-access-code.ts'

type OperationAt<Name extends OperationName> = Name extends `${infer Room}.${infer Own}`
  ? Room extends keyof Contract
    ? Own extends keyof Contract[Room]
      ? Contract[Room][Own] extends Operation
        ? Contract[Room][Own]
        : never
      : never
    : never
  : never

type Replied<O extends Operation> =
  | AnswerOf<O>
  | (AnswerOf<O> extends { code: string }
      ? WithAccessCode<Omit<AnswerOf<O>, 'code' | 'shortCode'>>
      : never)
  | Refusal<ProblemOf<O> | CommonProblemCode>

/** What the office knows of an act besides what it does. */
export interface ActTraits<Input, Answer, Refused extends Refusal> {
  /** For what can be watched: the topics that may change the answer. */
  readonly topics?: (answer: Answer, about: Watching) => string[]
  /**
   * A look without a transaction that may refuse a call at once. It must know by itself that nobody was
   * answered under the call's key.
   */
  readonly precheck?: (
    input: Input,
    context: Context,
    keyHash: Buffer,
  ) => Promise<Refused | undefined>
  /** A repeat is answered as long as what was made lives; that of another act for 72 hours. */
  readonly keepReply?: true
  /** A hall or a city asks it at the same moment: what strangers are answered is remembered for 50 ms. */
  readonly forCrowds?: true
  /** What a reading call costs the office, against a search; 1 where nothing is said. */
  readonly cost?: (input: Input) => number
  /** The visit or application whose access code the call needs, as far as its input names it. */
  readonly needsCodeOf?: (input: Input) => Pick<CodeSubject, 'kind' | 'id'> | undefined
  /** Short codes are tried with it: at a distance besides a phone number, or at a branch's own screens. */
  readonly triesShortCode?: 'with-phone' | 'at-screen'
  /** It keeps places for minutes: strangers of one network may do so only so often. The answer has its id. */
  readonly holdsPlaces?: true
  /** At a screen people do it one after the other: what comes faster is no person. */
  readonly atHumanPace?: true
  /** Unique indexes in which two acts may meet at once: who came second runs again. */
  readonly runAgainAfter?: readonly string[]
}

/** One operation and what the office does for it. */
export interface Act extends ActTraits<never, never, Refusal> {
  readonly name: OperationName
  readonly operation: Operation
  run(input: unknown, context: Context): Promise<unknown>
}

/** Who watches what. */
export type Watching = Pick<Context, 'office' | 'caller'>

type Run<Name extends OperationName> = (
  input: ReadInputOf<OperationAt<Name>>,
  context: Context,
) => Promise<Replied<OperationAt<Name>>>

type Traits<Name extends OperationName> = ActTraits<
  ReadInputOf<OperationAt<Name>>,
  AnswerOf<OperationAt<Name>>,
  Refusal<ProblemOf<OperationAt<Name>> | CommonProblemCode>
>

/**
 * Binds what the office does to an operation of the contract. The act runs in one transaction; a
 * returned {@link Refusal} undoes it.
 */
export function act<Name extends OperationName>(name: Name, run: Run<Name>): Act
export function act<Name extends OperationName>(
  name: Name,
  traits: Traits<Name>,
  run: Run<Name>,
): Act
export function act<Name extends OperationName>(
  name: Name,
  ...[first, second]: [Run<Name>] | [Traits<Name>, Run<Name>]
): Act {
  const [room, own] = name.split('.') as [keyof Contract, string]
  const operation = (contract[room] as Record<string, Operation>)[own]!
  const [traits, run] = second ? [first, second] : [{}, first]
  return {
    ...(traits as ActTraits<never, never, Refusal>),
    name,
    operation,
    run: run as Act['run'],
  }
}
