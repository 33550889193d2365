type Declare = (name: string, body: () => void | Promise<void>) => void

// Node has its tests in a module; what runs them in a browser has a global.
const node = 'process' in globalThis ? 'node:test' : undefined
const { it } = (node === undefined ? globalThis : await import(node)) as { it: Declare }

/** Declares a test, in the office's words. */
export const test: Declare = (name, body) => void it(name, body)

/** Claims that both are alike, as data. */
export function equal(found: unknown, wanted: unknown): void {
  const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (left !== right) throw new Error(`found ${left}\nwanted ${right}`)
}
