import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { serve } from '../../command-line/serve.ts'
import { readSettings } from '../../settings/settings.ts'
import { assertWell } from '../../testing/assert-well.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { admitCrowd } from './admit-crowd.ts'
import { gatherCrowd, type Simulated } from './start-life.ts'

let office: TestOffice
let crowd: Simulated[]
before(async () => {
  office = await openTestOffice({ DEMO_LIFE: 'on' })
  let drawn = 7
  const chance = () => (drawn = (drawn * 16_807) % 2_147_483_647) / 2_147_483_647
  crowd = await gatherCrowd(office.running, await admitCrowd(office.db), chance)
})
after(() => office.close())

/** Each does one thing, some minutes of the office pass, and so on. */
async function live(from: string, rounds: number): Promise<void> {
  const [hours, minutes] = from.split(':').map(Number)
  for (let round = 0; round < rounds; round++) {
    const minute = hours! * 60 + minutes! + round * 2
    const [at, past] = [Math.floor(minute / 60), minute % 60]
    await office.setTime(`${String(at).padStart(2, '0')}:${String(past).padStart(2, '0')}`)
    for (const one of crowd) await one.act()
  }
}

const board = () => office.as().queue.showBoard({ branch: 'central' })
const desks = async () => {
  const { token } = await office.addStaff([{ role: 'manager' }])
  const { items } = await office.as(token).staff.listWorkplaces({ branch: 'central' })
  return items.filter(({ clerk }) => clerk).map(({ id }) => id)
}

test('simulated people take tickets, clerks call and serve them, some rate; the first desks stay free for who tries it', async () => {
  await live('09:30', 20)
  assert.ok((await board()).calls.length > 0)
  const { token } = await office.addStaff([{ role: 'manager' }])
  const { waits } = await office.as(token).queue.showQueue({ branch: 'central' })
  assert.ok(waits!.told >= 5, JSON.stringify(waits))
  assert.ok((await office.as().ratings.showRatings()).count > 0)
  const open = await desks()
  assert.ok(open.length >= 4)
  assert.ok(!open.includes('central-desk-1'), open.join())
  await assertWell(office.db)
})

test('they stop when the branch does, and go home in the evening', async () => {
  const { token } = await office.addStaff([{ role: 'manager' }])
  await office.as(token).network.pauseBranch({ branch: 'central', reason: 'air-raid' })
  const callsOf = async () => (await board()).calls.map(({ number }) => number)
  const before = new Set(await callsOf())
  await live('10:20', 4)
  assert.deepEqual(
    (await callsOf()).filter((number) => !before.has(number)),
    [],
    'nobody is called',
  )
  await office.as(token).network.resumeBranch({ branch: 'central' })
  await live('18:01', 15)
  assert.deepEqual(await desks(), [])
  assert.equal((await board()).waiting, 0)
  await assertWell(office.db)
})

test('they are marked where the demonstration is', async () => {
  assert.equal((await office.as().network.findOffice()).simulatedPeople, true)
  const page = await (await office.fetch('/o/prozore/')).text()
  assert.match(page, /Демонстрація: [^<]*; частина людей у залах вигадана/)
})

test('a real office refuses them and a moved clock, and nothing lives unless it is asked for', async () => {
  await assert.rejects(serve(readSettings({ DEMO_LIFE: 'on' }), false), /DEMO_LIFE/)
  assert.equal(readSettings({}).demoLife, false)
  const moved = readSettings({ DEMO_CLOCK: 'on', DEMO_START: '2026-12-31T21:50Z' })
  await assert.rejects(serve(moved, false), /DEMO_START/)
  const quiet = await openTestOffice()
  try {
    assert.equal((await quiet.as().network.findOffice()).simulatedPeople, undefined)
    assert.doesNotMatch(await (await quiet.fetch('/o/prozore/')).text(), /вигадана/)
  } finally {
    await quiet.close()
  }
})
