import type * as z from 'zod/mini'
import type { Operation } from '../../operation.ts'

type Part<O, Key extends 'body' | 'answer'> =
  O extends Record<Key, infer S extends z.ZodMiniType> ? S : undefined

/** A request whose body needs nothing may leave it out. */
type BodyOf<S> = S extends z.ZodMiniType
  ? Record<never, never> extends z.input<S>
    ? { body?: z.input<S> }
    : { body: z.input<S> }
  : unknown
type AnswerOf<S> = S extends z.ZodMiniType ? { answer: z.output<S> } : unknown

/** A whole request and answer of each operation of a room. */
export type ExamplesOf<Room> = {
  [
    Name in keyof Room as Room[Name] extends Operation
      ? unknown extends BodyOf<Part<Room[Name], 'body'>> & AnswerOf<Part<Room[Name], 'answer'>>
        ? never
        : Name
      : never
  ]: BodyOf<Part<Room[Name], 'body'>> & AnswerOf<Part<Room[Name], 'answer'>>
}
