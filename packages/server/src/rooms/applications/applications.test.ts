import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import type { Service } from '@transparent-office/contract'
import type { Language } from '@transparent-office/words'
import { writeNotice } from '@transparent-office/words/applications/notice/write-notice'
import { sql } from 'kysely'
import { at, openTestOffice, type StaffToken, type TestOffice } from '../../testing/test-office.ts'
import { listOfficeRows } from '../network/index.ts'
import { putDecision } from './decisions.store.ts'
import { refusedWith } from '../../testing/refused-with.ts'
import { assignWaiting, passOnLeft } from './index.ts'

const service = 'housing-subsidy'
let office: TestOffice
let kiosk: StaffToken
let clerk: StaffToken
before(async () => {
  office = await openTestOffice()
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }], 'Ірина Клерк')
})
after(() => office.close())
beforeEach(async () => {
  await office.setTime('10:00')
  await sql`update tickets set state = 'served' where state in ('waiting', 'called', 'serving')`.execute(
    office.db,
  )
  await office.as(clerk.token).staff.openWorkplace({ workplace: 'central-desk-7' })
})

async function ticketAtDesk() {
  const taken = await office.as(kiosk.token).queue.issueTicket({ visit: [{ service }] })
  const desk = await office.as(clerk.token).queue.callNext({ workplace: 'central-desk-7' })
  assert.equal(desk.ticket?.id, taken.id)
  return taken
}

async function brought() {
  const card = await office.as().catalogue.findService({ service })
  return card.documents.map(({ id, fromRegister }) => ({
    document: id,
    state: fromRegister ? ('from-register' as const) : ('brought' as const),
  }))
}

async function takenIn(applicant: { name: string; email?: string } = { name: 'Олена Ковальчук' }) {
  const ticket = await ticketAtDesk()
  const receipt = await office.as(clerk.token).applications.takeIn({
    ticket: ticket.id,
    service,
    applicant: { phone: '0671234567', ...applicant },
    papers: await brought(),
  })
  return receipt
}

/** The official whom the office assigned, by token. */
async function assignedTo(number: string): Promise<string> {
  const { rows } = await sql<{ official_id: string }>`
    select official_id from applications where number = ${number}`.execute(office.db)
  return rows[0]!.official_id
}

async function officialOf(number: string): Promise<StaffToken> {
  const id = await assignedTo(number)
  const { hashToken, makeToken } = await import('../../acts/tokens.ts')
  const token = makeToken('tos')
  await sql`update staff set token_hash = ${hashToken(token)} where id = ${id}`.execute(office.db)
  return { id, token }
}

test('a term in hours says its hour on the receipt, to its holder, in the lists and to who looks for people', async () => {
  const fast = 'fop-registration'
  const workplace = 'central-desk-11'
  const desk = office.as(clerk.token)
  await desk.staff.openWorkplace({ workplace })
  const ticket = await office.as(kiosk.token).queue.issueTicket({ visit: [{ service: fast }] })
  await desk.queue.callNext({ workplace })
  const { documents } = await desk.catalogue.findService({ service: fast })
  const { number, code, ...receipt } = await desk.applications.takeIn({
    ticket: ticket.id,
    service: fast,
    applicant: { name: 'Ігор Підприємець', phone: '0671237788' },
    papers: documents.map(({ id, fromRegister }) => ({
      document: id,
      state: fromRegister ? 'from-register' : 'brought',
    })),
  })
  const own = await office.as(code).applications.findApplication({ number })
  const { items } = await desk.applications.listApplications({ list: 'to-forward' })
  const shown = await desk.applications.showApplication({ number })
  const reception = await office.addStaff([{ role: 'reception', branch: 'central' }])
  const people = await office
    .as(reception.token)
    .applications.findPeople({ branch: 'central', who: number })
  const found = [receipt, own, items.find((item) => item.number === number), shown]
  for (const one of [...found, people.items[0]?.applications[0]])
    assert.deepEqual([one?.decisionBy, one?.decisionByAt], ['2026-11-25', '10:00'])
})

