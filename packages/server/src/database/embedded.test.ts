import assert from 'node:assert/strict'
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { postgresOf, startServer } from '../testing/test-servers.ts'
import { connectionOf, startEmbedded } from './embedded.ts'
import { makeOwnFolder } from './embedded-files.ts'
import { migrate } from './migrate.ts'

let folder: string
before(async () => (folder = await mkdtemp(join(tmpdir(), 'office-embedded-'))))
after(() => rm(folder, { recursive: true, force: true }))

test('a PostgreSQL that can take nobody in for a while is joined later, never doubled', async () => {
  const embedded = await startEmbedded(folder)
  const pid = await postgresOf(folder)
  const guests = Array.from({ length: 120 }, () => new pg.Client(connectionOf(embedded)))
  for (const guest of guests) await guest.connect().catch(() => {})
  const joining = startEmbedded(folder)
  await sleep(6_000)
  assert.equal(await postgresOf(folder), pid)
  await Promise.all(guests.map((guest) => guest.end()))
  assert.equal((await joining).socketDir, embedded.socketDir)
  assert.equal(await postgresOf(folder), pid)
  await embedded.stop()
})

test('a PostgreSQL number that is another process now does not keep the office shut', async () => {
  await writeFile(
    join(folder, 'postgres', 'postmaster.pid'),
    `${process.pid}\n/elsewhere\n1\n5432\n/elsewhere\n`,
  )
  const embedded = await startEmbedded(folder)
  assert.notEqual(await postgresOf(folder), process.pid)
  await embedded.stop()
})

test('programs and data are put into no folder that others made or may write in', async () => {
  const own = join(folder, 'own')
  await makeOwnFolder(own, 0o711)
  await makeOwnFolder(own, 0o711)
  assert.equal((await stat(own)).mode & 0o777, 0o711)
  const open = join(folder, 'open')
  await mkdir(open)
  await chmod(open, 0o777)
  await assert.rejects(makeOwnFolder(open, 0o711), /belongs to somebody else/)
  const elsewhere = join(folder, 'elsewhere')
  await symlink(own, elsewhere)
  await assert.rejects(makeOwnFolder(elsewhere, 0o711), /belongs to somebody else/)
})

test('of servers that change the tables at once each waits for the other, however long', async () => {
  const embedded = await startEmbedded(folder)
  const connection = connectionOf(embedded)
  const first = new pg.Client(connection)
  await first.connect()
  await first.query('begin')
  // The lock of the one who changes tables.
  await first.query('select pg_advisory_xact_lock(3853314791062309107)')
  const waiting = migrate(connection)
  await sleep(4_000)
  await first.query('commit')
  await first.end()
  await waiting
  await Promise.all([migrate(connection), migrate(connection)])
  await embedded.stop()
})

test('a server that can not open ends with a word, and keeps nothing open', async () => {
  await writeFile(join(folder, 'secret.key'), 'short')
  await assert.rejects(startServer('serve', { DATA_DIR: folder }), /the server ended:[^]*damaged/)
})
