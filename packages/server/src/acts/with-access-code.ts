import type { CodeSubject } from './access-codes.ts'

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
