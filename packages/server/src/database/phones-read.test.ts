import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listWarnings } from '../doctor/warnings.store.ts'
import { at, openTestOffice } from '../testing/test-office.ts'
import { up } from './migrations/0031-phones-read.ts'
import { openDatabase } from './open.ts'

test('phones of before are read anew; who can not be phoned is listed, and the doctor says so', async () => {
  const office = await openTestOffice()
  const connectionString = office.settings.databaseUrl!.replace(/\/\/\w+@/, '//office@')
  const { db: owner } = openDatabase({ connectionString })
  try {
    await office.setTime('09:30')
    const typed = ['+38380671234567', '+380000000000', '+48221234567']
    const ids: string[] = []
    for (const phone of typed) {
      const held = await office.as().bookings.hold({
        visit: [{ service: 'residence-registration', persons: 1 }],
        branch: 'central',
        startsAt: at('10:00').toISOString(),
      })
      const as = office.as(held.code)
      await as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '0671234567' })
      await sql`update booking_persons set phone = ${phone} where booking_id = ${held.id}`.execute(
        owner,
      )
      ids.push(held.id)
    }
    assert.deepEqual(await listWarnings(office.db), [])
    await sql`drop table unread_phones`.execute(owner)
    await owner.transaction().execute((tx) => up(tx as never))
    const { rows } = await sql<{ phone: string }>`
      select phone from booking_persons where booking_id = any(${ids}::uuid[]) order by booking_id`.execute(
      owner,
    )
    assert.deepEqual(
      rows.map(({ phone }) => phone),
      ['+380671234567', '+380000000000', '+48221234567'],
    )
    const unread = await sql`select * from unread_phones`.execute(owner)
    assert.deepEqual(unread.rows, [{ office_id: 'prozore', kind: 'booking', thing: ids[1] }])
    const [warning] = await listWarnings(owner)
    assert.match(warning!, /^Phone numbers .* can't be read, in bookings: 1 \(/)
    assert.ok(warning!.includes(ids[1]!))
    await sql`update booking_persons set phone = null`.execute(owner)
    assert.deepEqual(await listWarnings(owner), [])
  } finally {
    await owner.destroy()
    await office.close()
  }
})
