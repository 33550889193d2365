import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf } from '../../database/local-time.ts'
import { openTestOffice } from '../../testing/test-office.ts'
import { listClockFacts, putClockFact } from './clocks.store.ts'

test('a clock is its facts, in the order in which they came', async () => {
  const office = await openTestOffice()
  try {
    const owner = { kind: 'application', id: '2026-01-000001' } as const
    const at = (day: string) => instantOf(day, '10:00', 'Europe/Kyiv')
    const facts = [
      { kind: 'started', at: at('2026-11-24'), term: { value: 10, unit: 'working-days' } },
      { kind: 'stopped', at: at('2026-11-26'), term: null },
      { kind: 'resumed', at: at('2026-12-01'), term: null },
    ] as const
    for (const fact of facts) await putClockFact(office.db, 'prozore', owner, fact)
    assert.deepEqual(await listClockFacts(office.db, 'prozore', owner), facts)
    assert.deepEqual(await listClockFacts(office.db, 'prozore', { ...owner, id: 'other' }), [])
  } finally {
    await office.close()
  }
})
