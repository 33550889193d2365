import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectOffice, isProblem, isUnreachable } from '../index.ts'
import { ProblemError, UnexpectedAnswerError, UnreachableError } from '../index.ts'
import {
  cutAfterCommit,
  dripping,
  hang,
  hangUp,
  hostileOffice,
  json,
  problem,
  text,
  type Answer,
} from './hostile-office.ts'

const id = '01980000-0000-7000-8000-000000000001'
const rated = { id, score: 3 }
const categories = { items: [{ id: 'housing', title: { uk: 'Житло' } }] }

test('path, query and body go where the contract says, arrays repeat their name', async () => {
  using server = await hostileOffice(json({ from: '2026-11-24' }), json(rated, 201))
  const office = connectOffice(server.connection)
  await assert.rejects(
    office.bookings.listAvailability({ visit: ['passport:1', 'residence:2'], branch: 'center' }),
    UnexpectedAnswerError,
  )
  await office.ratings.rate({ visit: id, score: 3 }, { token: 'toc_ABCD', language: 'en' })
  const [asked, posted] = server.received
  assert.equal(
    asked?.path,
    '/v1/offices/prozore/availability?visit=passport%3A1&visit=residence%3A2&branch=center',
  )
  assert.equal(asked?.headers.authorization, undefined)
  assert.deepEqual(JSON.parse(posted?.body ?? ''), { visit: id, score: 3 })
  assert.equal(posted?.headers.authorization, 'Bearer toc_ABCD')
  assert.equal(posted?.headers['accept-language'], 'en')
  assert.equal(posted?.headers['content-type'], 'application/json')
  assert.match(String(posted?.headers['idempotency-key']), /^[0-9a-f]{32}$/)
})

test('fields the contract does not name are dropped, unknown words of an open list pass', async () => {
  const agency = { id: 'dms', title: { uk: 'ДМС' }, kind: 'interplanetary', secret: 1 }
  using server = await hostileOffice(json({ items: [agency], total: 1 }))
  const { items } = await connectOffice(server.connection).catalogue.listAgencies()
  assert.deepEqual(items, [{ id: 'dms', title: { uk: 'ДМС' }, kind: 'interplanetary' }])
})

test('204 answers nothing, text operations answer text', async () => {
  using server = await hostileOffice(
    (response) => void response.writeHead(204).end(),
    text('BEGIN:VCALENDAR'),
  )
  const { bookings } = connectOffice(server.connection)
  assert.equal(await bookings.releaseHold({ id }), undefined)
  assert.equal(await bookings.showCalendar({ id }), 'BEGIN:VCALENDAR')
  assert.equal(server.received[1]?.headers.accept, 'text/calendar')
})

test('a token may be asked for at each call', async () => {
  using server = await hostileOffice(json(categories))
  let calls = 0
  const office = connectOffice({ ...server.connection, token: async () => `tos_${++calls}` })
  await office.catalogue.listCategories()
  await office.catalogue.listCategories()
  assert.deepEqual(
    server.received.map(({ headers }) => headers.authorization),
    ['Bearer tos_1', 'Bearer tos_2'],
  )
})

test('an access code is sent with its kind, as people see it or as tokens are written', async () => {
  using server = await hostileOffice(problem('not-found', 404))
  const { bookings } = connectOffice(server.connection)
  for (const token of ['K7QD-3M5X-9ABC-TW2E', 'toc_K7QD-3M5X-9ABC-TW2E'])
    await assert.rejects(bookings.findBooking({ id }, { token }))
  assert.deepEqual(
    server.received.map(({ headers }) => headers.authorization),
    ['Bearer toc_K7QD-3M5X-9ABC-TW2E', 'Bearer toc_K7QD-3M5X-9ABC-TW2E'],
  )
})

test('a code typed with letters no header can carry is refused by the office, not by the browser', async () => {
  using server = await hostileOffice(problem('token-needed', 401))
  const office = connectOffice(server.connection)
  await assert.rejects(office.bookings.findBooking({ id }, { token: 'toc_АВСЕ 🙂' }), (error) =>
    isProblem(error, 'token-needed'),
  )
})

test('a path can not be left through its parameters', async () => {
  using server = await hostileOffice(json({}))
  const office = connectOffice(server.connection)
  for (const service of ['..', '.', '']) {
    await assert.rejects(office.catalogue.findService({ service }), /needs service/)
  }
  await assert.rejects(office.catalogue.findService({ service: 'a/../b?c#d' }))
  assert.equal(server.received[0]?.path, '/v1/offices/prozore/services/a%2F..%2Fb%3Fc%23d')
})

