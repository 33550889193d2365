import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { refusedWith } from '../testing/refused-with.ts'
import { openTestOffice, type StaffToken, type TestOffice } from '../testing/test-office.ts'

/* A token that nobody used for so many days lets nobody in. */

let office: TestOffice
let clerk: StaffToken
let board: StaffToken
before(async () => {
  office = await openTestOffice({ STAFF_IDLE_DAYS: '30', DEVICE_IDLE_DAYS: '60' })
  clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  board = await office.addDevice({ kind: 'board', branch: 'central', title: 'Табло' })
})
after(() => office.close())

const asClerk = () => office.as(clerk.token).staff.findMyself()
const asBoard = () => office.as(board.token).queue.showTask()
const until = async (there: () => Promise<boolean>) => {
  for (let round = 0; !(await there()); round++) {
    assert.ok(round < 100)
    await new Promise((wait) => setTimeout(wait, 50))
  }
}
const age = async (holder: string, what: string, days: number) =>
  sql`
    update ${sql.table(holder)} set ${sql.ref(what)} = office_now() - make_interval(days => ${days}::int)`.execute(
    office.db,
  )

test('a token that nobody used for as long as is set lets nobody in; one that was used does', async () => {
  await age('staff', 'token_since', 31)
  await refusedWith('token-needed', asClerk())
  await age('staff', 'last_seen_at', 29)
  await asClerk()
  await age('devices', 'token_since', 59)
  await asBoard()
  await age('devices', 'token_since', 61)
  // What it asked is written down within a second or two.
  await until(async () => asBoard().then(Boolean, () => false))
  await age('devices', 'last_seen_at', 61)
  await refusedWith('token-needed', asBoard())
})

test('another token holds from the day it was given', async () => {
  const gone = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  await age('staff', 'token_since', 31)
  const manager = await office.addStaff([{ role: 'manager' }])
  await refusedWith('token-needed', office.as(gone.token).staff.findMyself())
  const { code } = await office.as(manager.token).staff.renewMember({ id: gone.id })
  await office.as(code).staff.findMyself()
})
