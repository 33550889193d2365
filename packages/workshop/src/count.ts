import { stripVTControlCharacters } from 'node:util'

/** How many tests went how. */
export interface Count {
  passed: number
  failed: number
  skipped: number
}

export const none: Count = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** The plain line others read: `12 passed, 0 failed`. */
export const lineOf = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`

/** Reads the last such line of an output; nothing when it has none. */
export function readLine(output: string): Count | undefined {
  const line = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/
  const found = stripVTControlCharacters(output)
    .split(/\r?\n/)
    .findLast((one) => line.test(one.trim()))
  const [, passed, failed, skipped] = line.exec(found?.trim() ?? '') ?? []
  return passed === undefined
    ? undefined
    : { passed: Number(passed), failed: Number(failed), skipped: Number(skipped ?? 0) }
}