test('a "no" comes by name and is not repeated', async () => {
  using server = await hostileOffice(problem('place-taken', 409))
  const office = connectOffice(server.connection)
  const refused = office.bookings.hold({
    visit: [{ service: 'passport' }],
    branch: 'center',
    startsAt: '2026-11-24T07:15:00Z',
  })
  await assert.rejects(refused, (error) => {
    assert.ok(error instanceof ProblemError)
    assert.ok(isProblem(error, 'time-past', 'place-taken'))
    assert.ok(!isProblem(error, 'time-past'))
    assert.ok(!isUnreachable(error))
    return true
  })
  assert.equal(server.received.length, 1)
})

test('an answer cut after the commit is asked for again with the same key', async () => {
  using server = await hostileOffice(cutAfterCommit, hangUp, json(rated, 201))
  const answer = await connectOffice(server.connection).ratings.rate({ visit: id, score: 3 })
  assert.deepEqual(answer, rated)
  const keys = server.received.map(({ headers }) => headers['idempotency-key'])
  assert.equal(keys.length, 3)
  assert.equal(new Set(keys).size, 1)
  assert.equal(new Set(server.received.map(({ body }) => body)).size, 1)
})

test('a call that is still under way is repeated with the key the caller gave', async () => {
  using server = await hostileOffice(problem('still-working', 409), json(rated, 201))
  const key = 'a'.repeat(22)
  await connectOffice(server.connection).ratings.rate({ visit: id, score: 3 }, { key })
  assert.deepEqual(
    server.received.map(({ headers }) => headers['idempotency-key']),
    [key, key],
  )
})

test('Retry-After is honoured', async () => {
  using server = await hostileOffice(
    problem('office-unavailable', 503, { 'retry-after': '1' }),
    json(categories),
  )
  const began = performance.now()
  await connectOffice(server.connection).catalogue.listCategories()
  assert.ok(performance.now() - began >= 1000)
})

test('who is asked to wait for his turn waits besides the time limit, and no longer than he would', async () => {
  using server = await hostileOffice(
    problem('too-many-calls', 429, { 'retry-after': '1' }),
    json(categories),
    problem('too-many-calls', 429, { 'retry-after': '1' }),
  )
  const began = performance.now()
  const office = connectOffice({ ...server.connection, timeLimit: 700 })
  assert.equal((await office.catalogue.listCategories()).items.length, 1)
  assert.ok(performance.now() - began >= 950)
  const hasty = connectOffice({ ...server.connection, longestWait: 0 })
  await assert.rejects(
    hasty.catalogue.listCategories(),
    (error) => isProblem(error, 'too-many-calls') && error.retryAfterSeconds === 1,
  )
  assert.equal(server.received.length, 3)
})

test('Retry-After as a date is counted by the clock of who answers, however wrong this one is', async (t) => {
  const dated = (seconds: number): Answer => {
    const date = new Date('2031-05-06T07:08:09Z')
    return problem('office-unavailable', 503, {
      date: date.toUTCString(),
      'retry-after': new Date(date.getTime() + seconds * 1000).toUTCString(),
    })
  }
  for (const clock of ['1999-01-01T00:00:00Z', '2031-05-06T06:00:00Z', '2040-01-01T00:00:00Z']) {
    using server = await hostileOffice(dated(1), json(categories), dated(60))
    t.mock.timers.enable({ apis: ['Date'], now: new Date(clock) })
    const { catalogue } = connectOffice({ ...server.connection, timeLimit: 5000 })
    const began = performance.now()
    await catalogue.listCategories()
    const waited = performance.now() - began
    assert.ok(waited >= 1000 && waited < 5000, `${clock}: ${waited}`)
    await assert.rejects(catalogue.listCategories(), (error) => {
      assert.ok(isProblem(error, 'office-unavailable'))
      assert.equal(error.retryAfterSeconds, 60)
      return true
    })
    t.mock.timers.reset()
  }
})

