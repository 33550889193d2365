import { createHash, randomBytes } from 'node:crypto'

/** Something nobody guesses, written into a form once when it is drawn. */
export const freshKey = (): string => randomBytes(16).toString('hex')

/** The key a form was drawn with; a fresh one where it is not whole, since others could guess it. */
export const readKey = (given: URLSearchParams): string => {
  const key = given.get('key') ?? ''
  /* guard form-key-is-ours */ return /^[0-9a-f]{32}$/.test(key) ? key : freshKey() /* end guard */
}

/**
 * The Idempotency-Key of an act: a form sent twice with the same answers is one act, with other
 * answers another.
 */
export const keyOf = (key: string, ...act: readonly unknown[]): string =>
  createHash('sha256')
    /* guard form-sent-twice */ .update(JSON.stringify([key, ...act])) /* end guard */
    .digest('hex')
