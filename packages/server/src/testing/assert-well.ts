import assert from 'node:assert/strict'
import type { Database } from '../database/open.ts'
import { examineOffice } from '../doctor/examine-office.ts'

/** Asserts that the doctor finds nothing wrong. */
export async function assertWell(db: Database): Promise<void> {
  const wrong = (await examineOffice(db)).filter(({ faults }) => faults > 0)
  assert.deepEqual(wrong, [])
}
