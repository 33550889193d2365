import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { at, openTestOffice, setClock, type TestOffice } from '../../../testing/test-office.ts'
import { refusedWith } from '../../../testing/refused-with.ts'
import { testDay } from '../../../testing/test-start.ts'
import { freeCodesOfVisits } from '../index.ts'
import { issueShortCode } from './issue-short-code.ts'
import { drawSigns } from './short-code.ts'

let office: TestOffice
let kiosk: ReturnType<TestOffice['as']>
let elsewhere: ReturnType<TestOffice['as']>
let reception: ReturnType<TestOffice['as']>
before(async () => {
  office = await openTestOffice()
  const device = async (branch: string) =>
    office.as((await office.addDevice({ kind: 'kiosk', branch, title: 'Термінал' })).token)
  kiosk = await device('central')
  elsewhere = await device('vokzalnyi')
  reception = office.as((await office.addStaff([{ role: 'reception', branch: 'central' }])).token)
})
after(() => office.close())
beforeEach(() => office.setTime('09:30'))

const visit = [{ service: 'residence-registration', persons: 1 }]
const person = { name: 'Олена Ковальчук', phone: '067 123 45 67' }

async function book(time: string, day = testDay, more: object = {}) {
  const held = await office
    .as()
    .bookings.hold({ visit, branch: 'central', startsAt: at(time, day).toISOString() })
  const key = crypto.randomUUID()
  const say = { hold: held.id, ...person, ...more }
  const booking = await office.as(held.code).bookings.book(say, { key })
  return { id: held.id, code: held.code, booking, shortCode: booking.shortCode!, key, say }
}

test('B3: a booking has six signs, of which the office keeps a hash; a repeat under its key shows the same', async () => {
  const { shortCode, code, key, say } = await book('10:00')
  assert.match(shortCode, /^[АВЕКМНРСТХ2456789]{3} [АВЕКМНРСТХ2456789]{3}$/u)
  const again = await office.as(code).bookings.book(say, { key })
  assert.equal(again.shortCode, shortCode)
  // Whoever has the whole database reads the code nowhere in it.
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.tables where table_schema = 'public'`.execute(
    office.db,
  )
  const signs = shortCode.replace(' ', '')
  for (const { table_name } of rows) {
    const found = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table_name)} t
      where t::text like ${`%${signs}%`} or t::text like ${`%${shortCode}%`}`.execute(office.db)
    assert.equal(found.rows[0]!.n, 0, table_name)
  }
})

test('E3: on the day six signs check in at the kiosk of their branch, typed in any way', async () => {
  const { shortCode, id } = await book('09:40')
  const found = await kiosk.bookings.findByShortCode({ code: shortCode })
  assert.deepEqual([found.id, found.at, found.state], [id, '09:40', 'booked'])
  assert.ok(!JSON.stringify(found).includes('Ковальчук'))
  const typed = shortCode.toLowerCase().replace(' ', '')
  const ticket = await kiosk.queue.checkInByShortCode({ code: typed })
  assert.deepEqual([ticket.visit, ticket.state, ticket.bookedAt], [id, 'waiting', '09:40'])
  assert.ok(!('code' in ticket))
  // Whoever types it again has the same ticket.
  const again = await kiosk.queue.checkInByShortCode({ code: shortCode })
  assert.equal(again.id, ticket.id)
})

test('E3: six signs open nothing at another branch, on another day, or as an access code', async () => {
  const today = await book('11:00')
  const later = await book('10:00', '2026-11-26')
  for (const code of [today.shortCode, later.shortCode]) {
    await refusedWith('not-found', elsewhere.bookings.findByShortCode({ code }))
    await refusedWith('not-found', elsewhere.queue.checkInByShortCode({ code }))
  }
  await refusedWith('not-found', kiosk.bookings.findByShortCode({ code: later.shortCode }))
  await refusedWith('not-found', kiosk.queue.checkInByShortCode({ code: later.shortCode }))
  await refusedWith(
    'not-found',
    reception.queue.checkInByShortCode({ code: today.shortCode, branch: 'vokzalnyi' }),
  )
  await refusedWith('too-early', kiosk.queue.checkInByShortCode({ code: today.shortCode }))
  await refusedWith('not-found', kiosk.bookings.findByShortCode({ code: 'нісенітниця' }))
  const asToken = office.as(`toc_${encodeURIComponent(today.shortCode)}`)
  await assert.rejects(asToken.bookings.cancel({ id: today.id }))
  const shown = await office.as(today.code).bookings.findBooking({ id: today.id })
  assert.equal(shown.state, 'booked')
})

