import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, mock, test } from 'node:test'
import { sql } from 'kysely'
import { up } from '../database/migrations/0036-key-numbers.ts'
import { openDatabase } from '../database/open.ts'
import { consult } from '../command-line/consult-doctor.ts'
import { runCommand } from '../command-line/command-line.ts'
import { readKeyring } from '../settings/keyring.ts'
import { openOfficeDatabase } from '../open-office-database.ts'
import { readSettings } from '../settings/settings.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { at, openTestOffice, type StaffToken, type TestOffice } from '../testing/test-office.ts'

/* Several secret keys: what is old opens by its own, a leaked one ends, a lost one is replaced. */

let office: TestOffice
let manager: StaffToken
let folder: string
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
  manager = await office.addStaff([{ role: 'manager' }])
  folder = await mkdtemp(join(tmpdir(), 'office-keys-'))
})
after(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const keyFile = () => join(office.settings.dataDir, 'secret.key')
const keysInFile = async () => [...readKeyring(await readFile(keyFile(), 'latin1'))!.keys()]

/** Carries out a command as an operator does at the machine of the server. Returns what it says. */
async function command(...args: string[]): Promise<string> {
  const said: string[] = []
  const log = mock.method(console, 'log', (line: string) => void said.push(line))
  const before = { ...process.env }
  Object.assign(process.env, {
    DATABASE_URL: office.settings.databaseUrl,
    DATA_DIR: office.settings.dataDir,
  })
  try {
    await runCommand(args)
  } finally {
    process.env = before
    log.mock.restore()
  }
  return said.join('\n')
}

/** Waits until the running server has the keys its database knows. */
async function followed(...numbers: number[]): Promise<void> {
  for (let round = 0; office.running.codes.numbers.join() !== numbers.join(); round++) {
    assert.ok(round < 200, office.running.codes.numbers.join())
    await new Promise((done) => setTimeout(done, 50))
  }
}

let minute = 0
async function book(name: string) {
  const startsAt = at(`1${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`)
  minute += 20
  const held = await office.as().bookings.hold({
    visit: [{ service: 'residence-registration' }],
    branch: 'central',
    startsAt: startsAt.toISOString(),
  })
  const key = crypto.randomUUID()
  const say = { hold: held.id, name, email: `${held.id}@example.test`, phone: '0671234567' }
  const { shortCode } = await office.as(held.code).bookings.book(say, { key })
  return { id: held.id, code: held.code, shortCode: shortCode!, key, say }
}

/** Has an application of the same person taken in. */
async function file(email: string) {
  const service = 'housing-subsidy'
  const { token } = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  const clerk = office.as(token)
  await clerk.staff.openWorkplace({ workplace: 'central-desk-7' })
  const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  const ticket = await office.as(kiosk.token).queue.issueTicket({ visit: [{ service }] })
  await clerk.queue.callNext({ workplace: 'central-desk-7' })
  const { documents } = await office.as().catalogue.findService({ service })
  const papers = documents.map(({ id, fromRegister }) => ({
    document: id,
    state: fromRegister ? ('from-register' as const) : ('brought' as const),
  }))
  const applicant = { name: 'Олена Давня', email, phone: '0671234567' }
  const { number, code } = await clerk.applications.takeIn({
    ticket: ticket.id,
    service,
    applicant,
    papers,
  })
  return { number, code, ticket: { id: ticket.id, code: ticket.code } }
}

const opens = ({ id, code }: { id: string; code: string }) =>
  office.as(code).bookings.findBooking({ id })
const pair = (shortCode: string) => ({ code: shortCode, phoneEnds: '4567' })
const addClerk = () =>
  office
    .as(manager.token)
    .staff.addMember({ name: 'Ірина Клерк', roles: [{ role: 'clerk', branch: 'central' }] })
const signsIn = ({ code }: { code: string }) => office.as(code).staff.findMyself()

let old: Awaited<ReturnType<typeof book>>
let filed: Awaited<ReturnType<typeof file>>
let oldClerk: Awaited<ReturnType<typeof addClerk>>
let fresh: Awaited<ReturnType<typeof book>>
let freshClerk: Awaited<ReturnType<typeof addClerk>>

test('after a new key what there is opens by its own key, and what is made from now on by the new one', async () => {
  old = await book('Олена Давня')
  filed = await file(old.say.email)
  oldClerk = await addClerk()
  assert.match(await command('key', 'rotate', '--why', 'щорічно'), /Key 2 is the newest.*Copy/)
  assert.deepEqual(await keysInFile(), [1, 2])
  await followed(2, 1)
  fresh = await book('Олена Нова')
  freshClerk = await addClerk()
  for (const one of [old, fresh]) {
    assert.equal((await opens(one)).id, one.id)
    const found = await office.as().applications.findByShortCode(pair(one.shortCode))
    assert.equal(found.booking?.state, 'booked')
    // Who repeats the call reads the same.
    const again = await office.as(one.code).bookings.book(one.say, { key: one.key })
    assert.deepEqual([again.code, again.shortCode], [one.code, one.shortCode])
  }
  await office.as(filed.code).applications.findApplication({ number: filed.number })
  await office.as(filed.ticket.code).queue.findTicket({ id: filed.ticket.id })
  await signsIn(oldClerk)
  await signsIn(freshClerk)
  const { rows } = await sql<{ keys: string }>`
    select string_agg(key::text, ' ' order by id) as keys from bookings`.execute(office.db)
  assert.equal(rows[0]!.keys, '1 2')
})

test('the former key alone opens nothing that the new one made', async () => {
  const forged = office.running.codes.derive({
    kind: 'visit',
    office: 'prozore',
    id: fresh.id,
    generation: 0,
    key: 1,
  })
  assert.notEqual(forged, fresh.code)
  await refusedWith('not-found', opens({ id: fresh.id, code: forged }))
})

test('six signs are no two open things’, whichever keys they are hashed with', async () => {
  const { issueShortCode } = await import('../rooms/bookings/index.ts')
  const drawn = [old.shortCode.replace(' ', ''), 'АВЕКМН']
  const prozore = { id: 'prozore' } as Parameters<typeof issueShortCode>[0]['office']
  const given = await issueShortCode(
    { db: office.db, office: prozore, codes: office.running.codes },
    {
      kind: 'visit',
      thing: crypto.randomUUID(),
      branch: 'central',
      at: at('10:00'),
      person: { name: 'Хтось', phone: null },
    },
    () => drawn.shift()!,
  )
  assert.equal(given, 'АВЕ КМН')
})

test('the doctor names the oldest key in use; a file that lacks a key in use opens nothing', async () => {
  const lines: string[] = []
  await consult(office.settings, (line) => lines.push(line))
  assert.match(
    lines.join('\n'),
    /✓ every code follows from a secret key that is not revoked[^]*Secret key 1 is the oldest in use: 1 applications, 1 holds and bookings, .*short codes, 1 tokens of staff/,
  )
  const [first, second] = (await readFile(keyFile(), 'latin1')).split('\n')
  const open = async (settings: Record<string, string>) => {
    const opened = await openOfficeDatabase(
      readSettings({
        DATABASE_URL: office.settings.databaseUrl!,
        DATA_DIR: folder,
        DEMO_CLOCK: 'on',
        ...settings,
      }),
    )
    await opened.close()
  }
  await writeFile(join(folder, 'secret.key'), first!)
  await assert.rejects(open({}), /secret\.key lacks key 2, which access codes .* Bring that key/)
  await open({ SECRET_KEY: `${first},${second}` })
  const wrong = `2:${Buffer.alloc(32, 9).toString('base64')}`
  await assert.rejects(open({ SECRET_KEY: `${first} ${wrong}` }), /SECRET_KEY is not .*its key 2/)
})

test('a server that lacks the newest key asks who calls to come again, and goes on once it has it', async () => {
  const { codes } = office.running
  codes.keepOnly([1])
  await refusedWith('office-unavailable', opens(fresh))
  await followed(2, 1)
  await opens(fresh)
})

test('a leaked key ends at once with what it made; people are sent new links, and the rest works on', async () => {
  await assert.rejects(command('key', 'revoke', '7'), /There is: 1, 2/)
  const asked = await command('key', 'revoke', '1')
  assert.match(
    asked,
    /1 applications\n +1 holds and bookings[^]*1 tokens of staff[^]*Nothing was changed/,
  )
  await opens(old)
  assert.match(
    await command('key', 'revoke', '1', '--yes', '--why', 'витік'),
    /2 people are sent a new link/,
  )
  assert.deepEqual(await keysInFile(), [2])
  await followed(2)
  await refusedWith('not-found', opens(old))
  await refusedWith(
    'not-found',
    office.as(filed.code).applications.findApplication({ number: filed.number }),
  )
  await refusedWith(
    'not-found',
    office.as(filed.ticket.code).queue.findTicket({ id: filed.ticket.id }),
  )
  await refusedWith('not-found', office.as().applications.findByShortCode(pair(old.shortCode)))
  await refusedWith('token-needed', signsIn(oldClerk))
  await opens(fresh)
  await office.as().applications.findByShortCode(pair(fresh.shortCode))
  await signsIn(freshClerk)
  await office.as(manager.token).staff.findMyself()

  await office.settled()
  const mail = join(office.settings.dataDir, 'mail')
  const letters = await Promise.all(
    (await readdir(mail)).map((name) => readFile(join(mail, name), 'utf8')),
  )
  const code = office.running.codes.derive({
    kind: 'visit',
    office: 'prozore',
    id: old.id,
    generation: 0,
    key: 2,
  })
  await opens({ id: old.id, code })
  const told = letters.filter((letter) => letter.includes(old.say.email))
  assert.equal(told.length, 3, 'when it was booked, and now of both')
  assert.ok(told.some((letter) => letter.replaceAll(/=\r?\n/g, '').includes(code)))
  // Who repeats the call gets the code that opens now.
  const again = await office.as(old.code).bookings.book(old.say, { key: old.key })
  assert.equal(again.code, code)
  const { rows } = await sql<{ line: string; closed: object }>`
    select concat_ws(' ', caller_kind, act, thing_id, why) as line, detail->'closed' as closed
    from audit where thing = 'key' order by id`.execute(office.db)
  assert.deepEqual(
    rows.map(({ line }) => line),
    ['command rotate 2 щорічно', 'command revoke 1 витік'],
  )
  assert.deepEqual(rows[1]!.closed, {
    applications: 1,
    'holds and bookings': 1,
    'short codes': 2,
    'tokens of staff': 1,
    'visits that can be rated': 1,
  })
})

test('who revokes the newest key has a new one in its place', async () => {
  await command('key', 'revoke', '2', '--yes')
  assert.deepEqual(await keysInFile(), [3])
  await followed(3)
  await refusedWith('not-found', opens(fresh))
  await refusedWith('token-needed', signsIn(freshClerk))
  fresh = await book('Олена Третя')
  freshClerk = await addClerk()
  const lines: string[] = []
  assert.ok(await consult(office.settings, (line) => lines.push(line)), lines.join('\n'))
})

test('a key that is gone for good is replaced by explicit wish alone; tokens hold on', async () => {
  await assert.rejects(command('key', 'replace-lost'), /No key is lost/)
  const kept = join(folder, 'kept.key')
  await copyFile(keyFile(), kept)
  await rm(keyFile())
  await assert.rejects(command('key', 'rotate'), /secret\.key is missing/)
  const asked = await command('key', 'replace-lost')
  assert.match(
    asked,
    /Key 3 ends\. .*:\n +1 applications\n +3 holds[^]*Tokens .* hold on\.\nNothing was changed/,
  )
  assert.doesNotMatch(asked, /tokens of staff/)
  await writeFile(keyFile(), Buffer.alloc(32, 9))
  await assert.rejects(command('key', 'replace-lost', '--yes'), /no key of this database. Move it/)
  await rm(keyFile())
  assert.match(await command('key', 'replace-lost', '--yes'), /4 people are sent a new link/)
  assert.deepEqual(await keysInFile(), [4])
  await followed(4)
  await refusedWith('not-found', opens(fresh))
  await signsIn(freshClerk)
  await opens(await book('Олена Четверта'))
  const { rows } =
    await sql`select from audit where act = 'replace-lost' and thing_id = '3'`.execute(office.db)
  assert.equal(rows.length, 1)
})

test('where the keys are set from the environment, the command says what to set', async () => {
  process.env.SECRET_KEY = (await readFile(keyFile(), 'latin1')).trim()
  try {
    await assert.rejects(command('key', 'rotate'), /Add key 5 to it: SECRET_KEY=…,5:…/)
  } finally {
    delete process.env.SECRET_KEY
  }
})

test('tokens of before numbers were kept follow from key 1, but for those a command drew', async () => {
  const connectionString = office.settings.databaseUrl!.replace(/\/\/\w+@/, '//office@')
  const { db: owner } = openDatabase({ connectionString })
  try {
    const drawn = await office.addStaff([{ role: 'clerk', branch: 'central' }])
    const added = await addClerk()
    await sql`alter table secret_keys drop revoked_at`.execute(owner)
    for (const table of ['bookings', 'visits', 'applications', 'short_codes', 'staff', 'devices'])
      await sql`alter table ${sql.table(table)} drop key`.execute(owner)
    await owner.transaction().execute((tx) => up(tx as never))
    const { rows } = await sql<{ id: string; key: number | null }>`
      select id, key from staff where id in (${drawn.id}, ${added.id})`.execute(owner)
    assert.deepEqual(
      new Map(rows.map(({ id, key }) => [id, key])),
      new Map([
        [drawn.id, null],
        [added.id, 1],
      ]),
    )
  } finally {
    await owner.destroy()
  }
})
