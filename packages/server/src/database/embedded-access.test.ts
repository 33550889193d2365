import assert from 'node:assert/strict'
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { openOfficeDatabase } from '../open-office-database.ts'
import { readSettings } from '../settings/settings.ts'
import { letAllIn } from '../testing/let-all-in.ts'
import { readPassword } from './embedded-access.ts'
import { connectionOf, logOf, startEmbedded, workerConnectionOf } from './embedded.ts'

let folder: string
before(async () => (folder = await mkdtemp(join(tmpdir(), 'office-access-'))))
after(() => rm(folder, { recursive: true, force: true }))

async function ask(connection: pg.ClientConfig, text = 'select current_user as who') {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  const result = await client.query<{ who: string }>(text).finally(() => client.end())
  return result.rows[0]?.who
}

/** The roles by their names alone, as anybody's process may try. */
const byName = (socketDir: string) => [
  connectionOf({ socketDir }),
  workerConnectionOf({ socketDir }),
]

const refused = /password|authentication/

test('who sends statements over the server’s line reaches the owner by none of them, nor by a line of his own', async () => {
  const opened = await openOfficeDatabase(readSettings({ DATA_DIR: folder }), { serving: true })
  const socketDir = String(opened.connection.host)
  assert.equal(await ask(opened.connection), 'office_server')
  for (const trick of [
    'set role office',
    'set session authorization office',
    'alter role office password null',
    'grant office to office_server',
    'select rolpassword as who from pg_authid',
    'create extension dblink',
    `select pg_read_file('${join(folder, 'postgres-owner.secret')}') as who`,
    `copy (select 1) to program 'true'`,
  ])
    await assert.rejects(ask(opened.connection, trick), /permission denied|must be|denied/i, trick)
  for (const connection of byName(socketDir)) await assert.rejects(ask(connection), refused)
  const password = await readPassword(folder, 'server')
  for (const wrong of [password, 'office'])
    await assert.rejects(ask({ ...connectionOf({ socketDir }), password: wrong }), refused)
  for (const role of ['owner', 'server'] as const)
    assert.equal((await stat(join(folder, `postgres-${role}.secret`))).mode & 0o777, 0o600)
  assert.notEqual(password, await readPassword(folder, 'owner'))
  await opened.close()
})

test('a running server starts its database again without the password of the owner', async () => {
  const embedded = await startEmbedded(folder)
  await rename(join(folder, 'postgres-owner.secret'), join(folder, 'aside'))
  await embedded.stop()
  const again = await startEmbedded(folder, () => {}, embedded)
  assert.equal(await ask(workerConnectionOf(again)), 'office_server')
  await again.stop()
  await assert.rejects(startEmbedded(folder), /postgres-owner\.secret can't be read.*one backup/)
  await rename(join(folder, 'aside'), join(folder, 'postgres-owner.secret'))
})

/** Makes the data folder as one of an older version: names are enough, nobody has a password. */
async function makeOld(): Promise<string> {
  const embedded = await startEmbedded(folder)
  await letAllIn(embedded)
  for (const role of ['office', 'office_server'])
    await ask(connectionOf({ socketDir: embedded.socketDir }), `alter role ${role} password null`)
  for (const role of ['owner', 'server'])
    await rm(join(folder, `postgres-${role}.secret`), { force: true })
  return embedded.socketDir
}

test('a data folder that let everybody in by name asks for passwords from its next start', async () => {
  const socketDir = await makeOld()
  const [, server] = byName(socketDir)
  const former = new pg.Client(server)
  former.on('error', () => {})
  await former.connect()
  await startEmbedded(folder)
  assert.equal(await ask(server!), 'office_server', 'a server of that version works on')
  await former.end()
  const embedded = await startEmbedded(folder)
  for (const connection of byName(socketDir)) await assert.rejects(ask(connection), refused)
  assert.equal(await ask(connectionOf(embedded)), 'office')
  assert.equal(await ask(workerConnectionOf(embedded)), 'office_server')
  await embedded.stop()
})

test('the log of the database does not grow for ever', async () => {
  const log = logOf(folder)
  await writeFile(log, 'old words\n'.repeat(1_100_000))
  const embedded = await startEmbedded(folder)
  assert.ok((await stat(log)).size < 100_000)
  assert.match(await readFile(`${log}.1`, 'utf8'), /^old words\n/)
  await embedded.stop()
})
