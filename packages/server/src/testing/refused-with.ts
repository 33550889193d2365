import assert from 'node:assert/strict'
import type { ProblemCode } from '@transparent-office/contract'
import { ProblemError } from '@transparent-office/sdk'

/** Asserts that a call was refused with this problem; returns the problem. */
export async function refusedWith(
  code: ProblemCode,
  call: Promise<unknown>,
): Promise<ProblemError['problem']> {
  try {
    await call
  } catch (error) {
    assert.ok(error instanceof ProblemError, `expected ${code}, but: ${String(error)}`)
    assert.equal(error.problem.code, code)
    return error.problem
  }
  return assert.fail(`expected to be refused with ${code}`)
}
