import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Booking } from '@transparent-office/contract'
import type { ProblemError } from '@transparent-office/sdk'
import { sql } from 'kysely'
import { refusedWith } from '../../testing/refused-with.ts'
import { at, openTestOffice, type TestOffice } from '../../testing/test-office.ts'

/* A family with a newborn: four services at three desks, two persons, one visit. */

let office: TestOffice
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
})
after(() => office.close())

const visit = [
  { service: 'birth-registration', persons: 1 },
  { service: 'child-residence-registration', persons: 2 },
  { service: 'rnokpp', persons: 1 },
  { service: 'birth-benefit', persons: 1 },
]
const asked = visit.map(({ service, persons }) => `${service}:${persons}` as const)

const starts = async () => {
  const { days } = await office
    .as()
    .bookings.listAvailability({ visit: asked, branch: 'central', to: '2026-11-25' })
  return days.flatMap((day) => day.starts)
}

const placesOf = async (booking: string) => {
  const { rows } = await sql<{ pool: string; at: Date }>`
    select pool_id as pool, starts_at as at from places where booking_id = ${booking} order by starts_at`.execute(
    office.db,
  )
  return rows
}

async function clerkAt(workplace: string) {
  const { token } = await office.addStaff([{ role: 'clerk', branch: 'central' }])
  await office.as(token).staff.openWorkplace({ workplace })
  const desk = office.as(token).queue
  return {
    call: async () => (await desk.callNext({ workplace })).ticket,
    finish: async (id: string) => {
      await desk.serve({ id })
      await desk.finish({ id })
    },
    miss: (id: string) => desk.miss({ id }),
    restore: (id: string) => desk.restore({ id }),
  }
}

test('a branch that does not give all is named with what it lacks; a hold there says the same', async () => {
  const availability = await office.as().bookings.listAvailability({ visit: asked, limit: 1 })
  assert.deepEqual(
    availability.branches.map(({ branch }) => branch),
    ['central'],
  )
  assert.deepEqual(
    availability.incomplete!.map(({ branch, lacks }) => [branch, lacks]),
    [
      ['vokzalnyi', ['rnokpp']],
      ['novyi-masyv', ['rnokpp']],
    ],
  )
  const needs = ['induction-loop'] as const
  const fitting = await office.as().bookings.listAvailability({ visit: asked, needs: [...needs] })
  assert.equal(fitting.incomplete, undefined)
  const startsAt = at('12:00').toISOString()
  const { hold, listAvailability } = office.as().bookings
  for (const call of [
    () => hold({ visit, branch: 'vokzalnyi', startsAt }),
    () => listAvailability({ visit: asked, branch: 'vokzalnyi' }),
  ])
    await assert.rejects(call, ({ problem }: ProblemError) => {
      assert.equal(problem.code, 'service-not-here')
      assert.deepEqual(
        problem.errors!.map(({ at }) => at),
        ['/visit/2'],
      )
      return true
    })
  const single = await office.as().bookings.listAvailability({ visit: ['rnokpp:1'], limit: 1 })
  assert.equal(single.incomplete, undefined)
})

let code: string
let booking: Booking

test('B2: the whole visit is offered line by line, held at once and booked with one code', async () => {
  const [first] = await starts()
  assert.deepEqual(
    first!.legs.map(({ letter }) => letter),
    ['Ц', 'А', 'Ф', 'Д'],
  )
  for (const [i, leg] of first!.legs.entries())
    if (i > 0) {
      const before = first!.legs[i - 1]!
      assert.ok(Date.parse(leg.startsAt) >= Date.parse(before.startsAt) + before.minutes * 60_000)
    }
  const held = await office
    .as()
    .bookings.hold({ visit, branch: 'central', startsAt: first!.startsAt })
  code = held.code
  booking = await office
    .as(code)
    .bookings.book({ hold: held.id, name: 'Олена Ковальчук', phone: '067 123 45 67' })
  assert.deepEqual(booking.legs, first!.legs)
  assert.deepEqual(
    booking.services.map(({ id, persons }) => [id, persons]),
    visit.map(({ service, persons }) => [service, persons]),
  )
})

