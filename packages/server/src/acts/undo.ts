/** Undoes all that was done in a transaction; this is the answer. */
export class Undo<Answer> extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('undo')
    this.answer = answer
  }
}
