import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { openOfficeDatabase } from '../open-office-database.ts'
import { readSettings } from '../settings/settings.ts'
import { connectionOf, startEmbedded, type EmbeddedDatabase } from './embedded.ts'
import { readPassword } from './embedded-access.ts'
import { up as bindEverybody } from './migrations/0009-audit-rights.ts'
import { openDatabase } from './open.ts'

let folder: string
let embedded: EmbeddedDatabase
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-rights-'))
  embedded = await startEmbedded(folder)
})
after(async () => {
  await embedded.stop()
  await rm(folder, { recursive: true, force: true })
})

const changes = [`update audit set act = 'nothing'`, 'delete from audit', 'truncate audit']
const line = `insert into audit (office_id, caller_kind, act, thing, thing_id) values ('a', 'b', 'c', 'd', 'e')`

async function as<Result>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection)
  await client.connect()
  return work(client).finally(() => client.end())
}

test('A2: the server on the embedded database may add to the audit and read it, change nothing, and give itself nothing', async () => {
  const opened = await openOfficeDatabase(readSettings({ DATA_DIR: folder }))
  const owner = connectionOf(embedded)
  await as(opened.connection, async (server) => {
    await server.query(line)
    // By right alone: the trigger sleeps.
    await as(owner, (client) => client.query('alter table audit disable trigger all'))
    for (const change of changes)
      await assert.rejects(server.query(change), /permission denied for table audit/)
    for (const trick of [
      'grant update on audit to office_server',
      'alter table audit disable trigger all',
      'drop table audit',
      'set role office',
    ])
      await server.query(trick).then(
        () => assert.rejects(server.query(changes[0]!), /permission denied/, trick),
        () => {},
      )
    await as(owner, (client) => client.query('alter table audit enable trigger all'))
    assert.equal((await server.query('select from audit')).rowCount, 1)
  })
  // Whom no right binds, the trigger stops.
  await as(owner, async (client) => {
    for (const change of changes) await assert.rejects(client.query(change), /append-only/)
  })
  await opened.close()
})

test('A2: a role that owns its database, as DATABASE_URL names it, has no right to change the audit', async () => {
  await as(connectionOf(embedded, 'postgres'), async (client) => {
    await client.query(`create role city login password 'its-own'`)
    await client.query('create role helper')
    await client.query('create database city owner city')
  })
  const settings = readSettings({
    DATABASE_URL: `postgresql://city:its-own@localhost/city?host=${encodeURIComponent(embedded.socketDir)}`,
    DATA_DIR: folder,
  })
  const told: string[] = []
  const opened = await openOfficeDatabase(settings, { tell: (sentence) => told.push(sentence) })
  await as(opened.connection, async (server) => {
    await server.query(line)
    await server.query('alter table audit disable trigger all').catch(() => {})
    await server.query('alter table audit disable trigger audit_append_only')
    for (const change of changes)
      await assert.rejects(server.query(change), /permission denied for table audit/)
    await server.query('alter table audit enable trigger audit_append_only')
  })
  await opened.close()
  assert.ok(!told.some((sentence) => sentence.includes('superuser')))
  const again = await openOfficeDatabase(settings)
  await again.close()
})

test('A2: the version that binds everybody takes back rights to change the audit that somebody was given', async () => {
  const connection = connectionOf(embedded, 'city')
  const held = `select grantee::regrole::text as role from pg_class, aclexplode(relacl)
    where oid = 'audit'::regclass and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`
  await as(connection, async (client) => {
    await client.query('grant update, delete on audit to helper, city')
    assert.equal((await client.query(held)).rowCount, 4)
  })
  const url = `postgresql://city:its-own@localhost/city?host=${encodeURIComponent(embedded.socketDir)}`
  const { db } = openDatabase({ connectionString: url })
  await bindEverybody(db as unknown as Kysely<never>)
  await db.destroy()
  await as(connection, async (client) => assert.equal((await client.query(held)).rowCount, 0))
})

test('a superuser in DATABASE_URL is told that no right binds him', async () => {
  const told: string[] = []
  const password = await readPassword(folder, 'owner')
  const url = `postgresql://office:${password}@localhost/city?host=${encodeURIComponent(embedded.socketDir)}`
  const settings = readSettings({ DATABASE_URL: url, DATA_DIR: folder })
  const opened = await openOfficeDatabase(settings, { tell: (sentence) => told.push(sentence) })
  await opened.close()
  assert.match(told.join(), /its role is a superuser/)
})
