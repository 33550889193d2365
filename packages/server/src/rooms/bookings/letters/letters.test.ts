import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { bookingLetters } from '@transparent-office/words/bookings/letters/letter'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { readLetter, startMailServer } from '../../../testing/mail-server.ts'
import { at, openTestOffice, type TestOffice } from '../../../testing/test-office.ts'
import { remind } from '../index.ts'
import { previewLetter } from './preview-letter.ts'
import { untilOf } from './say-when.ts'

const unknown = 'nobody@example.test'
let mail: Awaited<ReturnType<typeof startMailServer>>
let office: TestOffice
let reception: ReturnType<TestOffice['as']>
let manager: ReturnType<TestOffice['as']>
const posted: { path: string; id: string; body: Record<string, unknown> }[] = []
let gatewayStatus = 204
const gateway = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += String(chunk)))
  request.on('end', () => {
    posted.push({
      path: request.url!,
      id: String(request.headers['webhook-id']),
      body: JSON.parse(body) as Record<string, unknown>,
    })
    response.writeHead(request.url === '/sms' ? gatewayStatus : 204).end()
  })
})

before(async () => {
  mail = await startMailServer([unknown])
  gateway.listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  const url = `http://gateway.example:${(gateway.address() as AddressInfo).port}`
  office = await openTestOffice(
    { SMTP_URL: mail.url, LOG_LEVEL: 'silent' },
    {
      smsUrl: `${url}/sms`,
      webhookUrl: `${url}/happened`,
      messageHosts: ['gateway.example'],
      messageSecret: `whsec_${randomBytes(32).toString('base64')}`,
      reach: {
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        mayReach: (address) => address === '127.0.0.1',
      },
    },
  )
  reception = office.as((await office.addStaff([{ role: 'reception', branch: 'central' }])).token)
  manager = office.as((await office.addStaff([{ role: 'manager' }])).token)
})
after(async () => {
  await office.close()
  await mail.close()
  gateway.close()
})
beforeEach(async () => {
  await office.setTime('09:30')
  mail.letters.length = 0
  posted.length = 0
  gatewayStatus = 204
})

async function book(
  day: string,
  time: string,
  contact: { email?: string; phone?: string },
  services = ['residence-registration'],
) {
  const visit = services.map((service) => ({ service }))
  const startsAt = at(time, day).toISOString()
  const held = await office.as().bookings.hold({ visit, branch: 'central', startsAt })
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', ...contact })
  return { id: held.id, as, code: held.code }
}

async function comes<T>(look: () => T | undefined | false): Promise<T> {
  for (let round = 0; round < 250; round++) {
    const found = look()
    if (found) return found
    await new Promise((done) => setTimeout(done, 20))
  }
  throw new Error('it does not come')
}

const lettersTo = (to: string) => mail.letters.filter((letter) => letter.to === to)
const letterTo = (to: string, number = 1) =>
  comes(() => (lettersTo(to).length >= number ? readLetter(lettersTo(to)[number - 1]!) : undefined))

/** What staff see of the last thing a person was told, once it is in this state. */
async function told(on: string, id: string, state: string) {
  for (let round = 0; round < 100; round++) {
    const { items } = await reception.bookings.listBookings({ branch: 'central', on })
    const found = items.find((item) => item.id === id)?.told
    if (found?.state === state) return found
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`it is not ${state}`)
}

/** Reads a calendar file, as strictly as its standards are written: RFC 5545, and 5546 for its method. */
function eventOf(file: string) {
  assert.match(file, /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/)
  assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\r\n]/)
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  const calendar = new ICAL.Component(ICAL.parse(file))
  const component = calendar.getFirstSubcomponent('vevent')!
  for (const name of ['uid', 'dtstamp', 'organizer', 'sequence', 'status', 'dtstart'])
    assert.equal(component.getAllProperties(name).length, 1, name)
  for (const name of ['dtstamp', 'dtstart', 'dtend'])
    assert.match(file, new RegExp(`\r\n${name}:\\d{8}T\\d{6}Z\r\n`, 'i'))
  const method = calendar.getFirstPropertyValue('method')
  const attendees = component.getAllProperties('attendee')
  if (method === 'PUBLISH') assert.equal(attendees.length, 0)
  const event = new ICAL.Event(component)
  return {
    method,
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    start: event.startDate.toJSDate(),
    end: event.endDate.toJSDate(),
    description: event.description,
    organizer: event.organizer,
    attendee: attendees[0]?.toICALString(),
  }
}

