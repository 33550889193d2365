import type * as z from 'zod/mini'
import type { ProblemCode } from './problem.ts'

type ObjectSchema = z.ZodMiniObject
type AnswerSchema = z.ZodMiniType

/** One thing a caller may ask of an office: everything both ends must agree on. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Below `/v1`; `{office}` and other names in braces are path parameters. */
  readonly path: `/${string}`
  /** Path parameters besides `office`. */
  readonly params?: ObjectSchema
  readonly query?: ObjectSchema
  readonly body?: ObjectSchema
  /** Absent: the answer is 204, nothing to say. */
  readonly answer?: AnswerSchema
  /**
   * A POST that changes nothing (a safe request of RFC 9110): what it asks is too private for an address,
   * which proxies and browsers keep. It needs no Idempotency-Key, and no reply of it is stored.
   */
  readonly safe?: true
  /** Makes a new thing: 201 instead of 200. */
  readonly creates?: true
  /** The answer can be watched at `<path>/events`. */
  readonly live?: true
  /** The answer is text of this media type, not JSON. */
  readonly media?: string
  /** What it may refuse with, besides what every operation may. */
  readonly problems: readonly ProblemCode[]
}

/** Declares an operation, keeping its exact type. */
export const operation = <const O extends Operation>(declared: O): O => declared

/** An empty object's index signature would forbid every other field. */
type Named<T> = string extends keyof T ? unknown : T
type In<S> = S extends AnswerSchema ? Named<z.input<S>> : unknown
type Out<S> = S extends AnswerSchema ? Named<z.output<S>> : unknown
type Flat<T> = { [K in keyof T]: T[K] }

/** What a caller passes: path parameters, query and body in one object. */
export type InputOf<O extends Operation> = Flat<In<O['params']> & In<O['query']> & In<O['body']>>

/** What the office reads of it, defaults filled in. */
export type ReadInputOf<O extends Operation> = Flat<
  Out<O['params']> & Out<O['query']> & Out<O['body']>
>

/** What the office answers. */
export type AnswerOf<O extends Operation> = O['answer'] extends AnswerSchema
  ? z.output<O['answer']>
  : undefined

/** The named refusals of an operation, common ones included. */
export type ProblemOf<O extends Operation> = O['problems'][number]

/** Whether it changes nothing. */
export const isSafe = ({ method, safe }: Operation): boolean => method === 'GET' || safe === true

/** Whether a repeat must carry the same Idempotency-Key. */
export const needsKey = (operation: Operation): boolean =>
  operation.method === 'POST' && !operation.safe
