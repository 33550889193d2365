import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Problem } from '@transparent-office/contract'
import { sql } from 'kysely'
import { refusedWith } from '../../testing/refused-with.ts'
import {
  at,
  openTestOffice,
  setClock,
  type StaffToken,
  type TestOffice,
} from '../../testing/test-office.ts'
import { beginDay } from './begin-day.ts'

/* What a hall with many lines does beyond calling in order. */

let office: TestOffice
let kiosk: StaffToken
let reception: StaffToken
before(async () => {
  office = await openTestOffice()
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  reception = await office.addStaff([{ role: 'reception', branch: 'central' }])
})
after(() => office.close())
beforeEach(async () => {
  await office.setTime('09:30')
  for (const table of ['calls', 'ticket_services', 'former_numbers', 'tickets', 'ticket_numbers'])
    await sql`delete from ${sql.table(table)}`.execute(office.db)
  await sql`update workplaces set clerk_id = null`.execute(office.db)
})

const take = (service = 'residence-registration') =>
  office.as(kiosk.token).queue.issueTicket({ visit: [{ service }] })

async function clerkAt(workplace: string, skills?: readonly string[]) {
  const { token } = await office.addStaff([{ role: 'clerk', branch: 'central' }], 'Клерк', skills)
  await office.as(token).staff.openWorkplace({ workplace })
  const { queue } = office.as(token)
  return { queue, workplace, next: async () => (await queue.callNext({ workplace })).ticket }
}

const seen = (ticket: { id: string; code: string }) =>
  office.as(ticket.code).queue.findTicket({ id: ticket.id })

test('Q5: a parked ticket leaves the desk free, keeps its arrival, and comes back with its reason, counted', async () => {
  const ticket = await take()
  const desk = await clerkAt('central-desk-1')
  const called = (await desk.next())!
  await desk.queue.serve({ id: called.id })
  await refusedWith('invalid-input', desk.queue.park({ id: called.id, why: 'whim' }))
  assert.equal((await desk.queue.park({ id: called.id, why: 'papers' })).state, 'parked')
  assert.equal((await seen(ticket)).state, 'parked')
  assert.equal((await desk.next())?.id, undefined, 'a parked one is not called in turn')
  const shown = await desk.queue.showDesk({ workplace: desk.workplace })
  assert.deepEqual(shown.parked, [{ id: ticket.id, number: ticket.number }])

  await office.setTime('09:50')
  const back = await desk.queue.callTicket({
    workplace: desk.workplace,
    ticket: ticket.id,
    why: 'papers-brought',
  })
  assert.equal(back.ticket!.id, ticket.id)
  assert.equal(back.ticket!.arrivedAt, '09:30')
  assert.deepEqual(
    [back.ticket!.reason!.kind, back.ticket!.reason!.text.uk],
    ['parked', 'повернулися після паузи, талон відкладали'],
  )
  const queue = await office.as(reception.token).queue.showQueue({ branch: 'central' })
  assert.equal(queue.exceptions, 1)
  await refusedWith(
    'still-serving',
    desk.queue.callTicket({ workplace: desk.workplace, ticket: ticket.id, why: 'other' }),
  )
  await desk.queue.finish({ id: ticket.id })
  assert.equal((await seen(ticket)).canRate, true)
})

test('Q4: who is called by name is called with a reason, only where they can be served', async () => {
  await take()
  const second = await take()
  const other = await take('housing-subsidy')
  const desk = await clerkAt('central-desk-1')
  const call = (ticket: string, why = 'other') =>
    desk.queue.callTicket({ workplace: desk.workplace, ticket, why })
  await refusedWith('invalid-input', call(second.id, 'a friend'))
  await refusedWith('not-served-here', call(other.id))
  await refusedWith('not-found', call('01900000-0000-7000-8000-000000000000'))
  const called = (await call(second.id, 'interpreter')).ticket!
  assert.deepEqual(
    [called.number, called.reason!.text.uk],
    [second.number, 'звільнився перекладач'],
  )
  const unskilled = await clerkAt('central-desk-2', ['community-extract'])
  await refusedWith(
    'not-served-here',
    unskilled.queue.callTicket({
      workplace: unskilled.workplace,
      ticket: (await take()).id,
      why: 'other',
    }),
  )
})

test('Q5: a ticket in the wrong line is passed on with its number and arrival', async () => {
  const ticket = await take()
  await office.setTime('09:40')
  const later = await take('housing-subsidy')
  const desk = await clerkAt('central-desk-1')
  const social = await clerkAt('central-desk-7')
  await desk.next()
  await refusedWith(
    'service-not-here',
    desk.queue.transfer({ id: ticket.id, service: 'no-such-service' }),
  )
  const passed = await desk.queue.transfer({ id: ticket.id, service: 'housing-subsidy' })
  assert.deepEqual(
    [passed.number, passed.state, passed.services.map(({ id }) => id)],
    [ticket.number, 'waiting', ['housing-subsidy']],
  )
  assert.equal(
    (await seen(ticket)).branch.hall!.title.uk,
    (await seen(later)).branch.hall!.title.uk,
  )
  const called = (await social.next())!
  assert.equal(called.id, ticket.id, 'who came first is called first, also in the new line')
  assert.match(called.reason!.text.uk!, /черзі К/)
})

