declare global {
  function it(name: string, body: () => void | Promise<void>): void
  function beforeEach(body: () => void | Promise<void>): void
  function afterEach(body: () => void | Promise<void>): void
}

/** Declares a test, in the office's words. */
export const test = (name: string, body: () => void | Promise<void>): void => it(name, body)

/** Claims that both are alike, as data. */
export function equal(found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (left !== right) throw new Error(`found ${left}\nwanted ${right}`)
}

/** Claims that something holds. */
export function ok(holds: unknown, otherwise = 'it should hold'): asserts holds {
  if (!holds) throw new Error(otherwise)
}

/** Claims that a text has another in it. */
export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`«${part}» is not in: ${text}`)
}