test('the way of an application: taken in, forwarded, decided by another, handed over', async () => {
  const receipt = await takenIn({ name: 'Олена Ковальчук', email: 'olena@example.test' })
  assert.match(receipt.number, /^2026-01-\d{6}$/)
  assert.equal(receipt.state, 'registered')
  assert.equal(receipt.decisionBy, '2026-12-04', '10 calendar days from 24 November')
  assert.equal(receipt.timeline[0]?.desk, 7)
  const citizen = office.as(receipt.code)
  const number = receipt.number

  const forwarded = await office.as(clerk.token).applications.forward({ number })
  assert.equal(forwarded.state, 'in-review')
  assert.notEqual(forwarded.official?.id, clerk.id)
  await refusedWith(
    'wrong-application-state',
    office.as(clerk.token).applications.forward({ number }),
  )
  assert.deepEqual(
    (await citizen.applications.findApplication({ number })).timeline.map(({ state }) => state),
    ['registered', 'forwarded', 'in-review'],
  )

  const official = await officialOf(number)
  const { items } = await office.as(official.token).applications.listApplications({ list: 'mine' })
  assert.ok(items.some((item) => item.number === number && item.mine))
  const shown = await office.as(official.token).applications.showApplication({ number })
  assert.deepEqual([shown.applicant.name, shown.may], ['Олена Ковальчук', ['decide']])
  const decided = await office
    .as(official.token)
    .applications.decide({ number, outcome: 'granted' })
  assert.equal(decided.state, 'granted')
  await refusedWith(
    'wrong-application-state',
    office.as(official.token).applications.decide({ number, outcome: 'granted' }),
  )

  // The notice goes out by mail and marks the application.
  let seen = await citizen.applications.findApplication({ number })
  for (let round = 0; round < 100 && seen.state !== 'notified'; round++) {
    await new Promise((done) => setTimeout(done, 50))
    seen = await citizen.applications.findApplication({ number })
  }
  assert.equal(seen.state, 'notified')
  assert.equal(seen.decision?.outcome, 'granted')
  assert.deepEqual(seen.ahead, ['handed-over'])
  assert.equal(
    (await office.as(clerk.token).applications.handOver({ number })).state,
    'handed-over',
  )
  assert.deepEqual((await citizen.applications.findApplication({ number })).ahead, [])
  assert.ok(
    !JSON.stringify(await citizen.applications.findApplication({ number })).includes('Ірина'),
    'no clerk named',
  )
})

test('A4: a refusal needs a listed ground and reasons, and says how long one may complain', async () => {
  const { number, code } = await takenIn()
  await office.as(clerk.token).applications.forward({ number })
  const official = office.as((await officialOf(number)).token)
  await refusedWith('ground-needed', official.applications.decide({ number, outcome: 'refused' }))
  await refusedWith(
    'ground-needed',
    official.applications.decide({
      number,
      outcome: 'refused',
      ground: 'made-up',
      reasons: 'Тому що так вирішено',
    }),
  )
  await official.applications.decide({
    number,
    outcome: 'refused',
    ground: 'no-ground',
    reasons: 'Дохід родини перевищує межу, визначену законом.',
  })
  const { decision } = await office.as(code).applications.findApplication({ number })
  assert.equal(decision?.ground?.uk, 'Відсутні підстави, визначені законом')
  assert.equal(decision?.complainUntil, '2026-12-24')
})