test('B4: it is moved as a whole, and the old places are free again', async () => {
  const before = await placesOf(booking.id)
  const later = (await starts()).find(({ startsAt }) => startsAt >= at('11:00').toISOString())!
  booking = await office
    .as(code)
    .bookings.move({ id: booking.id, branch: 'central', startsAt: later.startsAt })
  assert.deepEqual(booking.legs, later.legs)
  const after = await placesOf(booking.id)
  assert.equal(after.length, before.length)
  assert.ok(after.every((place) => place.at >= at('11:00')))
})

test('one service is dropped: its places are free, the others keep their times', async () => {
  const before = await placesOf(booking.id)
  const { legs } = booking
  await refusedWith(
    'service-not-in-visit',
    office.as(code).bookings.cancel({ id: booking.id, service: 'housing-subsidy' }),
  )
  booking = await office.as(code).bookings.cancel({ id: booking.id, service: 'rnokpp' })
  assert.equal(booking.state, 'booked')
  assert.deepEqual(
    booking.legs,
    legs.filter(({ letter }) => letter !== 'Ф'),
  )
  const after = await placesOf(booking.id)
  assert.ok(after.length < before.length)
  const { rows } = await sql`
    select from bookings where id = ${booking.id} and places = ${after.length}`.execute(office.db)
  assert.equal(rows.length, 1)
  // The last one left is not dropped by halves: dropping it cancels.
  const single = await office.as().bookings.hold({
    visit: visit.slice(0, 1),
    branch: 'central',
    startsAt: at('16:00').toISOString(),
  })
  await office.as(single.code).bookings.book({ hold: single.id, name: 'А Б', phone: '0671234567' })
  const gone = await office
    .as(single.code)
    .bookings.cancel({ id: single.id, service: 'birth-registration' })
  assert.equal(gone.state, 'cancelled')
})

test('checked in by phone it has a ticket a leg; each waits for the one before, each call has its reason', async () => {
  await office.setTime(booking.checkInFrom)
  const checked = await office.as(code).bookings.checkIn({ id: booking.id })
  assert.deepEqual(
    checked.tickets.map(({ number }) => number.slice(0, 1)),
    ['Ц', 'А', 'Д'],
  )
  const find = (i: number) => office.as(code).queue.findTicket({ id: checked.tickets[i]!.id })
  const second = await find(1)
  assert.equal(second.ahead, undefined, 'nobody is counted before a ticket that is not its turn')
  assert.deepEqual(
    second.route!.map(({ number }) => number),
    checked.tickets.map(({ number }) => number),
  )

  await office.setTime(booking.at)
  const documents = await clerkAt('central-desk-1')
  const other = await clerkAt('central-desk-2')
  const first = (await documents.call())!
  assert.equal(first.number, checked.tickets[0]!.number)
  assert.equal(first.reason!.text.uk, `запис на ${booking.at}`)
  assert.deepEqual(
    first.services.map(({ id }) => id),
    ['birth-registration'],
  )
  assert.equal(await other.call(), undefined, 'nobody is called to two desks')
  await documents.finish(first.id)
  assert.equal((await find(0)).canRate, false, 'the visit goes on')

  const next = (await other.call())!
  assert.equal(next.number, checked.tickets[1]!.number)
  assert.match(next.reason!.text.uk!, /^запис на/)
  assert.deepEqual(
    next.services.map(({ persons }) => persons),
    [2],
  )
  await other.miss(next.id)
  // Missed, it does not keep the family from the last desk; restored, it waits until they leave it.
  const last = (await documents.call())!
  assert.equal(last.number, checked.tickets[2]!.number)
  await other.restore(next.id)
  assert.equal(await other.call(), undefined)
  await documents.finish(last.id)
  const again = (await other.call())!
  assert.equal(again.id, next.id)
  await other.finish(again.id)
  assert.equal((await find(0)).canRate, true)
})

test('a walk-in for several lines gets a ticket for each, called in order', async () => {
  const kiosk = await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })
  const ticket = await office.as(kiosk.token).queue.issueTicket({
    visit: [{ service: 'housing-subsidy' }, { service: 'residence-registration' }],
  })
  assert.deepEqual(
    ticket.route!.map(({ number }) => number.slice(0, 1)),
    ['К', 'А'],
  )
  const board = await office.as().queue.showBoard({ branch: 'central' })
  assert.equal(board.waiting, 1, 'one person waits')
  const later = await office.as(ticket.code).queue.findTicket({ id: ticket.route![1]!.id })
  assert.equal(later.ahead, undefined)
})
