/**
 * What a room asks of those that come after it, which it does not know: it declares the hook, one of them
 * answers. Asked and answered in the act's transaction.
 */
export interface Hook<Given, Got> {
  readonly asks: string
  /** Only for the compiler. */
  readonly type?: (given: Given) => Got
}

/** Declares a hook, by what it asks. */
export const hook = <Given, Got = void>(asks: string): Hook<Given, Got> => ({ asks })

/** A hook and who answers it. */
export interface Answer {
  readonly to: Hook<never, unknown>
  readonly by: (context: never, given: never) => Promise<unknown>
}

/** All hooks of the rooms, each with the one answer it has. */
export class Hooks {
  readonly #answers: ReadonlyMap<Hook<never, unknown>, Answer['by']>

  constructor(answers: readonly Answer[]) {
    this.#answers = new Map(answers.map(({ to, by }) => [to, by]))
    if (this.#answers.size < answers.length) throw new Error('a hook is answered twice')
  }

  ask<Given, Got>(context: object, hook: Hook<Given, Got>, given: Given): Promise<Got> {
    const by = this.#answers.get(hook as Hook<never, unknown>)
    if (!by) throw new Error(`no room answers: ${hook.asks}`)
    return by(context as never, given as never) as Promise<Got>
  }
}
