import assert from 'node:assert/strict'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { after, before, test } from 'node:test'
import { connectOffice, isUnreachable, type ConnectedOffice } from '@transparent-office/sdk'
import { openOffice, type RunningOffice } from '../office.ts'
import { assertWell } from '../testing/assert-well.ts'
import { openLink, type DatabaseLink } from '../testing/database-link.ts'
import { at, openTestOffice, type TestOffice } from '../testing/test-office.ts'
import { openOfficeDatabase } from '../open-office-database.ts'

let office: TestOffice
let link: DatabaseLink
/** A second server of the same database, on a line that can be cut. */
let cut: RunningOffice
let kiosk: string
let clerk: string
before(async () => {
  office = await openTestOffice({ LOG_LEVEL: 'silent' })
  kiosk = (await office.addDevice({ kind: 'kiosk', branch: 'central', title: 'Термінал' })).token
  clerk = (await office.addStaff([{ role: 'clerk', branch: 'central' }])).token
  link = await openLink(office.settings.databaseUrl!)
  const settings = { ...office.settings, databaseUrl: link.url }
  cut = await openOffice(settings, await openOfficeDatabase(settings))
})
after(async () => {
  link.silence(false)
  await cut.close()
  await link.close()
  await office.close()
})

const onCutLine = (token?: string): ConnectedOffice =>
  connectOffice({
    url: office.settings.publicUrl,
    office: 'prozore',
    retries: 0,
    fetch: (async (input, init) => cut.app.request(new Request(input, init))) as typeof fetch,
    ...(token && { token }),
  })

/** One act on things of its own, sent with one key to whichever server. */
type Sent = (to: (token?: string) => ConnectedOffice, key: string) => Promise<unknown>

const visit = [{ service: 'residence-deregistration' }]
const days = ['01', '02', '03', '04', '07', '08', '09', '10', '11', '14', '15', '16', '17', '18']
let number = 0
/** A time nobody else asks for. */
const freeTime = () => {
  const minutes = 10 * 60 + (number++ % 30) * 15
  const day = `2026-12-${days[Math.floor(number / 30) % days.length]}`
  return at(
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
    day,
  ).toISOString()
}
const held = () => office.as().bookings.hold({ visit, branch: 'central', startsAt: freeTime() })
async function booked() {
  const hold = await held()
  const person = { hold: hold.id, name: 'Олена Ковальчук', phone: '0671234567' }
  return office.as(hold.code).bookings.book(person)
}

const acts: Record<string, () => Promise<Sent>> = {
  hold: async () => {
    const startsAt = freeTime()
    return async (to, key) => {
      const hold = await to().bookings.hold({ visit, branch: 'central', startsAt }, { key })
      return hold
    }
  },
  book: async () => {
    const hold = await held()
    const person = { hold: hold.id, name: 'Олена Ковальчук', phone: '0671234567' }
    return (to, key) => to(hold.code).bookings.book(person, { key })
  },
  move: async () => {
    const { id, code } = await booked()
    const startsAt = freeTime()
    return (to, key) => to(code).bookings.move({ id, branch: 'central', startsAt }, { key })
  },
  cancel: async () => {
    const { id, code } = await booked()
    return (to, key) => to(code).bookings.cancel({ id }, { key })
  },
  ticket: () => Promise.resolve((to, key) => to(kiosk).queue.issueTicket({ visit }, { key })),
  call: async () => {
    const { ticket } = await office.as(clerk).queue.showDesk({ workplace: 'central-desk-1' })
    if (ticket) await office.as(clerk).queue.finish({ id: ticket.id })
    await office.as(kiosk).queue.issueTicket({ visit })
    return (to, key) => to(clerk).queue.callNext({ workplace: 'central-desk-1' }, { key })
  },
}

test('F1, F3: cut off at any message, before it or with its answer lost: sent again with the same key, each act is done once', async () => {
  await office.as(clerk).staff.openWorkplace({ workplace: 'central-desk-1' })
  for (const [act, prepare] of Object.entries(acts))
    for (const which of ['unread', 'unanswered'] as const) {
      let points = 0
      for (let message = 1; message <= 30; message++) {
        const send = await prepare()
        const key = `cut-${act}-${which}-${message}-0123456789`
        link.cutAt(message, which)
        const first = await send(onCutLine, key).catch((error: unknown) => {
          assert.ok(isUnreachable(error), `${act} at ${message}: ${String(error)}`)
          return undefined
        })
        const wasCut = link.mend()
        const again = await send((token) => office.as(token), key)
        assert.deepEqual(await send(onCutLine, key).catch(() => again), again)
        if (first !== undefined) assert.deepEqual(first, again, `${act} at ${message}`)
        if (!wasCut) break
        points++
      }
      // A transaction is two packets at least, its key and the rest, and there is an end to it.
      assert.ok(points >= 2 && points < 30, `${act}, ${which}: cut at ${points} points`)
    }
  await office.settled()
  await assertWell(office.db)
})

test('F3: on a line that has fallen silent the office says so within 3 s, lives on, and works within 5 s of the first sound', async () => {
  const get = (path: string) => cut.app.request(`${office.settings.publicUrl}${path}`)
  assert.equal((await get('/health/ready')).status, 200)
  link.silence(true)
  // What was said of readiness is said again for half a second.
  await new Promise((done) => setTimeout(done, 600))
  // The timers of a busy machine are late; by how much is not the office's.
  const late = monitorEventLoopDelay({ resolution: 10 })
  late.enable()
  const began = performance.now()
  const answers = await Promise.all([
    get('/v1/offices/prozore/branches/central/board'),
    get('/v1/offices/prozore/availability?visit=residence-registration:1'),
    get('/health/ready'),
  ])
  const took = performance.now() - began
  late.disable()
  for (const answer of answers) assert.equal(answer.status, 503)
  assert.ok(answers[0].headers.get('retry-after'))
  assert.ok(took < 3_200 + late.max / 1e6, `said after ${Math.round(took)} ms`)
  assert.equal((await get('/health/live')).status, 200)
  link.silence(false)
  const heals = performance.now()
  while (!(await get('/health/ready')).ok) assert.ok(performance.now() - heals < 5_000)
  assert.equal((await get('/v1/offices/prozore/branches/central/board')).status, 200)
  await assertWell(office.db)
})