test('a line with a quota says when today’s tickets are gone; law and bookings are not turned away', async () => {
  await sql`update lines set daily_quota = 2 where branch_id = 'central' and letter = 'А'`.execute(
    office.db,
  )
  try {
    const held = await office.as().bookings.hold({
      visit: [{ service: 'residence-registration' }],
      branch: 'central',
      startsAt: at('10:00').toISOString(),
    })
    const as = office.as(held.code)
    await as.bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' })
    await take()
    await office.setTime('09:45')
    assert.equal((await take()).number, 'А-002')
    const refused = (await take().catch((error: unknown) => error)) as { problem: Problem }
    assert.deepEqual(
      [refused.problem.code, refused.problem.opensAt],
      ['gone-today', at('09:00', '2026-11-25').toISOString()],
    )
    const { lines } = await office.as(kiosk.token).queue.showTask({})
    const line = lines!.find(({ letter }) => letter === 'А')!
    assert.deepEqual(
      [line.gone!.count, line.gone!.at, line.gone!.opensAt],
      [2, '09:45', at('09:00', '2026-11-25').toISOString()],
    )
    const lawful = await office.as(reception.token).queue.issueTicket({
      branch: 'central',
      visit: [{ service: 'residence-registration' }],
      outOfTurn: 'pregnant',
    })
    assert.equal(lawful.number, 'А-003', 'refused ones left no gap')
    const checked = await as.bookings.checkIn({ id: held.id })
    assert.equal(checked.tickets[0]!.number, 'А-004')
    await refusedWith(
      'gone-today',
      office.as(kiosk.token).queue.issueTicket({
        visit: [{ service: 'housing-subsidy' }, { service: 'residence-registration' }],
      }),
    )
    assert.equal((await take('housing-subsidy')).number, 'К-001', 'nothing half done')
    await office.setTime('09:30', '2026-11-25')
    assert.equal((await take()).number, 'А-001')
  } finally {
    await sql`update lines set daily_quota = null`.execute(office.db)
  }
})

test('Q1, Q6: who waits at night has the first numbers of the morning, where the office says so; the old number finds them', async () => {
  await sql`update branches set carries_over = true where id = 'central'`.execute(office.db)
  const [first, second, missed] = [await take(), await take(), await take()]
  const parked = await take('housing-subsidy')
  const desk = await clerkAt('central-desk-1')
  await sql`update tickets set state = 'missed' where id = ${missed.id}`.execute(office.db)
  await sql`update tickets set state = 'parked' where id = ${parked.id}`.execute(office.db)
  await office.setTime('09:10', '2026-11-25')
  const late = await take()
  assert.equal(
    late.number,
    'А-003',
    'who takes the first ticket of the day stands behind the night',
  )
  assert.deepEqual(
    [(await seen(first)).number, (await seen(second)).number, (await seen(first)).on],
    ['А-001', 'А-002', '2026-11-25'],
  )
  assert.equal((await seen(missed)).state, 'lapsed')
  assert.deepEqual([(await seen(parked)).number, (await seen(parked)).state], ['К-001', 'parked'])
  const find = (number: string, on?: string) =>
    office
      .as(reception.token)
      .queue.findTicketNumbered({ branch: 'central', number, ...(on && { on }) })
  assert.equal((await find('А-002', '2026-11-24')).id, second.id)
  assert.equal((await find('A2')).id, second.id)

  // The paper still says the number of yesterday: it rates, like that of today.
  await sql`update tickets set state = 'served' where visit_id = ${second.visit}`.execute(office.db)
  await sql`update visits set over_at = office_now() where id = ${second.visit}`.execute(office.db)
  await office.as(second.code).ratings.rate({ ticket: second.number, score: 3 })
  await sql`update tickets set state = 'waiting' where visit_id = ${second.visit}`.execute(
    office.db,
  )
  await sql`update tickets set state = 'waiting' where id = ${late.id}`.execute(office.db)
  assert.equal((await desk.next())!.id, first.id)

  // Nobody has come yet: the morning begins by itself, once.
  await office.setTime('00:01', '2026-11-26')
  const begun = await Promise.all(
    [0, 1].map(() => beginDay(office.db, { id: 'prozore', timeZone: 'Europe/Kyiv' })),
  )
  assert.deepEqual(begun.flat(), ['central'])
  assert.equal((await seen(second)).number, 'А-001')
  await sql`update branches set carries_over = false`.execute(office.db)
})

