import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { RoleHeld } from '@transparent-office/contract'
import { sql } from 'kysely'
import { refusedWith } from '../../testing/refused-with.ts'
import { at, openTestOffice, type StaffToken, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
let manager: StaffToken
let kiosk: StaffToken
before(async () => {
  office = await openTestOffice()
  await office.setTime('10:00')
  manager = await office.addStaff([{ role: 'manager' }], 'Марія Коваль')
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
})
after(() => office.close())

const running = (token = manager.token) => office.as(token).staff
const clerkHere: RoleHeld = { role: 'clerk', branch: 'central' }
const visit = [{ service: 'residence-registration' }]
const names = async (token?: string, branch?: string) =>
  (await running(token).listMembers(branch ? { branch } : {})).items.map(({ name }) => name)

test('a new member signs in with what is shown once; a repeat shows the same, and it is kept nowhere', async () => {
  const key = crypto.randomUUID()
  const asked = { name: 'Олена Нова', roles: [clerkHere, clerkHere], skills: ['housing-subsidy'] }
  const added = await running().addMember(asked, { key })
  assert.match(added.code, /^tos_/)
  assert.deepEqual(await running().addMember(asked, { key }), added)
  assert.deepEqual(added.roles, [clerkHere])
  const { name } = await running(added.code).findMyself()
  assert.equal(name, 'Олена Нова')
  const { rows } = await sql<{ kept: boolean }>`
    select bool_or(r::text like ${`%${added.code}%`}) as kept from replies r`.execute(office.db)
  assert.equal(rows[0]!.kept, false, 'no reply keeps it')
  const again = await running().listMembers()
  assert.ok(again.items.some(({ id, skills }) => id === added.id && skills?.length === 1))
  assert.equal(JSON.stringify(again).includes('tos_'), false)
})

test('roles and skills change from the next call on; a new token ends the former one', async () => {
  const added = await running().addMember({ name: 'Іван Мінливий', roles: [clerkHere] })
  const changed = await running().changeMember({
    id: added.id,
    name: 'Іван Сталий',
    roles: [{ role: 'reception', branch: 'central' }],
    skills: ['housing-subsidy'],
  })
  assert.deepEqual([changed.name, changed.skills], ['Іван Сталий', ['housing-subsidy']])
  await refusedWith(
    'not-allowed',
    running(added.code).openWorkplace({ workplace: 'central-desk-1' }),
  )
  const all = await running().changeMember({ id: added.id, allSkills: true })
  assert.equal(all.skills, undefined)
  const renewed = await running().renewMember({ id: added.id })
  assert.notEqual(renewed.code, added.code)
  await refusedWith('token-needed', running(added.code).findMyself())
  assert.equal((await running(renewed.code).findMyself()).name, 'Іван Сталий')
})

test('who leaves is out at once: the workplace closes, the ticket there goes back first in its line, the history stays', async () => {
  const workplace = 'central-desk-2'
  const added = await running().addMember({ name: 'Петро Колишній', roles: [clerkHere] })
  const clerk = office.as(added.code)
  await clerk.staff.openWorkplace({ workplace })
  const tickets = []
  for (let n = 0; n < 2; n++)
    tickets.push(await office.as(kiosk.token).queue.issueTicket({ visit }))
  const { ticket } = await clerk.queue.callNext({ workplace })
  await clerk.queue.serve({ id: ticket!.id })
  const gone = await running().withdrawMember({ id: added.id, why: 'Звільнено' })
  assert.ok(gone.withdrawnAt)
  assert.equal(gone.workplace, undefined)
  await refusedWith('token-needed', clerk.staff.findMyself())
  const places = await running().listWorkplaces({ branch: 'central' })
  assert.equal(places.items.find(({ id }) => id === workplace)?.clerk, undefined)
  const other = office.as((await office.addStaff([clerkHere])).token)
  await other.staff.openWorkplace({ workplace })
  assert.equal((await other.queue.callNext({ workplace })).ticket?.id, ticket!.id, 'not lost')
  await refusedWith('not-found', running().withdrawMember({ id: added.id }))
  await refusedWith('not-found', running().renewMember({ id: added.id }))
  assert.ok(!(await names()).includes('Петро Колишній'))
  const { items } = await running().listMembers({ list: 'withdrawn' })
  assert.ok(items.some(({ name }) => name === 'Петро Колишній'))
  const { rows } = await sql<{ act: string; thing: string; why: string | null }>`
    select act, thing, why from audit where caller_id = ${manager.id} and (thing_id = ${added.id} or thing in ('ticket', 'workplace'))
    order by id desc limit 4`.execute(office.db)
  assert.deepEqual(rows.map(({ act, thing }) => `${act} ${thing}`).sort(), [
    'add staff',
    'close workplace',
    'give-back ticket',
    'withdraw staff',
  ])
})

test('a clerk who is one no more here leaves the workplace, too', async () => {
  const added = await running().addMember({ name: 'Ганна Перейшла', roles: [clerkHere] })
  await running(added.code).openWorkplace({ workplace: 'central-desk-3' })
  const same = await running().changeMember({ id: added.id, skills: ['housing-subsidy'] })
  assert.equal(same.workplace?.id, 'central-desk-3')
  const moved = await running().changeMember({
    id: added.id,
    roles: [{ role: 'clerk', branch: 'vokzalnyi' }],
  })
  assert.equal(moved.workplace, undefined)
})

test('a manager of a branch sees and changes those of his branch, and gives no more than he has', async () => {
  const here = await office.addStaff([{ role: 'manager', branch: 'central' }], 'Керує Тут')
  const there = await running().addMember({
    name: 'Богдан Тамтешній',
    roles: [{ role: 'clerk', branch: 'vokzalnyi' }],
  })
  const both = await running().addMember({
    name: 'Віра Двох Підрозділів',
    roles: [clerkHere, { role: 'clerk', branch: 'vokzalnyi' }],
  })
  const seen = (await running(here.token).listMembers()).items
  assert.ok(!seen.some(({ name }) => name === 'Богдан Тамтешній'))
  assert.equal(seen.find(({ id }) => id === both.id)?.yours, false)
  const acts = (id: string) => [
    () => running(here.token).changeMember({ id, name: 'Хтось' }),
    () => running(here.token).renewMember({ id }),
    () => running(here.token).withdrawMember({ id }),
  ]
  for (const act of acts(there.id)) await refusedWith('not-found', act())
  for (const act of acts(both.id)) await refusedWith('not-allowed', act())
  for (const act of acts(manager.id)) await refusedWith('not-found', act())
  for (const role of [
    { role: 'clerk' },
    { role: 'manager' },
    { role: 'clerk', branch: 'vokzalnyi' },
  ] as const)
    await refusedWith(
      'not-allowed',
      running(here.token).addMember({ name: 'Хтось', roles: [role] }),
    )
  const own = await running(here.token).addMember({ name: 'Свій Клерк', roles: [clerkHere] })
  await refusedWith(
    'not-allowed',
    running(here.token).changeMember({ id: own.id, roles: [clerkHere, { role: 'manager' }] }),
  )
  await running(here.token).withdrawMember({ id: own.id })
})

test('what the office lacks is named by field; nobody is added', async () => {
  const before = (await names()).length
  for (const [at, wrong] of [
    ['/roles/0/branch', { roles: [{ role: 'clerk', branch: 'nowhere' }] }],
    ['/roles/0/agency', { roles: [{ role: 'official', agency: 'nobody' }] }],
    ['/roles', { roles: [] }],
    ['/roles/0/role', { roles: [{ role: 'king' }] }],
    ['/skills/1', { skills: ['housing-subsidy', 'nothing'] }],
    ['/name', { name: '12' }],
    ['/token', { token: 'tos_x' }],
  ] as const) {
    const asked = { name: 'Олена', roles: [clerkHere], ...wrong }
    const said = await refusedWith('invalid-input', running().addMember(asked as never))
    assert.ok(
      said.errors?.some((error) => error.at === at),
      JSON.stringify(said.errors),
    )
  }
  assert.equal((await names()).length, before)
  await refusedWith('invalid-input', running().listMembers({ list: 'constructor' }))
})

test('the last manager can’t lock himself out, nor two who withdraw each other at once', async () => {
  const only = await openTestOffice()
  try {
    await sql`delete from staff_roles where role = 'manager'`.execute(only.db)
    const [one, two] = [
      await only.addStaff([{ role: 'manager' }], 'Перший'),
      await only.addStaff([{ role: 'manager' }], 'Другий'),
    ]
    const here = await only.addStaff([{ role: 'manager', branch: 'central' }], 'Тутешній')
    await only.as(one.token).staff.changeMember({ id: here.id, roles: [clerkHere] })
    const answers = await Promise.allSettled([
      only.as(one.token).staff.withdrawMember({ id: two.id }),
      only.as(two.token).staff.withdrawMember({ id: one.id }),
    ])
    const won = answers.filter(({ status }) => status === 'fulfilled')
    assert.equal(won.length, 1, JSON.stringify(answers))
    const left = answers[0].status === 'fulfilled' ? one : two
    const last = only.as(left.token).staff
    await refusedWith('last-manager', last.withdrawMember({ id: left.id }))
    await refusedWith('last-manager', last.changeMember({ id: left.id, roles: [clerkHere] }))
    const next = await last.addMember({ name: 'Наступний', roles: [{ role: 'manager' }] })
    await last.changeMember({ id: left.id, roles: [clerkHere] })
    assert.equal((await only.as(next.code).staff.findMyself()).name, 'Наступний')
  } finally {
    await only.close()
  }
})

test('a screen is added with a token of its own, gets another, and is taken away', async () => {
  const asked = { kind: 'board', branch: 'central', title: 'Табло нове', hall: 'central-1' }
  const added = await running().addDevice(asked)
  assert.match(added.code, /^tod_/)
  const task = () => office.as(added.code).queue.showTask()
  assert.equal((await task()).device.title, 'Табло нове')
  const renewed = await running().renewDevice({ id: added.id })
  await refusedWith('token-needed', task())
  await office.as(renewed.code).queue.showTask()
  await running().withdrawDevice({ id: added.id })
  await refusedWith('token-needed', office.as(renewed.code).queue.showTask())
  await refusedWith('not-found', running().withdrawDevice({ id: added.id }))
  const gone = (await running().listDevices({ list: 'withdrawn' })).items
  assert.ok(gone.some(({ id }) => id === added.id))
  for (const [at, wrong] of [
    ['/kind', { kind: 'toaster' }],
    ['/hall', { hall: 'vokzalnyi-1' }],
    ['/workplace', { kind: 'rating-tablet' }],
    ['/workplace', { workplace: 'vokzalnyi-desk-1' }],
    ['/title', { title: ' ' }],
  ] as const) {
    const said = await refusedWith('invalid-input', running().addDevice({ ...asked, ...wrong }))
    assert.ok(
      said.errors?.some((error) => error.at === at),
      JSON.stringify(said.errors),
    )
  }
  const there = await office.addStaff([{ role: 'manager', branch: 'vokzalnyi' }])
  await refusedWith('not-found', running(there.token).addDevice(asked))
  await refusedWith('not-found', running(there.token).renewDevice({ id: kiosk.id }))
  await refusedWith('not-found', running(there.token).withdrawDevice({ id: kiosk.id }))
  const { items } = await running(there.token).listDevices()
  assert.ok(items.every(({ branch }) => branch === 'vokzalnyi'))
})

test('it is known when a screen asked last, to about a minute; of one that never did, that too', async () => {
  const asked = { kind: 'board', title: 'Табло мовчазне', branch: 'central', hall: 'central-1' }
  const { id, code } = await running().addDevice(asked)
  const seenAt = async () =>
    (await running().listDevices({ branch: 'central' })).items.find((one) => one.id === id)!
      .lastSeenAt
  const comes = async (there: (at: string | undefined) => boolean) => {
    for (let round = 0; round < 100; round++) {
      const at = await seenAt()
      if (there(at)) return at
      await new Promise((wait) => setTimeout(wait, 50))
    }
    assert.fail(`${await seenAt()}`)
  }
  assert.equal(await seenAt(), undefined, 'never yet')
  await office.setTime('09:40')
  const screen = office.as(code).queue
  await screen.showTask()
  assert.equal(await comes(Boolean), at('09:40').toISOString())
  await office.setTime('09:50')
  await screen.showTask()
  await new Promise((wait) => setTimeout(wait, 1500))
  assert.equal(await seenAt(), at('09:40').toISOString(), 'once a minute is enough')
})

test('who signs out ends the own token everywhere, and the workplace closes; another token lets them in again', async () => {
  const added = await running().addMember({ name: 'Роман Вийшов', roles: [clerkHere] })
  const clerk = office.as(added.code).staff
  await clerk.openWorkplace({ workplace: 'central-desk-4' })
  await clerk.signOut()
  await refusedWith('token-needed', clerk.findMyself())
  await refusedWith('token-needed', clerk.signOut())
  const { items } = await running().listWorkplaces({ branch: 'central' })
  assert.equal(items.find(({ id }) => id === 'central-desk-4')?.clerk, undefined)
  assert.ok((await names()).includes('Роман Вийшов'))
  const renewed = await running().renewMember({ id: added.id })
  assert.equal((await running(renewed.code).findMyself()).name, 'Роман Вийшов')

  const board = await office.addDevice({ kind: 'board', branch: 'central', title: 'Табло зняте' })
  await office.as(board.token).staff.signOut()
  await refusedWith('token-needed', office.as(board.token).queue.showTask())
  const { rows } = await sql<{ line: string }>`
    select caller_kind || ' ' || act || ' ' || thing as line from audit
    where act = 'sign-out' and caller_id in (${added.id}, ${board.id}) order by line`.execute(
    office.db,
  )
  assert.deepEqual(
    rows.map(({ line }) => line),
    ['device sign-out device', 'staff sign-out staff'],
  )
})

test('it is known when a member asked last, to some minutes', async () => {
  const { id, token } = await office.addStaff([clerkHere], 'Юрій Бачений')
  const seenAt = async () =>
    (await running().listMembers()).items.find((one) => one.id === id)!.lastSeenAt
  assert.equal(await seenAt(), undefined, 'never yet')
  await running(token).findMyself()
  for (let round = 0; round < 100 && !(await seenAt()); round++)
    await new Promise((wait) => setTimeout(wait, 50))
  const { rows } = await sql<{ now: Date }>`select office_now() as now`.execute(office.db)
  assert.equal(await seenAt(), rows[0]!.now.toISOString())
})
