import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { freePort } from '../../../server/src/testing/test-servers.ts'
import { countPassedOver } from './passed-over.ts'
import { newRecord, type SeenCall, type SeenTicket } from './record.ts'
import { spendDay, type SpentDay } from './spend-day.ts'

const cityFile = resolve(import.meta.dirname, '../../../server/src/testing/small-city.json')

async function spend(seed: number): Promise<SpentDay> {
  const dataDir = await mkdtemp(join(tmpdir(), 'day-test-'))
  try {
    return await spendDay({
      seed,
      people: 80,
      day: '2027-03-02',
      cityFile,
      dataDir,
      port: await freePort(),
      signal: new AbortController().signal,
      pace: async () => {},
      report: () => {},
      opened: () => {},
    })
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

test('a day with a raid and a power cut ends with the doctor content, and the same seed gives the same figures', async () => {
  const [day, again, other] = await Promise.all([spend(3), spend(3), spend(4)])
  for (const { doctor, wrong, cut, figures } of [day, again, other]) {
    assert.ok(doctor.content, doctor.words)
    assert.deepEqual(wrong, [])
    assert.ok(cut!.unanswered > 0, 'the cut hit calls under way')
    assert.equal(figures.passedOver.beyondBound, 0)
    assert.ok(figures.visits > 60 && figures.served >= figures.visits, JSON.stringify(figures))
  }
  assert.deepEqual(again.figures, day.figures)
  assert.notDeepEqual(other.figures, day.figures)
})

test('who is passed over more often than the house rule allows is found', () => {
  const walkIn: SeenTicket = {
    branch: 'central',
    number: 'А-001',
    kind: 'walk-in',
    letter: 'А',
    arrivedAt: 0,
    waitsSince: 0,
    callsBefore: 1,
    calledAt: 600,
    call: 4,
    state: 'served',
  }
  const call = (kind: string, desk = 'desk-1', letters = ['А']): SeenCall => ({
    desk,
    letters,
    kind,
    ticket: walkIn,
    first: true,
  })
  const own = call('walk-in-turn')
  const passed = (...calls: SeenCall[]) => {
    const record = newRecord('central')
    record.tickets.push({ ...walkIn, call: calls.length })
    record.calls.push(call('booked'), ...calls)
    return countPassedOver(record).map(({ times, bound }) => [times, bound])
  }
  assert.deepEqual(passed(call('booked'), call('booked'), own), [[2, 2]])
  assert.deepEqual(passed(call('booked'), call('booked'), call('booked'), own), [[3, 2]])
  assert.deepEqual(passed(call('booked'), call('booked', 'desk-2'), own), [[2, 4]])
  assert.deepEqual(passed(call('longest-waiting'), call('booked'), own), [[1, 4]])
  assert.deepEqual(passed(call('booked', 'desk-2', ['С']), call('out-of-turn'), own), [[0, 2]])
})
