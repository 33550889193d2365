import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { at, openTestOffice, type StaffToken, type TestOffice } from '../../testing/test-office.ts'
import { refusedWith } from '../../testing/refused-with.ts'

let office: TestOffice
let kiosk: StaffToken
let reception: StaffToken
let clerks: StaffToken[]
before(async () => {
  office = await openTestOffice()
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  reception = await office.addStaff([{ role: 'reception', branch: 'central' }])
  clerks = await Promise.all(
    [1, 2, 3].map((n) => office.addStaff([{ role: 'clerk', branch: 'central' }], `Клерк ${n}`)),
  )
})
after(() => office.close())
beforeEach(async () => {
  await office.setTime('09:30')
  await sql`delete from calls`.execute(office.db)
  await sql`delete from ticket_services`.execute(office.db)
  await sql`delete from tickets`.execute(office.db)
  await sql`delete from ticket_numbers`.execute(office.db)
  await sql`update workplaces set clerk_id = null`.execute(office.db)
  await sql`update branches set pause_reason = null, paused_at = null`.execute(office.db)
  office.forget()
})

const take = (service = 'residence-registration') =>
  office.as(kiosk.token).queue.issueTicket({ visit: [{ service }] })
const desk = (n = 1) => `central-desk-${n}`
const sit = (clerk: StaffToken, n = 1) =>
  office.as(clerk.token).staff.openWorkplace({ workplace: desk(n) })
const callNext = (clerk: StaffToken, n = 1) =>
  office.as(clerk.token).queue.callNext({ workplace: desk(n) })

async function checkedIn(time: string, now = time) {
  const held = await office.as().bookings.hold({
    visit: [{ service: 'residence-registration' }],
    branch: 'central',
    startsAt: at(time).toISOString(),
  })
  const as = office.as(held.code)
  await as.bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '0671234567' })
  await office.setTime(now)
  const booking = await as.bookings.checkIn({ id: held.id })
  return { ...booking, as, ticket: booking.tickets[0]! }
}

test('Q1: numbers run without gap or repeat by branch, letter and day', async () => {
  const numbers = []
  for (let i = 0; i < 3; i++) numbers.push((await take()).number)
  numbers.push((await take('id-card-first')).number)
  assert.deepEqual(numbers, ['А-001', 'А-002', 'А-003', 'П-001'])
  await refusedWith('service-not-here', take('no-such-service'))
  assert.equal((await take()).number, 'А-004', 'a refused ticket leaves no gap')
  await office.setTime('09:30', '2026-11-25')
  assert.equal((await take()).number, 'А-001')
})

test('a kiosk ticket opens by its own code, says who is ahead and how long it may take', async () => {
  const first = await take()
  const second = await take()
  await sit(clerks[0]!)
  const seen = await office.as(second.code).queue.findTicket({ id: second.id })
  assert.deepEqual([seen.state, seen.ahead, seen.number], ['waiting', 1, second.number])
  assert.deepEqual([seen.outlook, seen.wait], ['unsure', undefined], 'one desk, one before')
  assert.equal((await office.as(first.code).queue.findTicket({ id: first.id })).outlook, 'at-once')
  await refusedWith('not-found', office.as(first.code).queue.findTicket({ id: second.id }))
  await refusedWith('token-needed', office.as().queue.findTicket({ id: second.id }))
})

test('a kiosk gives tickets of its own branch only, and no priority; reception may', async () => {
  const kioskOffice = office.as(kiosk.token)
  const visit = [{ service: 'residence-registration' }]
  await refusedWith('not-found', kioskOffice.queue.issueTicket({ visit, branch: 'vokzalnyi' }))
  await refusedWith('not-allowed', kioskOffice.queue.issueTicket({ visit, outOfTurn: 'hero' }))
  await refusedWith(
    'not-found',
    office.as(reception.token).queue.issueTicket({ visit, branch: 'vokzalnyi' }),
  )
  await refusedWith('invalid-input', office.as(reception.token).queue.issueTicket({ visit }))
  await take()
  const hero = await office
    .as(reception.token)
    .queue.issueTicket({ visit, branch: 'central', outOfTurn: 'hero' })
  await sit(clerks[0]!)
  const called = await callNext(clerks[0]!)
  assert.deepEqual(
    [called.ticket?.number, called.ticket?.reason?.kind],
    [hero.number, 'out-of-turn'],
  )
})