/** The calendar file of a letter, byte for byte; the letter says its method, too. */
function entryOf(to: string, number: number) {
  const { raw } = lettersTo(to)[number - 1]!
  const [, file] = /application\/ics[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(raw)!
  const event = eventOf(Buffer.from(file!, 'base64').toString())
  assert.ok(raw.includes(`text/calendar; charset=utf-8; method=${String(event.method)}`))
  return event
}

test('booked, moved, cancelled: letters reach a real mail server, their calendar is one entry that rises', async () => {
  const to = 'rising@example.test'
  const { id, as, code } = await book('2026-12-01', '10:00', { email: to })
  const first = await letterTo(to)
  assert.ok(first.includes(code))
  assert.equal((await told('2026-12-01', id, 'accepted')).letter, 'booked')
  const startsAt = at('11:00', '2026-12-02')
  await as.bookings.move({ id, branch: 'central', startsAt: startsAt.toISOString() })
  await letterTo(to, 2)
  await as.bookings.cancel({ id })
  await letterTo(to, 3)
  const entries = [1, 2, 3].map((number) => entryOf(to, number))
  assert.deepEqual(entries[1]!.start, startsAt)
  assert.equal(new Set(entries.map(({ uid }) => uid)).size, 1)
  for (const { organizer, attendee } of entries) {
    assert.equal(organizer, 'mailto:office@office.test')
    assert.match(attendee!, /PARTSTAT=ACCEPTED;RSVP=FALSE:MAILTO:rising@example\.test$/)
  }
  assert.deepEqual(
    entries.map(({ method, sequence, status }) => [method, sequence, status]),
    [
      ['REQUEST', 0, 'CONFIRMED'],
      ['REQUEST', 1, 'CONFIRMED'],
      ['CANCEL', 2, 'CANCELLED'],
    ],
  )
})

test('a calendar file that is downloaded says year and zone in words, and is for nobody alone', async () => {
  const { id, as } = await book('2026-12-01', '10:20', { phone: '067 123 45 67' })
  const { method, status, attendee, description } = eventOf(await as.bookings.showCalendar({ id }))
  assert.deepEqual([method, status, attendee], ['PUBLISH', 'CONFIRMED', undefined])
  assert.match(description, /^вівторок, 1 грудня 2026 року, 10:20 за київським часом\nhttp/)
  await as.bookings.cancel({ id })
  const entry = eventOf(await as.bookings.showCalendar({ id }))
  assert.deepEqual([entry.method, entry.status], ['CANCEL', 'CANCELLED'])
})

test('the calendar entry of a visit in several lines ends with its last leg', async () => {
  const to = 'legs@example.test'
  const services = ['residence-registration', 'housing-subsidy']
  const { id, as } = await book('2026-12-01', '12:00', { email: to }, services)
  const { legs } = await as.bookings.findBooking({ id })
  assert.ok(legs.length > 1)
  const last = legs.at(-1)!
  await letterTo(to)
  const { start, end } = entryOf(to, 1)
  assert.equal(start.toISOString(), legs[0]!.startsAt)
  assert.equal(end.getTime(), Date.parse(last.startsAt) + last.minutes * 60_000)
})

test('an address that does not exist is given up at once, and reception phones when the day closes', async () => {
  const day = '2026-12-03'
  const lost = await book(day, '10:00', { email: unknown, phone: '067 123 45 67' })
  assert.equal((await told(day, lost.id, 'given-up')).channel, 'mail')
  const reached = await book(day, '10:00', { email: 'reached@example.test' })
  await manager.bookings.changeDay({ branch: 'central', on: day, hours: [], reason: 'no-power' })
  assert.equal((await told(day, lost.id, 'given-up')).letter, 'closed')
  await told(day, reached.id, 'accepted')
  assert.equal(entryOf('reached@example.test', 2).status, 'TENTATIVE')
  const { items } = await reception.bookings.listBookings({ branch: 'central', toPhone: 'yes' })
  assert.deepEqual(
    items.map(({ id, hasEmail }) => [id, hasEmail]),
    [[lost.id, true]],
  )
})

test('F19: a mail server that is busy gets the letter later, and staff see that it failed so far', async () => {
  const to = 'later@example.test'
  mail.state.shut = true
  const { id } = await book('2026-12-01', '15:00', { email: to })
  await told('2026-12-01', id, 'failed')
  mail.state.shut = false
  await letterTo(to)
  await told('2026-12-01', id, 'accepted')
  assert.equal(lettersTo(to).length, 1)
})

test('who has only a phone gets text messages; what the gateway can not take is given up', async () => {
  const { id } = await book('2026-12-01', '16:00', { phone: '067 123 45 67' })
  const { body } = await comes(() => posted.find(({ path }) => path === '/sms'))
  assert.equal(body.to, '+380671234567')
  assert.match(
    String(body.text),
    /^Прозорий офіс міста Прозоре: вас записано на вт 01\.12, 16:00\. Центральний, вул\. Липова, 12\. Код \S{3} \S{3}$/,
  )
  assert.equal((await told('2026-12-01', id, 'accepted')).channel, 'sms')
  gatewayStatus = 422
  const other = await book('2026-12-01', '16:00', { phone: '067 123 45 68' })
  await told('2026-12-01', other.id, 'given-up')
})

test('other software hears what happened to a booking, and no name', async () => {
  const { id, as } = await book('2026-12-01', '13:00', { email: 'heard@example.test' })
  await as.bookings.cancel({ id })
  const heard = await comes(() => {
    const own = posted.filter(
      ({ path, body }) => path === '/happened' && JSON.stringify(body).includes(id),
    )
    return own.length === 2 && own
  })
  assert.deepEqual(heard.map(({ body }) => body.type).sort(), [
    'booking.booked',
    'booking.cancelled',
  ])
  assert.equal(new Set(heard.map(({ id: own }) => own)).size, 2)
  assert.doesNotMatch(JSON.stringify(heard), /Олена|heard@/)
})

/** Looks after reminders the way several servers and restarts do. */
const remindOften = () =>
  Promise.all(
    Array.from({ length: 6 }, () => remind(office.db, { id: 'prozore' }, office.settings)),
  )

const remindersOf = async (id: string) => {
  const { rows } = await sql<{ hours: number; state: string }>`
    select hours, state from tellings where booking_id = ${id} and letter = 'reminder' order by id`.execute(
    office.db,
  )
  return rows
}

test('reminders: the day before and two hours before, once each whoever sends them', async () => {
  const to = 'remind@example.test'
  const { id } = await book('2026-12-09', '12:00', { email: to })
  await letterTo(to)
  await office.setTime('11:59', '2026-12-08')
  await remindOften()
  assert.deepEqual(await remindersOf(id), [])
  await office.setTime('12:01', '2026-12-08')
  await remindOften()
  await remindOften()
  assert.match(await letterTo(to, 2), /Нагадуємо про запис/)
  await office.setTime('10:01', '2026-12-09')
  await remindOften()
  await letterTo(to, 3)
  await remindOften()
  await office.settled()
  assert.deepEqual(
    (await remindersOf(id)).map(({ hours }) => hours),
    [24, 2],
  )
  assert.equal(lettersTo(to).length, 3)
})

test('no reminder for who has just booked, cancelled, or has to take another time; one for the new time', async () => {
  const day = '2026-12-10'
  await office.setTime('11:00', '2026-12-09')
  const late = await book(day, '10:00', { email: 'late@example.test' })
  const gone = await book(day, '15:00', { email: 'gone@example.test' })
  const moved = await book(day, '15:00', { email: 'moved@example.test' })
  await gone.as.bookings.cancel({ id: gone.id })
  await moved.as.bookings.move({
    id: moved.id,
    branch: 'central',
    startsAt: at('12:00', '2026-12-11').toISOString(),
  })
  await office.setTime('08:00', day)
  await remindOften()
  assert.deepEqual([await remindersOf(gone.id), await remindersOf(moved.id)], [[], []])
  assert.deepEqual(
    (await remindersOf(late.id)).map(({ hours }) => hours),
    [2],
  )
  await office.setTime('12:00', day)
  await remindOften()
  assert.deepEqual(
    (await remindersOf(moved.id)).map(({ hours }) => hours),
    [24],
  )
})

test('a reminder that waited until its booking was moved does not go out', async () => {
  const to = 'overtaken@example.test'
  const { id } = await book('2026-12-09', '16:00', { email: to })
  await letterTo(to)
  await sql`
    insert into outbox (office_id, kind, thing, detail) values ('prozore', 'mail', ${id},
      ${JSON.stringify({ letter: 'reminder', for: at('15:00', '2026-12-09').getTime() / 1000 })}::jsonb)`.execute(
    office.db,
  )
  await sql`
    insert into outbox (office_id, kind, thing, detail) values ('prozore', 'mail', ${id},
      ${JSON.stringify({ letter: 'reminder', for: at('16:00', '2026-12-09').getTime() / 1000 })}::jsonb)`.execute(
    office.db,
  )
  await letterTo(to, 2)
  await office.settled()
  assert.equal(lettersTo(to).length, 2)
})

test('letters about one booking are one conversation, and the last says where to book again', async () => {
  const to = 'again@example.test'
  const { id, as } = await book('2026-12-01', '10:40', { email: to })
  await letterTo(to)
  await as.bookings.cancel({ id })
  const cancelled = await letterTo(to, 2)
  const [first, last] = lettersTo(to).map(({ raw }) => raw)
  assert.match(first!, new RegExp(`^Message-ID:\\s+<visit-${id}@office\\.test>\r$`, 'm'))
  assert.match(last!, new RegExp(`^References:\\s+<visit-${id}@office\\.test>\r$`, 'm'))
  const [, path] = /Записатися ще раз: http:\/\/office\.test(\/o\/prozore\/book\?visit=\S+)/.exec(
    cancelled,
  )!
  const page = await (await office.fetch(path!)).text()
  assert.ok(page.includes('Реєстрація місця проживання'), page)
})

test('dates are said as the language has them, with year and zone', () => {
  assert.match(
    previewLetter('closed', 'uk'),
    /^до четверга, 26 листопада 2026 року, 10:00 за київським часом$/m,
  )
  assert.match(previewLetter('closed', 'en'), /^until Thursday 26 November 2026, 10:00 Kyiv time$/m)
  const days = [...'0123456'].map((day) => new Date(`2026-11-2${Number(day) + 2}T10:00:00Z`))
  assert.deepEqual(
    days.map((day) => /^[^,]+/.exec(untilOf(day, 'Europe/Kyiv', 'uk').whole)![0]),
    ['неділі', 'понеділка', 'вівторка', 'середи', 'четверга', 'пʼятниці', 'суботи'],
  )
  assert.equal(
    untilOf(days[0]!, 'Europe/Warsaw', 'en').whole,
    'Sunday 22 November 2026, 11:00 Central European Time',
  )
})

test('each letter can be seen in both languages before anybody gets it', () => {
  const seen = bookingLetters.flatMap((letter) =>
    (['uk', 'en'] as const).map((language) => previewLetter(letter, language)),
  )
  assert.equal(new Set(seen).size, bookingLetters.length * 2)
  for (const text of seen) assert.doesNotMatch(text, /undefined|\[object/)
})