test('A1: who took the papers in can never decide, not even as official and manager', async () => {
  const both = await office.addStaff(
    [{ role: 'clerk', branch: 'central' }, { role: 'official' }, { role: 'manager' }],
    'Многостаночник',
  )
  await office.as(clerk.token).staff.closeWorkplace({ workplace: 'central-desk-7' })
  await office.as(both.token).staff.openWorkplace({ workplace: 'central-desk-7' })
  const ticket = await office.as(kiosk.token).queue.issueTicket({ visit: [{ service }] })
  await office.as(both.token).queue.callNext({ workplace: 'central-desk-7' })
  const receipt = await office.as(both.token).applications.takeIn({
    ticket: ticket.id,
    service,
    applicant: { name: 'Олена', phone: '0671234567' },
    papers: await brought(),
  })
  const { number } = receipt
  const forwarded = await office.as(both.token).applications.forward({ number })
  assert.notEqual(forwarded.official?.id, both.id)
  await refusedWith(
    'took-part',
    office.as(both.token).applications.decide({ number, outcome: 'granted' }),
  )
  // Even were it assigned to him: the database itself refuses.
  await sql`update applications set official_id = ${both.id} where number = ${number}`.execute(
    office.db,
  )
  await refusedWith(
    'took-part',
    office.as(both.token).applications.decide({ number, outcome: 'granted' }),
  )
  await assert.rejects(
    sql`insert into decisions (office_id, number, seq, outcome, official_id, decided_at)
        values ('prozore', ${number}, 1, 'granted', ${both.id}, now())`.execute(office.db),
    /who took part can not decide/,
  )
  await office.as(both.token).queue.finish({ id: ticket.id })
  await office.as(both.token).staff.closeWorkplace({ workplace: 'central-desk-7' })
})

test('A1: another official than the assigned one neither sees nor decides it', async () => {
  const { number } = await takenIn()
  await office.as(clerk.token).applications.forward({ number })
  const stranger = await office.addStaff([{ role: 'official', agency: 'dms' }], 'Чужий')
  await refusedWith('not-found', office.as(stranger.token).applications.showApplication({ number }))
  await refusedWith(
    'not-found',
    office.as(stranger.token).applications.decide({ number, outcome: 'granted' }),
  )
})

test('A1: with nobody else left it goes up to a manager, and without one it waits', async () => {
  const { rows } = await sql<{ id: string }>`
    select staff_id as id from staff_roles where role = 'official' and agency_id is null`.execute(
    office.db,
  )
  const ids = rows.map(({ id }) => id)
  await sql`update staff set active = false, withdrawn_at = now() where id = any(${ids})`.execute(
    office.db,
  )
  const first = await takenIn()
  const up = await office.as(clerk.token).applications.forward({ number: first.number })
  assert.equal(up.official?.name, 'Наталія Кравець')
  await office.as(clerk.token).queue.finish({
    id: (
      await sql<{ id: string }>`
    select id from tickets where state in ('called', 'serving')`.execute(office.db)
    ).rows[0]!.id,
  })
  await sql`update staff set active = false, withdrawn_at = now() where name = 'Наталія Кравець'`.execute(
    office.db,
  )
  const second = await takenIn()
  const waiting = await office.as(clerk.token).applications.forward({ number: second.number })
  assert.deepEqual([waiting.state, waiting.official], ['forwarded', undefined])
  await sql`update staff set active = true, withdrawn_at = null`.execute(office.db)
  await assignWaiting(office.running.dependencies, (await listOfficeRows(office.db))[0]!)
  const taken = await office.as(clerk.token).applications.showApplication({ number: second.number })
  assert.equal(taken.state, 'in-review')
  assert.ok(taken.official)
})

test('who booked in English is told of the decision in English', async () => {
  const startsAt = at('10:00').toISOString()
  const visit = [{ service, persons: 1 }]
  const held = await office.as().bookings.hold({ visit, branch: 'central', startsAt })
  const own = office.as(held.code)
  const email = 'olivia@example.test'
  await own.bookings.book({ hold: held.id, name: 'Olivia Brown', email, language: 'en' })
  await own.bookings.checkIn({ id: held.id })
  const clerks = office.as(clerk.token)
  const { ticket } = await clerks.queue.callNext({ workplace: 'central-desk-7' })
  const { number } = await clerks.applications.takeIn({
    ticket: ticket!.id,
    service,
    applicant: { name: 'Olivia Brown', email },
    papers: await brought(),
  })
  await clerks.applications.forward({ number })
  const official = await officialOf(number)
  await office.as(official.token).applications.decide({ number, outcome: 'granted' })
  const subjects = async () => {
    const folder = join(office.settings.dataDir, 'mail')
    const names = await readdir(folder).catch(() => [])
    const letters = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
    return letters.map((letter) => /^Subject: (.*)$/m.exec(letter)?.[1]?.trim())
  }
  const told = `Granted: application ${number}`
  for (let round = 0; round < 100 && !(await subjects()).includes(told); round++)
    await new Promise((done) => setTimeout(done, 50))
  assert.ok((await subjects()).includes(told), String(await subjects()))
})

