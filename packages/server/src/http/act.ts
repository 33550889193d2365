import {
  contract,
  type AnswerOf,
  type CommonProblemCode,
  type Contract,
  type Operation,
  type OperationName,
  type ProblemOf,
  type ReadInputOf,
  type RoleHeld,
} from '@transparent-office/contract'
import type { Database, Tx } from '../database/open.ts'
import type { LocalDateTime } from '../database/local-time.ts'
import type { TopicCache } from '../events/topic-cache.ts'
import type { Settings } from '../settings.ts'
import type { AccessCodes, CodeSubject } from './access-codes.ts'
import type { Caller } from './callers.ts'
import type { Refusal } from './refusal.ts'

/** The office a call is about. */
export interface OfficeRow {
  readonly id: string
  readonly title: Record<string, string>
  readonly timeZone: string
  readonly demonstration: boolean
  readonly languages: string[]
  readonly reception: { phone: string; hours: Record<string, string> }
}

/** The office's time at one moment. */
export interface OfficeMoment extends LocalDateTime {
  readonly now: Date
}

/** What an act works with. */
export interface Context {
  readonly office: OfficeRow
  readonly caller: Caller
  /** The roles with which the caller may do this. */
  readonly roles: readonly RoleHeld[]
  /** The act's transaction; for a reading act just the database. */
  readonly db: Tx | Database
  readonly settings: Settings
  readonly codes: AccessCodes
  /** What the server remembers of committed states; an act that changes one must read it itself. */
  readonly cache: TopicCache
  /**
   * The act ran before and asked for something in one go with `office_must` that could not be had so: now
   * it looks step by step.
   */
  readonly pessimistic: boolean
  /** The office's time, the same during the whole act. */
  time(): Promise<OfficeMoment>
  /** Whether the caller's role reaches a branch. */
  reaches(branch: string): boolean
  /** Whether the caller's access code opens this visit or application. */
  opens(subject: Omit<CodeSubject, 'office'>): boolean
  /** Writes an audit line, in the act's transaction. */
  audit(line: AuditLine): void
  /** Leaves a message in the outbox; it goes out after the commit. */
  emit(message: OutboxMessage): void
}

export interface AuditLine {
  readonly act: string
  readonly thing: string
  readonly id: string
  readonly why?: string
  /** No personal data. */
  readonly detail?: Record<string, unknown>
}

export interface OutboxMessage {
  readonly kind: string
  readonly thing: string
  readonly detail?: Record<string, unknown>
  /** What this server remembers of the topic is true after the act as well. */
  readonly remembered?: boolean
}

/**
 * An answer that carries an access code: the code is derived anew each time, never stored. A short code
 * can't be derived; it is stored sealed, for who has the call's key alone.
 */
export class WithAccessCode<Answer> {
  readonly answer: Answer
  readonly opens: Omit<CodeSubject, 'office'>
  readonly shortCode: string | undefined
  constructor(answer: Answer, opens: Omit<CodeSubject, 'office'>, shortCode?: string) {
    this.answer = answer
    this.opens = opens
    this.shortCode = shortCode
  }
}

/** Adds the access code of a subject to an answer, and its short code where one was just given. */
export const withAccessCode = <Answer extends object>(
  answer: Answer,
  opens: Omit<CodeSubject, 'office'>,
  shortCode?: string,
) => new WithAccessCode(answer, opens, shortCode)

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

/** One operation and what the office does for it. */
export interface Act {
  readonly name: OperationName
  readonly operation: Operation
  run(input: unknown, context: Context): Promise<unknown>
  /** For what can be watched: the topics that may change the answer. */
  readonly topics?: (answer: never, about: Watching) => string[]
  /**
   * A look without a transaction that may refuse a call at once. It must know by itself that nobody was
   * answered under the call's key.
   */
  readonly precheck?: (
    input: never,
    context: Context,
    keyHash: Buffer,
  ) => Promise<Refusal | undefined>
}

/** Who watches what. */
export type Watching = Pick<Context, 'office' | 'caller'>

/**
 * Binds what the office does to an operation of the contract. The act runs in one transaction; a
 * returned {@link Refusal} undoes it.
 */
export function act<Name extends OperationName>(
  name: Name,
  run: (
    input: ReadInputOf<OperationAt<Name>>,
    context: Context,
  ) => Promise<Replied<OperationAt<Name>>>,
  besides: {
    readonly topics?: (answer: AnswerOf<OperationAt<Name>>, about: Watching) => string[]
    readonly precheck?: (
      input: ReadInputOf<OperationAt<Name>>,
      context: Context,
      keyHash: Buffer,
    ) => Promise<Refusal<ProblemOf<OperationAt<Name>> | CommonProblemCode> | undefined>
  } = {},
): Act {
  const [room, own] = name.split('.') as [keyof Contract, string]
  const operation = (contract[room] as Record<string, Operation>)[own]!
  return {
    name,
    operation,
    run: run as Act['run'],
    ...(besides as Pick<Act, 'topics' | 'precheck'>),
  }
}

/** Topic of everything that happens at a branch. */
export const branchTopic = (office: string, branch: string): string => `branch:${office}/${branch}`

/** Topic of an office's branches, hours, halls and lines. */
export const networkTopic = (office: string): string => `network:${office}`

/** Topic of an office's service cards. */
export const catalogueTopic = (office: string): string => `catalogue:${office}`

/** Topic of one application. */
export const applicationTopic = (office: string, number: string): string =>
  `application:${office}/${number}`
