import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { appendFile, chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import pg from 'pg'
import { connectionOf, startEmbedded } from '../database/embedded.ts'
import { openOfficeDatabase } from '../open-office-database.ts'
import { readSettings } from '../settings/settings.ts'
import { postgresOf, startServer, type TestServer } from '../testing/test-servers.ts'
import { inherited } from '../testing/test-start.ts'

const data = resolve(import.meta.dirname, '../../data')
const smallCity = resolve(import.meta.dirname, '../testing/small-city.json')
let folder: string
const servers: TestServer[] = []
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'office-command-'))
  // Open to the database's own user, so that its files lie where the test looks.
  await chmod(folder, 0o711)
})
after(async () => {
  for (const server of servers) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const start = async (command: 'serve' | 'demo', settings: Record<string, string>) => {
  const server = await startServer(command, settings)
  servers.push(server)
  return server
}

/** Carries out a command as an operator does. Returns what it says and whether it did it. */
async function office(...args: string[]): Promise<{ said: string; done: boolean }> {
  return inFolder('city', args)
}

async function inFolder(name: string, args: string[]): Promise<{ said: string; done: boolean }> {
  const main = resolve(import.meta.dirname, '../main.ts')
  const env = { ...inherited, DATA_DIR: join(folder, name) }
  const command = ['--conditions=@transparent-office/source', main, ...args]
  try {
    const { stdout } = await promisify(execFile)(process.execPath, command, { env })
    return { said: stdout, done: true }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return { said: stdout + stderr, done: false }
  }
}

const runs = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a city is opened, filled and staffed by commands, each mistake said in a sentence', async () => {
  const refuses = async (args: string[], sentence: RegExp) => {
    const { said, done } = await office(...args)
    assert.ok(!done, args.join(' '))
    assert.match(said, sentence)
    assert.doesNotMatch(said, /\n +at /, 'no stack of calls')
  }
  const city = join(folder, 'city.json')
  await writeFile(city, await readFile(smallCity))
  await refuses(['staff', 'add', '--name', 'Олена', '--role', 'clerk'], /no office .* open-city/)
  assert.match((await office('open-city', city)).said, /is open with 3 branches/)
  await assert.rejects(postgresOf(join(folder, 'city')), /ENOENT/, 'no database is left running')
  // It runs from here on as with a server beside the commands, so that none has to start it.
  const database = await startEmbedded(join(folder, 'city'))
  await refuses(['open-city', city], /There is an office prozore already/)
  await refuses(['import', city], /lacks the lists agencies, .*services/)
  assert.match((await office('import', join(data, 'catalogue.uk.json'))).said, /177 new/)
  const sheet = join(folder, 'services.csv')
  await refuses(['export', '--form', 'xml'], /"xml" is not a form of services: json, csv, register/)
  assert.match(
    (await office('export', '--form', 'csv', '--out', sheet)).said,
    /177 services written/,
  )
  await appendFile(sheet, ',,,\n')
  await refuses(
    ['import', sheet, '--strict'],
    /Nothing was changed\. 1 of 178 make no service:\n  line /,
  )
  assert.match((await office('import', sheet)).said, /178 services read, 0 new[^]*line \d+: /)
  const own = join(folder, 'own.csv')
  const named = 'id,title:uk,categoryId,agencyId\n'
  await writeFile(own, `${named}A_1,Перша,own,own\na.1,Друга,own,own\n`)
  const merging = ['import', own, '--merge']
  const taken = /^With --merge the code "a\.1" is taken for the service a-1: Перша\./
  const look = (await office(...merging, '--dry-run')).said
  assert.match(look, taken)
  assert.match(look, /Nothing was changed\. 2 services read, 1 would be new or changed\./)
  const did = (await office(...merging)).said
  assert.match(did, taken)
  assert.match(did, /2 services read, 1 new or changed\.\n$/)
  await refuses(['preview-letter', 'love'], /needs one of: booked, moved/)
  assert.match((await office('preview-letter', 'closed', '--language', 'en')).said, /Kept for you/)

  const staff = (name: string, role: string) => ['staff', 'add', '--name', name, '--role', role]
  await refuses(staff(' ', 'clerk'), /staff add needs --name/)
  await refuses(staff('Олена', 'king'), /"king" is not a role: clerk/)
  await refuses(staff('Олена', 'clerk:nowhere'), /no branch "nowhere"\. There is: central/)
  await refuses(staff('Олена', 'official::nobody'), /no agency "nobody"\. There is: /)
  assert.match(
    (await office(...staff('Олена', 'clerk:central'), '--why', 'наказ 12')).said,
    /tos_[^]*\/workplace\/\?office=prozore/,
  )

  const screen = (...args: string[]) => ['device', 'add', '--branch', 'central', ...args]
  const board = screen('--kind', 'board', '--title', 'Табло')
  await refuses([...board, '--hall', 'attic'], /no hall in central "attic"/)
  assert.match((await office(...board)).said, /tod_[^]*\/hall-board\/\?office=prozore/)
  const tablet = screen('--kind', 'rating-tablet', '--title', 'Планшет')
  await refuses(tablet, /say which with --workplace/)
  await refuses([...tablet, '--workplace', 'none'], /no workplace in central "none"/)

  const [, olena] =
    /^([\da-f-]{36}) {2}Олена {2}clerk:central {2}since .* never seen {2}does not end$/m.exec(
      (await office('staff', 'list')).said,
    )!
  assert.doesNotMatch((await office('device', 'list')).said, /tod_/)
  await refuses(['staff', 'withdraw', 'Олена'], /needs an id; staff list shows them/)
  await refuses(['device', 'withdraw', olena!], /Nobody who works here has the id/)
  const withdrawing = ['staff', 'withdraw', olena!, '--why', 'загублено']
  assert.match((await office(...withdrawing)).said, /is withdrawn/)
  await refuses(withdrawing, /Nobody who works here has the id/)
  assert.match((await office('staff', 'list')).said, /Олена .* ended \d{4}-/)
  await office(...staff('Керівниця', 'manager'))
  const [manager] = /^\S+(?=.*Керівниця)/m.exec((await office('staff', 'list')).said)!
  await refuses(['staff', 'withdraw', manager], /Add another manager first/)
  const [screenId] = /^\S+(?=.*board central)/m.exec((await office('device', 'list')).said)!
  await database.stop()
  assert.match((await office('device', 'withdraw', screenId)).said, /is withdrawn/)

  await assert.rejects(postgresOf(join(folder, 'city')), /ENOENT/, 'no database is left running')
  const opened = await openOfficeDatabase(readSettings({ DATA_DIR: join(folder, 'city') }))
  const { rows } = await opened.pool.query<{ line: string }>(
    `select distinct concat_ws(' ', caller_kind, caller_id, act, thing, why) as line from audit order by line`,
  )
  await opened.close()
  const by = (what: string) => `command ${userInfo().username} ${what}`
  assert.deepEqual(
    rows.map(({ line }) => line).toSorted(),
    [
      by('open office open-city'),
      by('imported card import'),
      by('add staff наказ 12'),
      by('add device device add'),
      by('add staff staff add'),
      by('withdraw staff загублено'),
      by('withdraw device device withdraw'),
    ].toSorted(),
  )
})