test('a notice of refusal names the last day to complain as its language has it', () => {
  const text = { uk: 'Управління', en: 'Department' }
  const card = { title: text, agency: { title: text } } as unknown as Service
  const told = { number: '2026-11-000001', card, granted: false, ground: text, reasons: 'Так.' }
  const until = { complainUntil: '2026-12-24', address: 'https://city.example/', code: 'ABCD' }
  const noticeIn = (language: Language) => writeNotice({ ...told, ...until }, language).text
  assert.match(noticeIn('uk'), /до 24 грудня 2026 року включно\. Куди: Управління або суд\./)
  assert.match(
    noticeIn('en'),
    /up to and including 24 December 2026\. Where: Department, or a court\./,
  )
})

test('an application whose official left passes on to another, who takes it as it is', async () => {
  const { number } = await takenIn()
  await office.as(clerk.token).applications.forward({ number })
  const left = await assignedTo(number)
  const manager = await office.addStaff([{ role: 'manager' }])
  await office.as(manager.token).staff.withdrawMember({ id: left })
  const [own] = await listOfficeRows(office.db)
  await passOnLeft(office.running.dependencies, own!)
  const next = await officialOf(number)
  assert.notEqual(next.id, left)
  const decided = await office.as(next.token).applications.decide({ number, outcome: 'granted' })
  assert.equal(decided.state, 'granted')
  const { rows } = await sql`
    select from audit where act = 'pass-on' and thing_id = ${number}`.execute(office.db)
  assert.equal(rows.length, 1)
  await sql`update staff set active = true, withdrawn_at = null where id = ${left}`.execute(
    office.db,
  )
})

test('E3: a role for one agency neither shows nor decides matters of another', async () => {
  const { number } = await takenIn()
  const { rows } = await sql<{ agency_id: string; other: string }>`
    select agency_id, (select id from agencies where id <> agency_id limit 1) as other
    from applications where number = ${number}`.execute(office.db)
  const { agency_id: agency, other } = rows[0]!
  const sees = async (role: { agency?: string; branch?: string }) => {
    const as = office.as((await office.addStaff([{ role: 'controller', ...role }])).token)
    const { items } = await as.applications.listApplications({ limit: 100 })
    const listed = items.some((item) => item.number === number)
    if (listed) assert.equal((await as.applications.showApplication({ number })).number, number)
    else await refusedWith('not-found', as.applications.showApplication({ number }))
    return listed
  }
  assert.equal(await sees({ agency }), true)
  assert.equal(await sees({ agency: other }), false)
  assert.equal(await sees({ agency, branch: 'vokzalnyi' }), false)
  assert.equal(await sees({ branch: 'central' }), true)
  const elsewhere = await office.addStaff([{ role: 'official', branch: 'vokzalnyi' }])
  await office.as(clerk.token).applications.forward({ number })
  assert.notEqual(await assignedTo(number), elsewhere.id)
})

test('A2: every change of state is in the table of steps and in the audit', async () => {
  const { number } = await takenIn()
  await refusedWith(
    'wrong-application-state',
    office.as(clerk.token).applications.handOver({ number }),
  )
  await office.as(clerk.token).applications.forward({ number })
  const official = await officialOf(number)
  await office.as(official.token).applications.decide({ number, outcome: 'granted' })
  await office.as(clerk.token).applications.handOver({ number })
  const { rows } = await sql<{ act: string; caller_kind: string }>`
    select act, caller_kind from audit where thing = 'application' and thing_id = ${number} order by id`.execute(
    office.db,
  )
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['registered', 'forwarded', 'in-review', 'granted', 'handed-over'],
  )
  await assert.rejects(
    sql`update audit set act = 'nothing'`.execute(office.db),
    /append-only|permission denied/,
  )
  await assert.rejects(sql`delete from audit`.execute(office.db), /append-only|permission denied/)
})

