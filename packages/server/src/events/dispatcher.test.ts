import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { test } from 'node:test'
import { sql } from 'kysely'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'

/** A mail server that answers each line with the given words; without them it never greets. */
async function mailServer(answer?: (line: string) => string) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    if (!answer) return
    socket.write('220 mail\r\n')
    socket.on('data', (data) => socket.write(`${answer(data.toString())}\r\n`))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

async function book(office: TestOffice, time: string) {
  const held = await office.as().bookings.hold({
    visit: [{ service: 'residence-registration' }],
    branch: 'central',
    startsAt: at(time).toISOString(),
  })
  const as = office.as(held.code)
  return as.bookings.book({ hold: held.id, name: 'Олена', email: 'olena.secret@example.test' })
}

/** Waits until a query has rows; says false when it has none for five seconds. */
async function comes(office: TestOffice, query: string): Promise<boolean> {
  for (let round = 0; round < 250; round++) {
    if ((await sql.raw(query).execute(office.db)).rows.length > 0) return true
    await new Promise((done) => setTimeout(done, 20))
  }
  return false
}

const noneLeft = (kind: string) =>
  `select from (select 1) as one where not exists (select from outbox where kind = '${kind}')`

test('F19: a mail server that never answers holds up no board', async () => {
  const mail = await mailServer()
  const office = await openTestOffice({ SMTP_URL: mail.url })
  await office.setTime('09:30')
  await book(office, '12:00')
  assert.ok(await comes(office, "select from outbox where kind = 'mail' and attempts > 0"))
  const { token } = await office.addStaff([{ role: 'reception' }])
  await office.as(token).network.pauseBranch({ branch: 'central', reason: 'air-raid' })
  assert.ok(await comes(office, noneLeft('topic')))
  await mail.close()
  await office.close()
})

test('E2: what a mail server says of an address is kept nowhere', async () => {
  const mail = await mailServer((line) =>
    line.startsWith('RCPT') ? '550 <olena.secret@example.test> unknown' : '250 ok',
  )
  const office = await openTestOffice({ SMTP_URL: mail.url, LOG_LEVEL: 'silent' })
  await office.setTime('09:30')
  await book(office, '12:00')
  assert.ok(await comes(office, 'select from outbox where failure is not null'))
  const { rows } = await sql<{ failure: string }>`select failure from outbox`.execute(office.db)
  assert.match(rows[0]!.failure, /550/)
  assert.doesNotMatch(rows[0]!.failure, /olena/)
  await office.close()
  await mail.close()
})

test('a message that can not be settled holds up no other, and is tried later', async () => {
  const office = await openTestOffice({ LOG_LEVEL: 'silent' })
  await sql`
    insert into outbox (office_id, kind, thing, detail)
    values ('prozore', 'place-day', 'central-pool', '{"on": "nonsense"}'),
      ('prozore', 'topic', 'branch:prozore/central', '{}')`.execute(office.db)
  assert.ok(await comes(office, noneLeft('topic')))
  assert.ok(await comes(office, 'select from outbox where attempts > 0 and failure is not null'))
  await office.close()
})