test('reception sees who waits in each line since when, and who missed the call', async () => {
  const own = office.as(reception.token)
  const quiet = await own.queue.showQueue({ branch: 'central' })
  assert.ok(quiet.lines.length > 1 && quiet.lines.every(({ waiting }) => waiting === 0))
  assert.deepEqual([quiet.missed, quiet.status], [[], 'open'])
  const first = await take()
  await office.setTime('09:45')
  await take()
  await sit(clerks[0]!)
  const line = async () =>
    (await own.queue.showQueue({ branch: 'central' })).lines.find(({ letter }) => letter === 'А')!
  const both = await line()
  assert.deepEqual([both.waiting, both.longestSince], [2, '09:30'])
  assert.deepEqual([both.outlook, both.ahead], ['unsure', 2])
  await callNext(clerks[0]!)
  await office.as(clerks[0]!.token).queue.miss({ id: first.id })
  const { waiting, longestSince } = await line()
  assert.deepEqual([waiting, longestSince], [1, '09:45'])
  const { missed } = await own.queue.showQueue({ branch: 'central' })
  assert.deepEqual(missed, [{ id: first.id, number: first.number }])
  await refusedWith('not-found', own.queue.showQueue({ branch: 'vokzalnyi' }))
  await refusedWith('not-found', own.queue.showQueue({ branch: 'nowhere' }))
})

test('reception finds today’s ticket by its number as people say it, of its own branch only', async () => {
  const own = office.as(reception.token)
  const { id } = await take()
  const find = (number: string, branch = 'central') =>
    own.queue.findTicketNumbered({ branch, number })
  for (const typed of ['А-001', 'а1', 'A 01', 'a–1']) assert.equal((await find(typed)).id, id)
  for (const typed of ['А-002', 'Б-001', '002', 'А-99999', 'прописка'])
    await refusedWith('not-found', find(typed))
  await refusedWith('not-found', find('А-001', 'vokzalnyi'))
  await office.setTime('09:30', '2026-11-25')
  await refusedWith('not-found', find('А-001'))
})

test('Q2: a workplace serves one ticket, a ticket is at one workplace, a clerk sits at one', async () => {
  await take()
  await take()
  await sit(clerks[0]!)
  await refusedWith('workplace-occupied', sit(clerks[1]!))
  await refusedWith('not-at-this-workplace', callNext(clerks[1]!))
  const { ticket } = await callNext(clerks[0]!)
  await refusedWith('still-serving', callNext(clerks[0]!))
  await refusedWith('still-serving', sit(clerks[0]!, 2))
  await sit(clerks[1]!, 2)
  const other = await callNext(clerks[1]!, 2)
  assert.notEqual(other.ticket?.id, ticket?.id)
  await refusedWith(
    'not-at-this-workplace',
    office.as(clerks[1]!.token).queue.finish({ id: ticket!.id }),
  )
  await assert.rejects(
    sql`update tickets set workplace_id = ${desk(1)} where id = ${other.ticket!.id}`.execute(
      office.db,
    ),
    /one_ticket_a_workplace/,
  )
})

test('Q2: a clerk gets only what he is skilled for and his workplace serves', async () => {
  const skilled = await office.addStaff([{ role: 'clerk', branch: 'central' }], 'Учень', [
    'community-extract',
  ])
  await take('residence-registration')
  const extract = await take('community-extract')
  await take('housing-subsidy')
  await sit(skilled)
  const called = await callNext(skilled)
  assert.equal(called.ticket?.number, extract.number)
  await office.as(skilled.token).queue.finish({ id: called.ticket!.id })
  assert.equal((await callNext(skilled)).ticket, undefined, 'nobody left whom he may serve')
})

test('Q4: every call carries its reason in words', async () => {
  const booked = await checkedIn('10:00', '09:45')
  await take()
  await office.setTime('10:00')
  await sit(clerks[0]!)
  const first = await callNext(clerks[0]!)
  assert.equal(first.ticket?.number, booked.ticket.number)
  assert.equal(first.ticket?.reason?.text.uk, 'запис на 10:00')
  assert.equal(first.ticket?.person, 'Олена Ковальчук')
  assert.equal(first.ticket?.phone, '+380671234567', 'given once is at the desk')
  await office.as(clerks[0]!.token).queue.finish({ id: first.ticket!.id })
  const second = await callNext(clerks[0]!)
  assert.equal(second.ticket?.reason?.text.uk, 'найдовше чекає в черзі А')
  assert.equal(second.ticket?.person, undefined)
  assert.equal((await office.as().queue.showBoard({ branch: 'central' })).calls.length, 2)
  await office.setTime('10:02')
  const board = await office.as().queue.showBoard({ branch: 'central' })
  assert.deepEqual(
    board.calls.map(({ number, desk: at, reason }) => [number, at, reason.text.uk]),
    [[second.ticket?.number, 1, 'найдовше чекає в черзі А']],
  )
  assert.ok(!JSON.stringify(board).includes('Ковальчук'), 'E2: no name on the board')
})

