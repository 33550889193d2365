import type { AnswerOf, Contract, InputOf, Operation } from '@transparent-office/contract'
import type { CallOptions, WatchOptions } from './connection.ts'

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- asks whether every field may be absent
type Arguments<Input, Options> = {} extends Input
  ? [input?: Input, options?: Options]
  : [input: Input, options?: Options]

/**
 * Calls an operation. Rejects with {@link ProblemError} when the office says no, {@link UnreachableError}
 * when it can't be reached, {@link UnexpectedAnswerError} when the answer is not what the contract gives.
 */
export type Method<O extends Operation> = (
  ...call: Arguments<InputOf<O>, CallOptions>
) => Promise<AnswerOf<O>>

/** Follows a thing as it changes. */
export interface Watchable<O extends Operation> {
  /**
   * Gives the whole state now and after each change, until `break` or the signal's abort. A broken
   * stream is resumed by itself. Throws {@link ProblemError} when the office says no.
   */
  watch(...call: Arguments<InputOf<O>, WatchOptions>): AsyncGenerator<AnswerOf<O>, void, undefined>
}

type MethodOf<O> = O extends Operation
  ? O extends { live: true }
    ? Method<O> & Watchable<O>
    : Method<O>
  : never

/** The methods of one room, a method an operation. */
export type MethodsOf<Room> = {
  readonly [Name in keyof Room]: MethodOf<Room[Name]>
}

/** Operations by room: of the whole contract, of rooms of it, or just those that are wanted. */
export type Operations = {
  readonly [Room in keyof Contract]?: {
    readonly [Name in keyof Contract[Room]]?: Contract[Room][Name]
  }
}

/** An office to talk with: `office.bookings.hold({…})`. */
export type ConnectedOffice<O extends Operations = Contract> = {
  readonly [Room in keyof O & keyof Contract]: MethodsOf<
    Pick<Contract[Room], keyof O[Room] & keyof Contract[Room]>
  >
}