test('B4: six signs go on opening a booking that was moved, at its new branch', async () => {
  const { shortCode, code, id } = await book('10:20')
  const startsAt = at('09:50').toISOString()
  await office.as(code).bookings.move({ id, branch: 'vokzalnyi', startsAt })
  await refusedWith('not-found', kiosk.bookings.findByShortCode({ code: shortCode }))
  const found = await elsewhere.bookings.findByShortCode({ code: shortCode })
  assert.equal(found.at, '09:50')
})

test('reception gives other six signs to who was identified, and the audit has why; the former open nothing', async () => {
  const { shortCode, id, code } = await book('10:40')
  const issued = await reception.bookings.reissueCode({
    id,
    identity: 'passport',
    why: 'телефон сів',
  })
  assert.equal(issued.code, code)
  assert.notEqual(issued.shortCode, shortCode)
  await refusedWith('not-found', kiosk.bookings.findByShortCode({ code: shortCode }))
  const found = await kiosk.bookings.findByShortCode({ code: issued.shortCode! })
  assert.equal(found.id, id)
  const { rows } = await sql<{ why: string; detail: object }>`
    select why, detail from audit where act = 'reissue-code' and thing_id = ${id}`.execute(
    office.db,
  )
  assert.deepEqual(rows, [{ why: 'телефон сів', detail: { identity: 'passport' } }])
  const other = office.as(
    (await office.addStaff([{ role: 'reception', branch: 'vokzalnyi' }])).token,
  )
  await refusedWith(
    'not-found',
    other.bookings.reissueCode({ id, identity: 'passport', why: 'чужий підрозділ' }),
  )
  await refusedWith(
    'invalid-input',
    reception.bookings.reissueCode({ id, identity: 'passport', why: ' ' }),
  )
})

test('two bookings never have the same six signs, drawn at the same moment or later', async () => {
  const prozore = { id: 'prozore' } as Parameters<typeof issueShortCode>[0]['office']
  const context = { db: office.db, office: prozore, codes: office.running.codes }
  const give = (thing: string, draw: () => string) =>
    issueShortCode(
      context,
      {
        kind: 'visit',
        thing,
        branch: 'central',
        at: at('10:00'),
        person: { name: 'Хтось', phone: null },
      },
      draw,
    )
  const [taken, free] = [drawSigns(), drawSigns()]
  // Each draws the code that all want, and then one of his own.
  const drawing = () => {
    let drawn = 0
    const own = drawSigns()
    return () => (drawn++ === 0 ? taken : own)
  }
  const shown = await Promise.all(
    Array.from({ length: 12 }, () => give(crypto.randomUUID(), drawing())),
  )
  assert.equal(new Set(shown).size, 12)
  await assert.rejects(
    give(crypto.randomUUID(), () => taken),
    /taken/,
  )
  assert.equal((await give(crypto.randomUUID(), () => free)).replace(' ', ''), free)
})

test('six signs are freed thirty days after the visit, not before, and not while it was moved on', async () => {
  const done = await book('11:20')
  const moved = await book('11:40')
  await office.as(moved.code).bookings.move({
    id: moved.id,
    branch: 'central',
    startsAt: at('11:40', '2026-12-08').toISOString(),
  })
  const left = async (id: string) => {
    await freeCodesOfVisits(office.db, 'prozore', 30)
    const { rows } = await sql<{ codes: number; words: number }>`
      select (select count(*)::int from short_codes where thing = ${id}) as codes,
        (select count(*)::int from person_words where thing = ${id}) as words`.execute(office.db)
    return [rows[0]!.codes, rows[0]!.words]
  }
  await setClock(office.db, at('11:10', '2026-12-24'))
  assert.deepEqual(await left(done.id), [1, 4])
  await setClock(office.db, at('11:30', '2026-12-24'))
  assert.deepEqual(await left(done.id), [0, 0])
  assert.deepEqual(await left(moved.id), [1, 4])
  await setClock(office.db, at('12:00', '2027-01-07'))
  assert.deepEqual(await left(moved.id), [0, 0])
  // Whoever repeats the booking still reads what was written on his paper then.
  const again = await office.as(done.code).bookings.book(done.say, { key: done.key })
  assert.equal(again.shortCode, done.shortCode)
})
