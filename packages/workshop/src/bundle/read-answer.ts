/*
 * What files for pages read answers with, instead of zod: `write-answers.ts` writes the contract in
 * these words. Gives what the contract names of a value; throws with the place of what is wrong.
 */

type Read = (value: unknown, at: string) => unknown
/** What a value must be: so much, a list of one kind, or fields by name. */
type Kind = Read | [Kind] | { [field: string]: Kind }

export const answer = (kind: Kind) => ({
  safeParse(value: unknown) {
    try {
      return { success: true, data: read(kind, value, '') }
    } catch (error) {
      return { success: false, error }
    }
  },
})

const read = (kind: Kind, value: unknown, at: string): unknown =>
  typeof kind === 'function'
    ? kind(value, at)
    : Array.isArray(kind)
      ? Array.isArray(value)
        ? value.map((one, i) => read(kind[0], one, `${at}/${i}`))
        : refuse(at)
      : readFields(kind, fieldsOf(value, at), at)

const refuse = (at: string): never => {
  throw new TypeError(`Not what the contract gives: ${at || '/'}`)
}

const fieldsOf = (value: unknown, at: string): Record<string, unknown> =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(at)

// A page may have put something on every object: only an object's own fields count.
const readFields = (kind: Record<string, Kind>, fields: object, at: string) => {
  const own: Record<string, unknown> = { __proto__: null, ...fields }
  return Object.fromEntries(
    Object.entries(kind)
      .map(([name, one]) => [name, read(one, own[name], `${at}/${name}`)])
      .filter(([, found]) => found !== undefined),
  )
}

const only =
  (is: (value: never) => boolean): Read =>
  (value, at) =>
    is(value as never) ? value : refuse(at)

export const optional =
  (kind: Kind): Read =>
  (value, at) =>
    value === undefined ? value : read(kind, value, at)

/** Fields of any name, all of one kind; never `__proto__`, as zod has it. */
export const record =
  (kind: Kind): Read =>
  (value, at) => {
    const { __proto__: _, ...fields } = fieldsOf(value, at)
    return Object.fromEntries(
      Object.entries(fields).map(([name, one]) => [name, read(kind, one, `${at}/${name}`)]),
    )
  }

export const text = only((value) => typeof value === 'string')
export const matching = (pattern: RegExp) =>
  only((value) => typeof value === 'string' && pattern.test(value))
export const oneOf = (words: unknown[]) => only((value) => words.includes(value))
export const truth = only((value) => typeof value === 'boolean')
export const number = only(Number.isFinite)
export const int = only(Number.isSafeInteger)
export const between = (least: number, most: number) =>
  only((value) => Number.isSafeInteger(value) && value >= least && value <= most)
