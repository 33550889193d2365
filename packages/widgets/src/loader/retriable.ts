import type { Run } from './checked-files.ts'

/**
 * Makes what runs a file once, and after a failure again by another address: a browser never asks
 * twice for one that failed.
 */
export function retriable(
  run: Run,
  addressAt: (failures: number) => string,
): () => Promise<unknown> {
  let failures = 0
  let now: Promise<unknown> | undefined
  return () =>
    (now ??= run(addressAt(failures)).catch((reason: unknown) => {
      failures++
      now = undefined
      throw reason
    }))
}