test('Q3: a call out of turn does not push back the walk-in whose turn it is', async () => {
  for (const time of ['10:00', '10:05', '10:20']) {
    await office.setTime('09:45')
    await checkedIn(time, '10:03')
  }
  const walkIn = await take()
  await office.setTime('10:25')
  await sit(clerks[0]!)
  const reasons: (string | undefined)[] = []
  const callAndFinish = async () => {
    const { ticket } = await callNext(clerks[0]!)
    reasons.push(ticket?.reason?.kind)
    await office.as(clerks[0]!.token).queue.finish({ id: ticket!.id })
    return ticket
  }
  await callAndFinish()
  await office.as(reception.token).queue.issueTicket({
    visit: [{ service: 'residence-registration' }],
    branch: 'central',
    outOfTurn: 'hero',
  })
  await callAndFinish()
  await callAndFinish()
  assert.equal((await callAndFinish())?.number, walkIn.number)
  assert.deepEqual(reasons, ['booked', 'out-of-turn', 'booked', 'walk-in-turn'])
})

test('check-in opens 20 minutes before the time and closes 10 after; later a walk-in ticket', async () => {
  const early = await office.as().bookings.hold({
    visit: [{ service: 'residence-registration' }],
    branch: 'central',
    startsAt: at('12:00').toISOString(),
  })
  const as = office.as(early.code)
  await refusedWith('not-found', as.bookings.checkIn({ id: early.id }))
  await as.bookings.book({ hold: early.id, name: 'Олена', phone: '0671234567' })
  await office.setTime('11:39')
  const problem = await refusedWith('too-early', as.bookings.checkIn({ id: early.id }))
  assert.equal(problem.opensAt, at('11:40').toISOString())
  await office.setTime('11:40')
  const booking = await as.bookings.checkIn({ id: early.id })
  assert.deepEqual(
    await as.bookings.checkIn({ id: early.id }),
    booking,
    'twice gives the same ticket',
  )
  const ticket = await as.queue.findTicket({ id: booking.tickets[0]!.id })
  assert.deepEqual([ticket.bookedAt, ticket.visit], ['12:00', early.id])
  await refusedWith('already-checked-in', as.bookings.cancel({ id: early.id }))

  await office.setTime('09:30')
  const late = await checkedIn('13:00', '13:11')
  assert.equal(
    (await late.as.queue.findTicket({ id: late.ticket.id })).bookedAt,
    undefined,
    'a walk-in now',
  )
  await office.setTime('09:30')
  const held = await office.as().bookings.hold({
    visit: [{ service: 'residence-registration' }],
    branch: 'central',
    startsAt: at('14:00').toISOString(),
  })
  await office.as(held.code).bookings.book({ hold: held.id, name: 'Олена', phone: '0671234567' })
  await office.setTime('09:30', '2026-11-25')
  await refusedWith('too-late', office.as(held.code).bookings.checkIn({ id: held.id }))
})

test('a called ticket is recalled up to three calls, then missed, then restored with its arrival', async () => {
  const ticket = await take()
  const later = await take()
  await sit(clerks[0]!)
  const own = office.as(clerks[0]!.token)
  await callNext(clerks[0]!)
  assert.equal((await own.queue.recall({ id: ticket.id })).times, 2)
  assert.equal((await own.queue.recall({ id: ticket.id })).times, 3)
  await refusedWith('no-more-calls', own.queue.recall({ id: ticket.id }))
  const shown = async () =>
    (await office.as().queue.showBoard({ branch: 'central' })).calls.map(({ number }) => number)
  assert.deepEqual(await shown(), [ticket.number])
  assert.equal((await own.queue.miss({ id: ticket.id })).state, 'missed')
  assert.deepEqual(await shown(), [], 'nobody is told to come any more')
  assert.equal((await office.as(ticket.code).queue.findTicket({ id: ticket.id })).state, 'missed')
  await refusedWith('wrong-ticket-state', own.queue.finish({ id: ticket.id }))
  await office.setTime('09:50')
  await office.as(reception.token).queue.restore({ id: ticket.id })
  await refusedWith('wrong-ticket-state', own.queue.restore({ id: ticket.id }))
  assert.equal((await callNext(clerks[0]!)).ticket?.number, ticket.number, 'before who came later')
  assert.ok(later.number > ticket.number)
})

