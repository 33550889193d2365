import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import {
  at,
  openTestOffice,
  setClock,
  type StaffToken,
  type TestOffice,
} from '../../testing/test-office.ts'
import { officeNow } from '../../database/clock.ts'
import { runJob } from '../../testing/run-job.ts'
import { refusedWith } from '../../testing/refused-with.ts'

let office: TestOffice
let kiosk: StaffToken
let clerk: StaffToken
let tablet: StaffToken
before(async () => {
  office = await openTestOffice()
  await setClock(office.db, at('09:30'), 1)
  kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  tablet = await office.addDevice({
    kind: 'rating-tablet',
    branch: 'central',
    title: 'П',
    workplace: 'central-desk-1',
  })
  clerk = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  await office.as(clerk.token).staff.openWorkplace({ workplace: 'central-desk-1' })
})
after(() => office.close())

async function ticket() {
  return office
    .as(kiosk.token)
    .queue.issueTicket({ visit: [{ service: 'residence-registration' }] })
}

async function served() {
  const taken = await ticket()
  await office.as(clerk.token).queue.callNext({ workplace: 'central-desk-1' })
  await office.as(clerk.token).queue.finish({ id: taken.id })
  return taken
}

test('a visit is rated once, by its code or by its number with the code', async () => {
  const one = await served()
  await office.as(one.code).ratings.rate({ visit: one.visit, score: 3 })
  await refusedWith(
    'already-rated',
    office.as(one.code).ratings.rate({ visit: one.visit, score: 1 }),
  )
  assert.equal((await office.as(one.code).queue.findTicket({ id: one.id })).canRate, false)
  const two = await served()
  await refusedWith('not-found', office.as(one.code).ratings.rate({ ticket: two.number, score: 2 }))
  const latin = two.number.replace('А', 'a').toLowerCase()
  assert.equal((await office.as(two.code).ratings.rate({ ticket: latin, score: 2 })).score, 2)
  await refusedWith('invalid-input', office.as(two.code).ratings.rate({ score: 2 }))
  await refusedWith('token-needed', office.as().ratings.rate({ visit: two.visit, score: 2 }))
})

test('a visit that is not over can not be rated', async () => {
  const taken = await ticket()
  await refusedWith(
    'visit-not-over',
    office.as(taken.code).ratings.rate({ visit: taken.visit, score: 3 }),
  )
  await office.as(clerk.token).queue.callNext({ workplace: 'central-desk-1' })
  await office.as(clerk.token).queue.finish({ id: taken.id })
})

test('a tablet rates only the visit its task names', async () => {
  const other = await served()
  const last = await served()
  await refusedWith(
    'not-found',
    office.as(tablet.token).ratings.rate({ visit: other.visit, score: 1 }),
  )
  await office.as(tablet.token).ratings.rate({ visit: last.visit, score: 3 })
  assert.equal((await office.as(tablet.token).queue.showTask()).rate, undefined)
})

test('a tablet that was cut off sends later what was pressed then, once', async () => {
  const first = await served()
  const pressedAt = (await officeNow(office.db)).toISOString()
  await served()
  const key = 'a-tablet-keeps-this-key-0001'
  const send = () =>
    office.as(tablet.token).ratings.rate({ visit: first.visit, score: 2, pressedAt }, { key })
  const { id } = await send()
  assert.equal((await send()).id, id)
  const { count } = await office.as().ratings.showRatings()
  await refusedWith(
    'not-found',
    office.as(tablet.token).ratings.rate({ visit: first.visit, score: 1, pressedAt }),
  )
  assert.equal((await office.as().ratings.showRatings()).count, count)
})

test('no tablet rates with a moment at which its task named another visit, or days later', async () => {
  const first = await served()
  await served()
  const now = await officeNow(office.db)
  for (const hours of [-73, -1, 1]) {
    const pressedAt = new Date(now.getTime() + hours * 3_600_000).toISOString()
    await refusedWith(
      'not-found',
      office.as(tablet.token).ratings.rate({ visit: first.visit, score: 1, pressedAt }),
    )
  }
})

test('the face can be changed for ten seconds, words added for ten minutes', async () => {
  const { visit, code } = await served()
  const { id } = await office.as(code).ratings.rate({ visit, score: 1 })
  assert.equal((await office.as().ratings.changeRating({ id, score: 3 })).score, 3)
  await sql`update ratings set open_until = open_until - interval '11 seconds' where id = ${id}`.execute(
    office.db,
  )
  await refusedWith('rating-closed', office.as().ratings.changeRating({ id, score: 1 }))
  await office.as().ratings.changeRating({ id, comment: 'Дякую!' })
  await sql`update ratings set open_until = now() where id = ${id}`.execute(office.db)
  await refusedWith('rating-closed', office.as().ratings.changeRating({ id, comment: 'Ще' }))
})

test('the average is made of the ratings there are', async () => {
  await sql`delete from ratings`.execute(office.db)
  await sql`delete from rating_counts`.execute(office.db)
  assert.deepEqual(await office.as().ratings.showRatings(), { count: 0 })
  for (const score of [3, 3, 2] as const) {
    const { visit, code } = await served()
    await office.as(code).ratings.rate({ visit, score })
  }
  assert.deepEqual(await office.as().ratings.showRatings(), { average: 2.67, count: 3 })
  const { visit, code } = await served()
  const { id } = await office.as(code).ratings.rate({ visit, score: 1 })
  await office.as().ratings.changeRating({ id, score: 3 })
  await office.as().ratings.changeRating({ id, score: 3, comment: 'Дякую' })
  assert.deepEqual(await office.as().ratings.showRatings(), { average: 2.75, count: 4 })
})

test('E2: a rating row knows neither visit nor caller nor, minutes later, the moment', async () => {
  const { rows } = await sql<{ columns: string[] }>`
    select array_agg(column_name::text order by column_name) as columns from information_schema.columns
    where table_name = 'ratings'`.execute(office.db)
  assert.deepEqual(rows[0]!.columns, [
    'branch_id',
    'comment',
    'id',
    'office_id',
    'on_day',
    'open_until',
    'score',
  ])
  await sql`update ratings set open_until = now() - interval '1 second'`.execute(office.db)
  await runJob(office, 'close ratings')
  const left = await sql`select from ratings where open_until is not null`.execute(office.db)
  assert.equal(left.rows.length, 0)
})
