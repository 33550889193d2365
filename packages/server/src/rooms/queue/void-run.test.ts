import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { plainBrowser } from '../../testing/plain-browser.ts'
import { refusedWith } from '../../testing/refused-with.ts'
import { openTestOffice, type StaffToken, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let kiosk: StaffToken
let other: StaffToken
let reception: StaffToken
let clerk: StaffToken
before(async () => {
  office = await openTestOffice()
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  other = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Інший термінал' })
  reception = await office.addStaff([{ role: 'reception', branch: 'central' }])
  clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }])
})
after(() => office.close())
beforeEach(async () => {
  await office.setTime('09:30')
  for (const table of ['calls', 'ticket_services', 'tickets', 'ticket_numbers'])
    await sql`delete from ${sql.table(table)}`.execute(office.db)
  await sql`update workplaces set clerk_id = null`.execute(office.db)
  office.forget()
})

const take = (at = kiosk, ...services: string[]) =>
  office.as(at.token).queue.issueTicket({
    visit: (services.length > 0 ? services : ['residence-registration']).map((service) => ({
      service,
    })),
  })
const voidRun = (id: string, minutes = 10) =>
  office.as(reception.token).queue.voidRun({ id, minutes, why: 'many-printed' })
const stateOf = async ({ id, code }: { id: string; code: string }) =>
  (await office.as(code).queue.findTicket({ id })).state

test('reception takes a run of one kiosk out of the queue: those about that time, still waiting', async () => {
  await office.setTime('09:00')
  const early = await take()
  await office.setTime('09:30')
  const run = await Promise.all(Array.from({ length: 5 }, () => take()))
  const elsewhere = await take(other)
  const given = await office.as(reception.token).queue.issueTicket({
    branch: 'central',
    visit: [{ service: 'residence-registration' }],
  })
  await office.setTime('09:36')
  assert.deepEqual(await voidRun(run[0]!.id), { voided: 5 })
  for (const ticket of run) assert.equal(await stateOf(ticket), 'void')
  for (const ticket of [early, elsewhere, given]) assert.equal(await stateOf(ticket), 'waiting')
  assert.equal((await office.as().queue.showBoard({ branch: 'central' })).waiting, 3)
  const seen = await office.as(elsewhere.code).queue.findTicket({ id: elsewhere.id })
  assert.equal(seen.ahead, 1, 'only who came early')
  assert.deepEqual(await voidRun(run[0]!.id), { voided: 0 }, 'twice is no mistake')
})

test('each void ticket leaves a line in the audit: who, why, of which run', async () => {
  const [first, second] = [await take(), await take()]
  await voidRun(first.id)
  const { rows } = await sql<{ thing_id: string; caller_id: string; why: string; run: string }>`
    select thing_id, caller_id, why, detail->>'run' as run from audit
    where act = 'void' and detail->>'run' = ${first.id}`.execute(office.db)
  assert.deepEqual(
    rows.sort((a, b) => (a.thing_id < b.thing_id ? -1 : 1)),
    [first, second]
      .map(({ id }) => ({
        thing_id: id,
        caller_id: reception.id,
        why: 'many-printed',
        run: first.id,
      }))
      .sort((a, b) => (a.thing_id < b.thing_id ? -1 : 1)),
  )
})

test('nobody who was called is taken out, nor the rest of that visit', async () => {
  const called = await take()
  const both = await take(kiosk, 'residence-registration', 'id-card-first')
  const waiting = await take()
  await office.as(clerk.token).staff.openWorkplace({ workplace: 'central-desk-1' })
  const desk = office.as(clerk.token).queue
  await desk.callNext({ workplace: 'central-desk-1' })
  await desk.miss({ id: called.id })
  await office.as(reception.token).queue.restore({ id: called.id })
  await desk.callTicket({ workplace: 'central-desk-1', ticket: both.id, why: 'unwell' })
  assert.deepEqual(await voidRun(waiting.id), { voided: 1 })
  assert.equal(await stateOf(called), 'waiting', 'he came back')
  const { route } = await office.as(both.code).queue.findTicket({ id: both.id })
  assert.deepEqual(
    route!.map(({ state }) => state),
    ['called', 'waiting'],
  )
})

test('a line whose tickets of the day were gone has them again', async () => {
  await sql`update lines set daily_quota = 2 where branch_id = 'central' and letter = 'А'`.execute(
    office.db,
  )
  try {
    const [first] = [await take(), await take()]
    await refusedWith('gone-today', take())
    await voidRun(first.id)
    assert.equal((await take()).number, 'А-003', 'no number is given twice')
  } finally {
    await sql`update lines set daily_quota = null where branch_id = 'central'`.execute(office.db)
  }
})

test('what no kiosk gave, what is of another day or branch, and a wrong word are refused', async () => {
  const staff = office.as(reception.token)
  const given = await staff.queue.issueTicket({
    branch: 'central',
    visit: [{ service: 'residence-registration' }],
  })
  await refusedWith('not-from-kiosk', voidRun(given.id))
  const ticket = await take()
  await refusedWith(
    'invalid-input',
    staff.queue.voidRun({ id: ticket.id, minutes: 10, why: 'nobody likes it' }),
  )
  await refusedWith('invalid-input', voidRun(ticket.id, 0))
  const elsewhere = await office.addStaff([{ role: 'reception', branch: 'station' }])
  await refusedWith(
    'not-found',
    office.as(elsewhere.token).queue.voidRun({ id: ticket.id, minutes: 10, why: 'many-printed' }),
  )
  await refusedWith(
    'not-allowed',
    office.as(clerk.token).queue.voidRun({ id: ticket.id, minutes: 10, why: 'many-printed' }),
  )
  await office.setTime('09:30', '2026-11-25')
  await refusedWith('wrong-ticket-state', voidRun(ticket.id))
})

test('the person’s ticket says that it is void, and the way on', async () => {
  const { id, code } = await take()
  await voidRun(id)
  const browser = plainBrowser(office)
  const page = await browser.open(`/o/prozore/tickets/${id}?code=${code}`)
  assert.match(page.text, /Талон більше не діє Його скасувала рецепція\. Якщо ви чекаєте, візьміть/)
  assert.doesNotMatch(page.text, /Попереду|Оновити/)
  const english = await browser.open(`/o/prozore/tickets/${id}?code=${code}&lang=en`)
  assert.match(english.text, /not valid any more Reception cancelled it\. If you are waiting, take/)
})
