export { equal, test } from '../../../words/src/testing/claims.ts'

declare global {
  function before(body: () => void): void
  function after(body: () => void): void
  function beforeEach(body: () => void | Promise<void>): void
  function afterEach(body: () => void | Promise<void>): void
}

/** Claims that something holds. */
export function ok(holds: unknown, otherwise = 'it should hold'): asserts holds {
  if (!holds) throw new Error(otherwise)
}

/** Claims that a text has another in it. */
export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`«${part}» is not in: ${text}`)
}
