import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ProblemError } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { openTestOffice, type StaffToken, type TestOffice } from '../../testing/test-office.ts'
import { startServer, type TestServer } from '../../testing/test-servers.ts'

const people = 25
const desks = 30

let office: TestOffice
let servers: TestServer[]
let kiosk: StaffToken
let clerks: StaffToken[]
before(async () => {
  office = await openTestOffice()
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  clerks = []
  for (let n = 0; n < desks; n++) {
    await sql`
      insert into workplaces (office_id, id, branch_id, hall_id, pool_id, number)
      values ('prozore', ${`race-desk-${n}`}, 'central', 'central-1', 'central-documents', ${100 + n})`.execute(
      office.db,
    )
    const clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }], `Клерк ${n}`)
    await office.as(clerk.token).staff.openWorkplace({ workplace: `race-desk-${n}` })
    clerks.push(clerk)
  }
  const settings = { DATABASE_URL: office.settings.databaseUrl!, DATA_DIR: office.settings.dataDir }
  servers = await Promise.all([startServer('serve', settings), startServer('serve', settings)])
})
after(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  await office.close()
})

test('Q1: tickets taken at once on two servers have each number once, without a gap', async () => {
  const tickets = await Promise.all(
    Array.from({ length: people }, (_, i) =>
      servers[i % 2]!.as(kiosk.token).queue.issueTicket({
        visit: [{ service: 'residence-registration' }],
      }),
    ),
  )
  assert.deepEqual(
    tickets.map(({ number }) => number).sort(),
    Array.from({ length: people }, (_, i) => `А-${String(i + 1).padStart(3, '0')}`),
  )
})

test('Q2: thirty clerks call at once for twenty-five tickets: each ticket to one desk, five desks none', async () => {
  const answers = await Promise.all(
    clerks.map((clerk, n) =>
      servers[n % 2]!.as(clerk.token).queue.callNext({ workplace: `race-desk-${n}` }),
    ),
  )
  const called = answers.flatMap(({ ticket }) => ticket?.number ?? [])
  assert.equal(called.length, people)
  assert.equal(new Set(called).size, people)
  const { rows } = await sql<{ calls: number; tickets: number; desks: number }>`
    select count(*)::int as calls, count(distinct ticket_id)::int as tickets, count(distinct workplace_id)::int as desks
    from calls`.execute(office.db)
  assert.deepEqual(rows[0], { calls: people, tickets: people, desks: people })
})

test('Q2: a clerk who presses twice at once calls one ticket', async () => {
  await servers[0]!
    .as(kiosk.token)
    .queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
  await servers[0]!
    .as(kiosk.token)
    .queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
  const idle = await sql<{ id: string; token: number }>`
    select w.id, 0 as token from workplaces w
    where w.clerk_id is not null and not exists (
      select from tickets t where t.workplace_id = w.id and t.state in ('called', 'serving'))
    order by w.id limit 1`.execute(office.db)
  const workplace = idle.rows[0]!.id
  const clerk = clerks[Number(workplace.split('-').at(-1))]!
  const answers = await Promise.allSettled(
    [0, 1].map((n) => servers[n]!.as(clerk.token).queue.callNext({ workplace })),
  )
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
  const { rows } = await sql`
    select from tickets where workplace_id = ${workplace} and state in ('called', 'serving')`.execute(
    office.db,
  )
  assert.equal(rows.length, 1)
})

test('one rating a visit, however many press at once', async () => {
  const { rows } = await sql<{ visit_id: string; id: string }>`
    select visit_id, id from tickets where state = 'called' limit 1`.execute(office.db)
  const { visit_id: visit, id } = rows[0]!
  await sql`update tickets set state = 'served' where id = ${id}`.execute(office.db)
  await sql`update visits set over_at = office_now() where id = ${visit}`.execute(office.db)
  const code = office.running.codes.derive({
    kind: 'visit',
    office: 'prozore',
    id: visit,
    generation: 0,
    key: 1,
  })
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) =>
      servers[i % 2]!.as(code).ratings.rate({ visit, score: 3 }),
    ),
  )
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('Q2: who is called while his run is made void stays called, and nobody void is called', async () => {
  const { token } = await office.addStaff([{ role: 'reception', branch: 'central' }])
  const visit = [{ service: 'residence-registration' }]
  for (let round = 0; round < 8; round++) {
    await sql`update tickets set state = 'served' where state not in ('served', 'void')`.execute(
      office.db,
    )
    const tickets = []
    for (let n = 0; n < 6; n++)
      tickets.push(await servers[n % 2]!.as(kiosk.token).queue.issueTicket({ visit }))
    const [made, ...answers] = await Promise.all([
      servers[round % 2]!.as(token).queue.voidRun({
        id: tickets[0]!.id,
        minutes: 120,
        why: 'many-printed',
      }),
      ...clerks
        .slice(0, 4)
        .map((clerk, n) =>
          servers[n % 2]!.as(clerk.token).queue.callNext({ workplace: `race-desk-${n}` }),
        ),
    ])
    const called = answers.flatMap(({ ticket }) => ticket?.id ?? [])
    const { rows } = await sql<{ id: string; state: string; calls: number }>`
      select id, state, (select count(*)::int from calls c where c.ticket_id = t.id) as calls
      from tickets t where id = any(${tickets.map(({ id }) => id)})`.execute(office.db)
    for (const { id, state, calls } of rows)
      assert.equal(
        `${state} ${calls}`,
        called.includes(id) ? 'called 1' : state === 'void' ? 'void 0' : 'waiting 0',
      )
    assert.equal(rows.filter(({ state }) => state === 'void').length, made.voided)
    assert.ok(made.voided + called.length <= tickets.length)
  }
})

test('Q6: once a branch is paused at one server, the other gives no ticket and calls nobody', async () => {
  const { token } = await office.addStaff([{ role: 'reception' }])
  const { rows } = await sql<{ id: string }>`
    select w.id from workplaces w where w.clerk_id is not null and not exists (
      select from tickets t where t.workplace_id = w.id and t.state in ('called', 'serving'))
    order by w.id limit 1`.execute(office.db)
  const workplace = rows[0]!.id
  const clerk = clerks[Number(workplace.split('-').at(-1))]!
  for (let round = 0; round < 10; round++) {
    // What the second server remembers is a moment old.
    await servers[1]!.as().network.findBranch({ branch: 'central' })
    await servers[1]!.as().queue.showBoard({ branch: 'central' })
    await servers[0]!.as(token).network.pauseBranch({ branch: 'central', reason: 'air-raid' })
    const answers = await Promise.allSettled([
      servers[1]!
        .as(kiosk.token)
        .queue.issueTicket({ visit: [{ service: 'residence-registration' }] }),
      servers[1]!.as(clerk.token).queue.callNext({ workplace }),
    ])
    assert.deepEqual(
      answers.map((answer) =>
        answer.status === 'rejected' ? (answer.reason as ProblemError).problem.code : 'done',
      ),
      ['branch-paused', 'branch-paused'],
    )
    await servers[0]!.as(token).network.resumeBranch({ branch: 'central' })
    await servers[1]!
      .as(kiosk.token)
      .queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
  }
})