test('the demonstration does not open in somebody’s own city', async () => {
  const settings = { DATA_DIR: join(folder, 'own') }
  const server = await start('serve', settings)
  const village = JSON.parse(await readFile(smallCity, 'utf8')) as {
    office: { id: string }
  }
  village.office.id = 'lypove'
  await writeFile(join(folder, 'village.json'), JSON.stringify(village))
  const main = resolve(import.meta.dirname, '../main.ts')
  const command = ['--conditions=@transparent-office/source', main, 'open-city']
  await promisify(execFile)(process.execPath, [...command, join(folder, 'village.json')], {
    env: { ...inherited, ...settings },
  })
  assert.ok(runs(await postgresOf(settings.DATA_DIR)), 'a command leaves the server its database')
  assert.equal((await fetch(`${server.url}/v1/offices/lypove`)).status, 200)
  const first = await fetch(server.url)
  assert.equal(first.url, `${server.url}/o/lypove/`, 'nobody is met with the example city')
  const manager = await fetch(`${server.url}/manager/`)
  assert.equal(manager.url, `${server.url}/manager/?office=lypove`, 'nor who works there')
  await server.stop()
  await assert.rejects(startServer('demo', settings), /the server ended:[^]*a city of its own/)
})

test('the demonstration begins when it is told to and lives on; it keeps its tokens also where only mail and keys lie', async () => {
  const dataDir = join(folder, 'not', 'there', 'yet')
  const hour = async ({ url }: TestServer) =>
    (await fetch(`${url}/v1/offices`)).headers.get('Office-Time')?.slice(0, 13)
  const begun = { DATA_DIR: dataDir, DEMO_START: '2027-12-31T23:50+02:00' }
  const server = await start('demo', begun)
  assert.match(server.output(), /its clock stands at 2028-01-03 09:30/)
  assert.equal(await hour(server), '2028-01-03T07')
  const kept = join(dataDir, 'demo-tokens.json')
  assert.equal((await stat(kept)).mode & 0o777, 0o600)
  await server.stop()
  await rm(kept)
  const again = await start('demo', { ...begun, DEMO_START: '2028-02-29T09:00Z' })
  assert.equal(await hour(again), '2028-01-03T07')
  assert.match(again.output(), /tokens are not in .* any more/)
  await again.stop()
})