test('serving and finishing ends the visit, which the tablet may rate then', async () => {
  const ticket = await take()
  await sit(clerks[0]!)
  const own = office.as(clerks[0]!.token)
  await callNext(clerks[0]!)
  assert.equal((await own.queue.serve({ id: ticket.id })).state, 'serving')
  await own.queue.finish({ id: ticket.id })
  const seen = await office.as(ticket.code).queue.findTicket({ id: ticket.id })
  assert.deepEqual([seen.state, seen.canRate], ['served', true])
  const tablet = await office.addDevice({
    kind: 'rating-tablet',
    branch: 'central',
    title: 'Планшет',
    workplace: desk(1),
  })
  const task = await office.as(tablet.token).queue.showTask()
  assert.deepEqual(task.rate, { visit: ticket.visit, number: ticket.number, desk: 1 })
  await office.setTime('09:35')
  assert.equal((await office.as(tablet.token).queue.showTask()).rate, undefined, 'rest again')
})

test('Q6: a pause freezes calls and tickets say so; the order is the same after', async () => {
  const [first, second] = [await take(), await take()]
  await sit(clerks[0]!)
  const staff = office.as(reception.token)
  await staff.network.pauseBranch({ branch: 'central', reason: 'air-raid' })
  await refusedWith('branch-paused', callNext(clerks[0]!))
  await refusedWith('branch-paused', take())
  const seen = await office.as(second.code).queue.findTicket({ id: second.id })
  assert.deepEqual(
    [seen.state, seen.pause?.reason, seen.pause?.at],
    ['waiting', 'air-raid', '09:30'],
  )
  const board = await office.as().queue.showBoard({ branch: 'central' })
  assert.deepEqual([board.status, board.pause?.reason], ['paused', 'air-raid'])
  await staff.network.resumeBranch({ branch: 'central' })
  assert.equal((await callNext(clerks[0]!)).ticket?.number, first.number)
  await refusedWith(
    'not-found',
    staff.network.pauseBranch({ branch: 'vokzalnyi', reason: 'other' }),
  )
})

test('a closed branch gives no tickets', async () => {
  await office.setTime('21:00')
  await refusedWith('branch-closed', take())
})

test('the board tells of a call within moments, and resumes by its version', async () => {
  await take()
  await sit(clerks[0]!)
  const stopping = new AbortController()
  const boards = office
    .as()
    .queue.showBoard.watch({ branch: 'central' }, { signal: stopping.signal })
  const states = boards[Symbol.asyncIterator]()
  const before = (await states.next()).value
  assert.equal(before?.calls.length, 0)
  await callNext(clerks[0]!)
  let seen = (await states.next()).value
  while (seen && seen.calls.length === 0) seen = (await states.next()).value
  assert.equal(seen?.calls[0]?.desk, 1)
  stopping.abort()
  await states.return?.()
})

test('numbers that people write are understood: any letters, dashes, words and marks', async () => {
  const { readTicketNumber } = await import('./ticket-number.ts')
  const written =
    'А-017|A-017|a17| а 17 |А–0017|А‑017|А−17|А-０17|Ａ－０１７|А№17|№ А-17|А\u200b-17|А017.|А-О17|А-o17|' +
    'талон А-017|Талон: а 17|ticket A-017'
  for (const typed of written.split('|'))
    assert.deepEqual(readTicketNumber(typed), { letter: 'А', sequence: 17 }, typed)
  assert.deepEqual(readTicketNumber('О-17'), { letter: 'О', sequence: 17 }, 'a line of its own')
  for (const typed of ['017', '17', '№ 17'])
    assert.deepEqual(readTicketNumber(typed), { sequence: 17 })
  for (const typed of ['', 'АБ-1', 'А-', 'А-0', 'А-1234567', 'талон', 'О'])
    assert.equal(readTicketNumber(typed), undefined, typed)
})

test('a number without its letter finds the ticket when no other line has it', async () => {
  const ticket = await take()
  const find = (number: string) =>
    office.as(reception.token).queue.findTicketNumbered({ branch: 'central', number })
  assert.equal((await find('1')).id, ticket.id)
  await take('housing-subsidy')
  await refusedWith('not-found', find('1'))
  assert.equal((await find('талон А‑001')).id, ticket.id)
})

test('tickets put back are counted among the exceptions from the order', async () => {
  const counted = async () =>
    (await office.as(reception.token).queue.showQueue({ branch: 'central' })).exceptions
  const ticket = await take()
  await sit(clerks[0]!)
  await callNext(clerks[0]!)
  await office.as(clerks[0]!.token).queue.miss({ id: ticket.id })
  assert.equal(await counted(), 0)
  await office.as(reception.token).queue.restore({ id: ticket.id })
  assert.equal(await counted(), 1)
  await callNext(clerks[0]!)
  assert.equal(await counted(), 1, 'once')
})