test('without that the evening ends the day: what waited has lapsed', async () => {
  const ticket = await take()
  await office.setTime('09:10', '2026-11-25')
  assert.equal((await take()).number, 'А-001')
  assert.equal((await seen(ticket)).state, 'lapsed')
})

/** So many more desks of the line's pool, each with a clerk. */
async function openDesks(number: number) {
  const desks = []
  for (let n = 0; n < number; n++) {
    const workplace = `more-desk-${n}`
    await sql`
      insert into workplaces (office_id, id, branch_id, hall_id, pool_id, number)
      values ('prozore', ${workplace}, 'central', 'central-1', 'central-documents', ${200 + n})
      on conflict do nothing`.execute(office.db)
    desks.push(await clerkAt(workplace))
  }
  return desks
}

test('Q7: what is told is kept, measured when called, and shown with what came true', async () => {
  const desk = await clerkAt('central-desk-1')
  const first = await take()
  assert.equal(first.outlook, 'at-once')
  await desk.queue.finish({ id: (await desk.next())!.id })
  await take()
  const unsure = await take()
  assert.deepEqual([unsure.outlook, unsure.ahead, unsure.wait], ['unsure', 1, undefined])
  for (const time of ['10:00', '10:20']) {
    await office.setTime(time)
    await desk.queue.finish({ id: (await desk.next())!.id })
  }
  const { waits } = await office.as(reception.token).queue.showQueue({ branch: 'central' })
  // The second was told "at once" too, and waited half an hour; of the third no time was promised.
  assert.deepEqual([waits!.told, waits!.hit], [2, 1])
  assert.equal(waits!.p50, 30)
})

test('the wait follows the desks that are open and how long services really take', async () => {
  const waiting = []
  for (let i = 0; i < 4; i++) waiting.push(await take())
  const watched = await take()
  assert.equal(watched.outlook, undefined, 'nobody calls yet, so nothing is promised')
  assert.equal(watched.ahead, 4)
  const desks = await openDesks(12)
  assert.equal((await seen(watched)).outlook, 'at-once')
  for (const desk of desks) {
    await take()
    await desk.next()
  }
  const usual = (await seen(await take())).wait!
  // Each takes three times as long as planned.
  await office.setTime('10:30')
  for (const desk of desks) {
    const { ticket } = await desk.queue.showDesk({ workplace: desk.workplace })
    await desk.queue.finish({ id: ticket!.id })
    await take()
    await desk.next()
  }
  const slow = await seen(await take())
  assert.ok(!slow.wait || slow.wait.from > usual.from, JSON.stringify([usual, slow.wait]))
})

test('kiosk, ticket, board, reception and manager are told one thing', async () => {
  const desks = await openDesks(12)
  for (const desk of desks) {
    await take()
    await desk.next()
  }
  await office.settled()
  const task = await office.as(kiosk.token).queue.showTask()
  const line = task.lines!.find(({ letter }) => letter === 'А')!
  const board = await office.as().queue.showBoard({ branch: 'central', hall: 'central-1' })
  const told = ({ outlook, wait, ahead }: typeof line) => ({ outlook, wait, ahead })
  assert.equal(line.outlook, 'range')
  const { token: manager } = await office.addStaff([{ role: 'manager' }])
  for (const who of [reception.token, manager]) {
    const { lines } = await office.as(who).queue.showQueue({ branch: 'central' })
    const own = lines.find(({ letter }) => letter === 'А')!
    assert.deepEqual([own.outlook, own.wait, own.ahead], [line.outlook, line.wait, line.ahead])
  }
  assert.deepEqual([board.outlook, board.wait, board.ahead], Object.values(told(line)))
  const ticket = await take()
  assert.deepEqual([ticket.outlook, ticket.wait, ticket.ahead], Object.values(told(line)))
})

test('near closing it is said that it may not be today', async () => {
  const [desk] = await openDesks(1)
  for (let i = 0; i < 3; i++) await take()
  await desk!.next()
  await office.setTime('17:45')
  const ticket = await take()
  assert.deepEqual([ticket.outlook, ticket.wait], ['past-closing', undefined])
})

test('the wait told goes on with the office’s clock, also when that is moved and nothing else happens', async () => {
  for (const desk of await openDesks(12)) {
    await take()
    await desk.next()
  }
  const watched = await take()
  await office.settled()
  // What the server remembers is forgotten once more when its own message comes back.
  await new Promise((done) => setTimeout(done, 200))
  const before = await seen(watched)
  assert.equal(before.outlook, 'range')
  await setClock(office.db, at('09:45'))
  assert.equal((await seen(watched)).outlook, 'soon')
})