test('the doctor examines a working office, and says what is wrong with it by its exit code too', async () => {
  const examined = () => inFolder('examined', ['doctor'])
  assert.match((await examined()).said, /are not those of this version .*Start its server once/)
  const dataDir = join(folder, 'examined')
  const server = await start('demo', { DATA_DIR: dataDir })
  const well = await examined()
  assert.match(well.said, /✓ no place has two owners[^]*All is as it must be/)
  assert.doesNotMatch(well.said, /TRUST_PROXY/)
  // A proxy stands before it that nobody told it of.
  await fetch(`${server.url}/v1/offices`, { headers: { 'x-forwarded-for': '192.0.2.1' } })
  const proxied = await examined()
  assert.equal(proxied.done, true)
  assert.match(proxied.said, /! X-Forwarded-For comes from .* set TRUST_PROXY/)
  const client = new pg.Client(connectionOf({ socketDir: join(dataDir, 'postgres'), dataDir }))
  await client.connect()
  await client.query(
    `insert into outbox (office_id, kind, thing, dead_at) values ('prozore', 'mail', 'x', now())`,
  )
  await client.end()
  const ill = await examined()
  assert.equal(ill.done, false)
  assert.match(ill.said, /✗ not so 1 times: what was to go out/)
  assert.ok((await fetch(`${server.url}/health/ready`)).ok, 'the office works on')
  await server.stop()
})

test('a setting nobody can work with is said in a sentence', async () => {
  const dataDir = join(folder, 'settings')
  for (const [name, value, sentence] of [
    ['DATABASE_URL', 'postgres://127.0.0.1:1/office', /DATABASE_URL: .*Check the address/],
    ['HOST', '192.0.2.1', /HOST is "192\.0\.2\.1": set it/],
    ['DATA_DIR', join(data, 'catalogue.uk.json'), /DATA_DIR: set it to a folder/],
    ['SECRET_KEY_FILE', data, /The secret key .* can't be read/],
  ] as const) {
    const starting = startServer('serve', { DATA_DIR: dataDir, [name]: value })
    await assert.rejects(starting, (error: Error) => {
      assert.match(error.message, sentence)
      assert.doesNotMatch(error.message, /\n +at .*main/, 'no stack of calls')
      return true
    })
  }
})
