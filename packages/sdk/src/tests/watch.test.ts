import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectOffice, ProblemError, UnexpectedAnswerError } from '../index.ts'
import { hostileOffice, problem, stream, text, type Answer } from './hostile-office.ts'

const board = (waiting: number) => ({
  branch: { id: 'center', title: { uk: 'Центр' } },
  halls: [],
  status: 'open',
  calls: [],
  waiting,
  on: '2026-11-24',
  at: '09:30',
})
const message = (version: number, waiting: number) =>
  `id: ${version}\ndata: ${JSON.stringify(board(waiting))}\n\n`

test('a watched board gives each state and ends with break', async () => {
  using server = await hostileOffice(stream([message(1, 4), ': beat\n\n', message(2, 3)]))
  const seen: number[] = []
  const watched = connectOffice({ ...server.connection, token: 'tod_1' }).queue.showBoard.watch({
    branch: 'center',
    hall: 'a',
  })
  for await (const { waiting } of watched) {
    seen.push(waiting)
    if (seen.length === 2) break
  }
  assert.deepEqual(seen, [4, 3])
  assert.equal(server.received[0]?.path, '/v1/offices/prozore/branches/center/board/events?hall=a')
  assert.equal(server.received[0]?.headers.accept, 'text/event-stream')
  assert.equal(server.received[0]?.headers.authorization, 'Bearer tod_1')
})

test('a stream cut in the middle of a message is resumed after the last whole one', async () => {
  using server = await hostileOffice(
    stream(['retry: 10\n\n', message(1, 4), message(2, 3).slice(0, 30)], 'cut'),
    stream([message(1, 4), message(2, 3)], 'end'),
    problem('office-unavailable', 503),
    text('<h1>Free Wi-Fi</h1>'),
    stream([message(3, 2)]),
  )
  const seen: number[] = []
  const connected: boolean[] = []
  const { queue } = connectOffice(server.connection)
  const onConnection = (there: boolean) => void connected.push(there)
  for await (const { waiting } of queue.showBoard.watch({ branch: 'center' }, { onConnection })) {
    seen.push(waiting)
    if (waiting === 2) break
  }
  assert.deepEqual(seen, [4, 3, 2])
  assert.deepEqual(
    server.received.map(({ headers }) => headers['last-event-id']),
    [undefined, '1', '2', '2', '2'],
  )
  assert.deepEqual(connected, [true, false, true, false, true])
})

test('wherever the stream is cut, no state is lost and none comes twice', async () => {
  const whole = ['retry: 1\n\n', message(1, 4), ': beat\n\n', message(2, 3)].join('')
  // Resumed: only what comes after the version seen, as the office does it.
  const resumed: Answer = (response, received) =>
    stream([received.headers['last-event-id'] === '2' ? message(3, 2) : message(2, 3)], 'end')(
      response,
      received,
    )
  const watchCut = async (cut: number) => {
    using server = await hostileOffice(stream([whole.slice(0, cut)], 'cut'), resumed, resumed)
    const watched = connectOffice(server.connection).queue.showBoard.watch({ branch: 'center' })
    const seen: number[] = []
    for await (const { waiting } of watched) {
      seen.push(waiting)
      if (waiting === 2) break
    }
    const first = whole.slice(0, cut).includes(message(1, 4)) ? [4] : []
    assert.deepEqual(seen, [...first, 3, 2], `cut after ${cut}`)
  }
  await Promise.all(Array.from(whole, (_, cut) => watchCut(cut)))
})

test('messages survive any cut of their bytes', async () => {
  const whole = Buffer.from(message(1, 4).replaceAll('\n', '\r\n') + message(2, 3))
  using server = await hostileOffice(async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    for (const byte of whole) {
      response.write(Buffer.of(byte))
      await new Promise(setImmediate)
    }
  })
  const seen: string[] = []
  const { queue } = connectOffice(server.connection)
  for await (const { branch, waiting } of queue.showBoard.watch({ branch: 'center' })) {
    seen.push(`${branch.title.uk} ${waiting}`)
    if (waiting === 3) break
  }
  assert.deepEqual(seen, ['Центр 4', 'Центр 3'])
})

