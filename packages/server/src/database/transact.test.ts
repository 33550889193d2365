import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { transact } from './transact.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

test('what is still under way when a transaction has failed asks nothing more, on whosever line it is now', async () => {
  let goesOn: Promise<unknown> | undefined
  await assert.rejects(
    transact(office.db, (tx) => {
      goesOn = sql`select pg_sleep(0.05)`
        .execute(tx)
        .then(() =>
          sql`insert into audit (office_id, caller_kind, act, thing, thing_id) values ('prozore', 'test', 'late', 'test', '1')`.execute(
            tx,
          ),
        )
      goesOn.catch(() => {})
      return Promise.reject(new Error('failed'))
    }),
    /failed/,
  )
  await assert.rejects(goesOn!)
  const { rows } = await sql`select from audit where act = 'late'`.execute(office.db)
  assert.equal(rows.length, 0)
})