test('A5: papers a register holds are not demanded; each missing one is named', async () => {
  const ticket = await ticketAtDesk()
  const papers = await brought()
  const needed = papers.filter(({ state }) => state === 'brought')
  const applicant = { name: 'Олена', phone: '0671234567' }
  const problem = await refusedWith(
    'papers-missing',
    office
      .as(clerk.token)
      .applications.takeIn({ ticket: ticket.id, service, applicant, papers: [] }),
  )
  assert.equal(problem.errors?.length, needed.length)
  const receipt = await office
    .as(clerk.token)
    .applications.takeIn({ ticket: ticket.id, service, applicant, papers: needed })
  assert.equal(receipt.state, 'registered')
})

test('an application without any contact says on purpose that the person learns at reception', async () => {
  const ticket = await ticketAtDesk()
  const papers = await brought()
  const filed = { ticket: ticket.id, service, applicant: { name: 'Олена' }, papers }
  const own = office.as(clerk.token)
  await refusedWith('contact-needed', own.applications.takeIn(filed))
  const receipt = await own.applications.takeIn({ ...filed, contact: 'reception' })
  assert.equal(receipt.state, 'registered')
})

test('an application is taken in only for a service of the ticket at the own desk', async () => {
  const ticket = await ticketAtDesk()
  const take = (more: { ticket?: string; service?: string }) =>
    office.as(clerk.token).applications.takeIn({
      ticket: ticket.id,
      service,
      applicant: { name: 'Олена', phone: '0671234567' },
      papers: [],
      ...more,
    })
  await refusedWith('service-not-on-ticket', take({ service: 'id-card-first' }))
  await refusedWith('not-found', take({ ticket: '01900000-0000-7000-8000-000000000000' }))
  await office.as(clerk.token).queue.finish({ id: ticket.id })
  await refusedWith('wrong-ticket-state', take({}))
})

test('a ticket and service make one application for each person, however often it is pressed', async () => {
  const ticket = await ticketAtDesk()
  const papers = await brought()
  const take = () =>
    office.as(clerk.token).applications.takeIn({
      ticket: ticket.id,
      service,
      applicant: { name: 'Олена', phone: '0671234567' },
      papers,
    })
  const answers = await Promise.allSettled(Array.from({ length: 20 }, take))
  const made = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  assert.equal(made.length, 1)
  const problem = await refusedWith('already-taken-in', take())
  assert.equal(problem.number, made[0]!.number)
  await sql`update ticket_services set persons = 2 where ticket_id = ${ticket.id}`.execute(
    office.db,
  )
  assert.notEqual((await take()).number, made[0]!.number)
  await refusedWith('already-taken-in', take())
})

test('A1: a decision of who took part is refused by its name, not tried again', async () => {
  const { number } = await takenIn()
  const decision = { outcome: 'granted', official: clerk.id, at: at('10:00') }
  const put = office.db
    .transaction()
    .execute((tx) => putDecision(tx, 'prozore', number, decision).then((done) => assert.ok(!done)))
  await put.catch((error: Error) => assert.match(error.message, /abort|rolled back/i))
  const { rows } = await sql`select from decisions where number = ${number}`.execute(office.db)
  assert.equal(rows.length, 0)
})

test('numbers run without gap; number and code together open it, neither alone', async () => {
  const first = await takenIn()
  await office.as(clerk.token).queue.finish({
    id: (
      await sql<{ id: string }>`
    select id from tickets where state in ('called', 'serving')`.execute(office.db)
    ).rows[0]!.id,
  })
  const second = await takenIn()
  assert.equal(Number(second.number.slice(-6)), Number(first.number.slice(-6)) + 1)
  await refusedWith(
    'not-found',
    office.as(first.code).applications.findApplication({ number: second.number }),
  )
  await refusedWith(
    'not-found',
    office.as(first.code).applications.findApplication({ number: '2026-01-999999' }),
  )
  await refusedWith(
    'token-needed',
    office.as().applications.findApplication({ number: first.number }),
  )
})