test('abort ends the watching without an error, also while it waits to connect again', async () => {
  using server = await hostileOffice(stream([message(1, 4)]), problem('office-unavailable', 503))
  const { queue } = connectOffice(server.connection)
  const leaving = new AbortController()
  let seen = 0
  for await (const _ of queue.showBoard.watch({ branch: 'center' }, { signal: leaving.signal })) {
    seen++
    setTimeout(() => leaving.abort(), 20)
  }
  assert.equal(seen, 1)
  const signal = AbortSignal.timeout(100)
  for await (const _ of queue.showBoard.watch({ branch: 'center' }, { signal })) assert.fail()
})

test('a "no" ends the watching by name, garbage by its own error', async () => {
  using server = await hostileOffice(problem('not-found', 404), stream(['id: 1\ndata: {"a":\n\n']))
  const { queue } = connectOffice(server.connection)
  const first = () => queue.showBoard.watch({ branch: 'center' }).next()
  await assert.rejects(first(), ProblemError)
  await assert.rejects(first(), UnexpectedAnswerError)
})

test('too many streams: waits as long as asked and comes again', async () => {
  using server = await hostileOffice(
    problem('too-many-calls', 429, { 'retry-after': '2' }),
    stream([message(1, 4)]),
  )
  const { queue } = connectOffice(server.connection)
  const began = performance.now()
  for await (const _ of queue.showBoard.watch({ branch: 'center' })) break
  assert.ok(performance.now() - began >= 2000)
})

test('told once and asked to come again it does so, and nothing counts as broken', async () => {
  const once =
    (...messages: string[]): Answer =>
    (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'retry-after': '1' })
      response.end(['retry: 10\n\n', ...messages].join(''))
    }
  using server = await hostileOffice(once(message(1, 4)), once(), stream([message(2, 3)]))
  const seen: number[] = []
  const connected: boolean[] = []
  const { queue } = connectOffice(server.connection)
  const onConnection = (there: boolean) => void connected.push(there)
  const began = performance.now()
  for await (const { waiting } of queue.showBoard.watch({ branch: 'center' }, { onConnection })) {
    seen.push(waiting)
    if (waiting === 3) break
  }
  assert.deepEqual([seen, connected], [[4, 3], [true]])
  assert.ok(performance.now() - began >= 1900)
})

test('45 silent seconds are a broken stream, a sign of life is not', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let write = (_: string) => {}
  using server = await hostileOffice((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    write = (piece) => void response.write(piece)
    response.write('retry: 10\n\n' + message(server.received.length, 4))
  })
  const { queue } = connectOffice(server.connection)
  const connected: boolean[] = []
  const watched = queue.showBoard.watch(
    { branch: 'center' },
    { onConnection: (there) => void connected.push(there) },
  )
  await watched.next()
  const second = watched.next()
  const settle = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  for (let i = 0; i < 4; i++) {
    t.mock.timers.tick(15_000)
    write(': \n\n')
    for (let i = 0; i < 20; i++) await settle()
  }
  assert.deepEqual(connected, [true])
  t.mock.timers.tick(45_000)
  for (let i = 0; i < 20; i++) await settle()
  assert.deepEqual(connected, [true, false])
  t.mock.timers.tick(1000)
  await second
  assert.equal(server.received.length, 2)
  await watched.return()
})

test('who watches the same thing in the same way shares one stream, and the last to leave closes it', async () => {
  let closed = 0
  using server = await hostileOffice(async (response) => {
    response.on('close', () => closed++)
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(message(1, 4))
  })
  const { queue } = connectOffice(server.connection)
  const watchBoard = (token?: string) => queue.showBoard.watch({ branch: 'center' }, { token })
  const [one, two, other] = [watchBoard(), watchBoard(), watchBoard('tod_1')]
  for (const watched of [one, two, other]) {
    const { value } = await watched.next()
    assert.equal(value?.waiting, 4)
  }
  assert.equal(server.received.length, 2)
  await one.return()
  await new Promise((done) => setTimeout(done, 50))
  assert.equal(closed, 0)
  await two.return()
  await other.return()
  await new Promise((done) => setTimeout(done, 50))
  assert.equal(closed, 2)
  const again = watchBoard()
  await again.next()
  assert.equal(server.received.length, 3)
  await again.return()
})

test('who is slow gets the latest state, not each', async () => {
  using server = await hostileOffice(stream([message(1, 4), message(2, 3), message(3, 2)]))
  const watched = connectOffice(server.connection).queue.showBoard.watch({ branch: 'center' })
  await watched.next()
  await new Promise((done) => setTimeout(done, 100))
  const { value } = await watched.next()
  assert.equal(value?.waiting, 2)
  await watched.return()
})
