import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { consult } from '../command-line/consult-doctor.ts'
import { openOfficeDatabase } from '../open-office-database.ts'
import { readSettings } from '../settings/settings.ts'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { startServer } from '../testing/test-servers.ts'

let office: TestOffice
let booked: { id: string; code: string }
/** Another machine's folder. */
let elsewhere: string
before(async () => {
  office = await openTestOffice()
  const held = await office.as().bookings.hold({
    visit: [{ service: 'housing-subsidy' }],
    branch: 'central',
    startsAt: at('14:00').toISOString(),
  })
  booked = await office
    .as(held.code)
    .bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '0671234567' })
  elsewhere = await mkdtemp(join(tmpdir(), 'office-elsewhere-'))
})
after(async () => {
  await office.close()
  await rm(elsewhere, { recursive: true, force: true })
})

const keyFile = () => join(elsewhere, 'secret.key')
const ownKeyFile = () => join(office.settings.dataDir, 'secret.key')
const moved = (more: Record<string, string> = {}) => ({
  DATABASE_URL: office.settings.databaseUrl!,
  DATA_DIR: elsewhere,
  ...more,
})
const otherKey = Buffer.alloc(32, 9)

/** Opens the moved office as a server does, without serving. */
async function open(more: Record<string, string> = {}): Promise<string[]> {
  const told: string[] = []
  const settings = readSettings({ ...moved(more), DEMO_CLOCK: 'on' })
  await (await openOfficeDatabase(settings, { tell: (sentence) => told.push(sentence) })).close()
  return told
}

async function examine(more: Record<string, string> = {}): Promise<string> {
  const lines: string[] = []
  await consult(readSettings({ ...moved(more), DEMO_CLOCK: 'on' }), (line) => lines.push(line))
  return lines.join('\n')
}

test('servers moved to another machine without their key refuse to start, and with it every link works', async () => {
  const sentence = /ended:\n+The secret key .*secret\.key is missing, .*Bring that key[^\n]*\n$/
  await Promise.all([1, 2].map(() => assert.rejects(startServer('serve', moved()), sentence)))
  await assert.rejects(readFile(keyFile()), 'no key of its own was made')
  await writeFile(keyFile(), otherKey)
  await assert.rejects(startServer('serve', moved()), /is not the one that the access codes/)
  assert.match(
    await examine(),
    /✗ not so 1 times: the secret key is the one[^]*is not the one that/,
  )

  await copyFile(ownKeyFile(), keyFile())
  assert.match(await examine(), /✓ the secret key is the one/)
  const byFile = await startServer('serve', moved())
  const seen = await byFile.as(booked.code).bookings.findBooking({ id: booked.id })
  assert.equal(seen.id, booked.id)
  await byFile.stop()

  await rm(keyFile())
  const key = (await readFile(ownKeyFile())).toString('base64')
  const bySetting = await startServer('serve', moved({ SECRET_KEY: key }))
  await bySetting.as(booked.code).bookings.findBooking({ id: booked.id })
  await bySetting.stop()
  await assert.rejects(open({ SECRET_KEY: otherKey.toString('base64') }), /of SECRET_KEY is not/)
})

/** As a database was before keys were noted. */
const forget = () => sql`delete from secret_keys`.execute(office.db)

test('the key of a database of an older version is proved by a token that was made with it', async () => {
  await forget()
  await assert.rejects(open(), /secret\.key is missing/, 'a city gets no new key')
  await writeFile(keyFile(), otherKey)
  const manager = await office.addStaff([{ role: 'manager' }])
  await office
    .as(manager.token)
    .staff.addMember({ name: 'Ірина Клерк', roles: [{ role: 'clerk', branch: 'central' }] })
  await assert.rejects(open(), /is not the one that the access codes/)
  await copyFile(ownKeyFile(), keyFile())
  assert.deepEqual(await open(), [])
  await writeFile(keyFile(), otherKey)
  await assert.rejects(open(), /is not the one/, 'it is noted now')
})

test('where no token tells of a key, the start says that it takes the one it finds', async () => {
  await sql`delete from staff_roles`.execute(office.db)
  await sql`delete from staff where generation > 0 or name = 'Ірина Клерк'`.execute(office.db)
  await copyFile(ownKeyFile(), keyFile())
  let told: string[] = []
  // The office that runs beside looks each second, and may have noted its key first.
  for (let tries = 0; tries < 5 && told.length === 0; tries++) {
    await forget()
    told = await open()
  }
  assert.match(told.join(), /Nothing in this database tells which secret key/)
  assert.deepEqual(await open(), [])
})

test('a key that is set is 32 bytes in base64, and is set once', () => {
  const wrong = (settings: Record<string, string>, sentence: RegExp) =>
    assert.throws(() => readSettings(settings), sentence)
  wrong({ SECRET_KEY: 'short' }, /SECRET_KEY is not 32 bytes/)
  wrong({ SECRET_KEY: `${otherKey.toString('base64')}!` }, /SECRET_KEY is not 32 bytes/)
  wrong({ SECRET_KEY: otherKey.toString('base64'), SECRET_KEY_FILE: 'a' }, /set one of them/)
})