test('a Retry-After nobody can read is none', async () => {
  using server = await hostileOffice(
    problem('too-many-calls', 429, { 'retry-after': 'soon' }),
    text('<h1>Busy</h1>', 503, { 'retry-after': '-5' }),
    problem('too-many-calls', 429, { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT', date: '?' }),
    json(categories),
  )
  const { catalogue } = connectOffice(server.connection)
  assert.deepEqual(await catalogue.listCategories(), categories)
  assert.equal(server.received.length, 4)
})

test('a wait longer than the time limit is not waited', async () => {
  using server = await hostileOffice(problem('too-many-calls', 429, { 'retry-after': '60' }))
  const began = performance.now()
  const call = connectOffice({ ...server.connection, timeLimit: 2000 }).catalogue.listCategories()
  await assert.rejects(call, (error) => {
    assert.ok(isProblem(error, 'too-many-calls'))
    assert.equal(error.retryAfterSeconds, 60)
    return true
  })
  assert.ok(performance.now() - began < 2000)
})

test('the office is given up when repeating does not help', async () => {
  using server = await hostileOffice(hangUp)
  const office = connectOffice({ ...server.connection, retries: 1 })
  await assert.rejects(office.catalogue.listCategories(), (error) => {
    assert.ok(error instanceof UnreachableError && isUnreachable(error))
    assert.equal(error.reason, 'network')
    return true
  })
  assert.equal(server.received.length, 2)
})

test('the time limit ends a hanging office and a dripping one', async () => {
  using server = await hostileOffice(hang, dripping(categories, 100))
  const office = connectOffice({ ...server.connection, timeLimit: 300 })
  for (const _ of [1, 2]) {
    const ended = assert.rejects(office.catalogue.listCategories(), {
      name: 'UnreachableError',
      reason: 'time-limit',
    })
    assert.equal(await Promise.race([ended, sleep(900, 'too late')]), undefined)
  }
})

test('abort ends a call at once, also while it waits to repeat', async () => {
  using server = await hostileOffice(
    hang,
    problem('office-unavailable', 503, { 'retry-after': '9' }),
  )
  const office = connectOffice(server.connection)
  for (const _ of [1, 2]) {
    const began = performance.now()
    const reason = new Error('left the page')
    const leaving = new AbortController()
    setTimeout(() => leaving.abort(reason), 50)
    const call = office.catalogue.listCategories({}, { signal: leaving.signal })
    await assert.rejects(call, (error) => error === reason)
    assert.ok(performance.now() - began < 5000)
  }
  await assert.rejects(office.catalogue.listCategories({}, { signal: AbortSignal.abort() }), {
    name: 'AbortError',
  })
  assert.equal(server.received.length, 2)
})

test('a gateway, a portal page and a foreign server are told apart', async () => {
  using server = await hostileOffice(
    text('<h1>Bad Gateway</h1>', 502),
    text('<h1>Free Wi-Fi</h1>'),
    text('<h1>Not here</h1>', 404),
    json({ items: [{ id: 'UPPER', title: 'not a text by language' }] }),
  )
  const office = connectOffice({ ...server.connection, retries: 0 })
  await assert.rejects(office.catalogue.listCategories(), {
    name: 'UnreachableError',
    reason: 'gateway',
  })
  for (const status of [200, 404, 200]) {
    await assert.rejects(office.catalogue.listCategories(), {
      name: 'UnexpectedAnswerError',
      status,
    })
  }
})

test('an office that lies is not believed', async () => {
  const elsewhere: Answer = (response) =>
    void response.writeHead(302, { location: '/portal' }).end()
  const tooShort: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99' })
    response.end('{"items":[]}')
    response.destroy()
  }
  const circle: Answer = (response, { path }) =>
    void response.writeHead(302, { location: path }).end()
  const lies: [Answer, string][] = [
    [json(undefined), 'UnexpectedAnswerError'],
    [json(null), 'UnexpectedAnswerError'],
    [json([]), 'UnexpectedAnswerError'],
    [json({ items: 'none' }), 'UnexpectedAnswerError'],
    [json(rated, 404), 'UnexpectedAnswerError'],
    [json({ type: 'a', title: 'b', code: 1, status: 'x' }, 400), 'UnexpectedAnswerError'],
    [text('{"items":', 200), 'UnexpectedAnswerError'],
    [(response) => void response.writeHead(204).end(), 'UnexpectedAnswerError'],
    [tooShort, 'UnreachableError'],
    [circle, 'UnreachableError'],
  ]
  for (const [lie, name] of lies) {
    using server = await hostileOffice(lie)
    const { catalogue } = connectOffice({ ...server.connection, retries: 0 })
    await assert.rejects(catalogue.listCategories(), { name }, lie.toString())
  }
  using server = await hostileOffice(elsewhere, text('<h1>Free Wi-Fi</h1>'))
  await assert.rejects(connectOffice(server.connection).ratings.rate({ visit: id, score: 3 }), {
    name: 'UnexpectedAnswerError',
  })
})
