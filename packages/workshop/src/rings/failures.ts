import { relative } from 'node:path'
import { inspect } from 'node:util'

/** What failed so far, each as it was said. */
export const failures: string[] = []

interface FailedTest {
  readonly name: string
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly details: { readonly error: Error }
}

/** Says a test that failed, whole. */
export function sayFailedTest({ name, file, line, details: { error } }: FailedTest): void {
  const where = file ? `${relative('.', file)}:${line ?? 1}` : ''
  sayFailure(`${name}\n  ${where}\n${inspect(error.cause ?? error).replace(/^/gm, '  ')}`)
}

/** Says what failed, now and at the end. */
export function sayFailure(what: string): void {
  const said = `\n✗ ${what}\n`
  failures.push(said)
  console.log(said)
}
