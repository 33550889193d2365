import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectOffice, isProblem, isUnreachable, makeKey } from '../index.ts'
import {
  booking,
  PretendedOffice,
  refuse,
  ticket,
  ticketId,
  wholeOffice,
} from '../testing/index.ts'

/** A caller of a pretended office, and that office. */
function pretend(answers = wholeOffice()) {
  const pretended = new PretendedOffice(answers)
  const { url, fetch } = pretended
  return { pretended, ...connectOffice({ url, office: 'prozore', fetch, retries: 0 }) }
}

test('a person finds a service, takes a time, books, comes back and cancels', async () => {
  const { pretended, catalogue, bookings } = pretend()
  const { items } = await catalogue.searchServices({ q: 'прописка' })
  const service = items[0]!.id
  const { days } = await bookings.listAvailability({ visit: [`${service}:1`] })
  const { branch, startsAt, at } = days.flatMap(({ starts }) => starts)[3]!
  const { id: hold, code } = await bookings.hold({ visit: [{ service }], branch, startsAt })
  const person = { name: 'Олена Ковальчук', phone: '067 123 45 67' }
  const made = await bookings.book({ hold, ...person }, { token: code })
  assert.equal(made.at, at)
  assert.equal((await bookings.findBooking({ id: made.id }, { token: code })).startsAt, startsAt)
  assert.equal((await bookings.cancel({ id: made.id }, { token: code })).state, 'cancelled')
  assert.deepEqual(pretended.requests.map(({ name, code: shown }) => [name, shown]).slice(-3), [
    ['bookings.book', code],
    ['bookings.findBooking', code],
    ['bookings.cancel', code],
  ])
  assert.equal(pretended.heard('bookings.book')[0]!['name'], person.name)
})

test('it stands in place of the network, for its own address only', async () => {
  const pretended = new PretendedOffice(wholeOffice()).open()
  const { url } = pretended
  try {
    const { ratings } = connectOffice({ url, office: 'prozore' })
    assert.equal((await ratings.rate({ visit: ticketId, score: 2 })).score, 2)
    assert.equal(await (await fetch('data:text/plain,elsewhere')).text(), 'elsewhere')
  } finally {
    pretended.close()
  }
  await assert.rejects(fetch(`${url}/v1/offices/prozore`))
})

test('it refuses what the contract does not take, as the office does', async () => {
  const { bookings, catalogue } = pretend()
  const wrong = { visit: [{ service: 'residence-registration', persons: 0 }], branch: 'central' }
  await assert.rejects(bookings.hold({ ...wrong, startsAt: 'noon' }), (error) => {
    assert.ok(isProblem(error, 'invalid-input'))
    assert.deepEqual(
      error.problem.errors?.map(({ at }) => at),
      ['visit.0.persons', 'startsAt'],
    )
    return true
  })
  await assert.rejects(catalogue.findService({ service: 'паспорт/2' }), (error) =>
    isProblem(error, 'not-found'),
  )
})

test('a no of the test comes by name', async () => {
  const opensAt = '2026-11-24T07:15:00.000Z'
  const { bookings } = pretend({ 'bookings.checkIn': () => refuse('too-early', opensAt) })
  await assert.rejects(bookings.checkIn({ id: ticketId }), (error) => {
    assert.ok(isProblem(error, 'too-early'))
    assert.equal(error.problem.opensAt, opensAt)
    return true
  })
})

test('a test that says too little, or what no office could, hears of it', async () => {
  const { bookings, queue } = pretend({
    'bookings.findBooking': () => ({ ...booking(), at: 'half past nine' }),
  })
  await assert.rejects(bookings.findBooking({ id: ticketId }), /No office could say this.*at/s)
  await assert.rejects(queue.findTicket({ id: ticketId }), /not told what to say to queue.findTick/)
})

test('a repeated key gets the first answer, other words with it are refused', async () => {
  const { pretended, ratings } = pretend()
  const key = makeKey()
  pretended.cutsAnswers = true
  const rated = { visit: ticketId, score: 3 } as const
  await assert.rejects(ratings.rate(rated, { key }), isUnreachable)
  pretended.cutsAnswers = false
  pretended.answers = { 'ratings.rate': () => refuse('already-rated') }
  assert.equal((await ratings.rate(rated, { key })).score, 3)
  await assert.rejects(ratings.rate({ ...rated, score: 1 }, { key }), (error) =>
    isProblem(error, 'key-reused'),
  )
  await assert.rejects(ratings.rate(rated), (error) => isProblem(error, 'already-rated'))
  // A no is not kept: the same key may try again.
  const again = makeKey()
  await assert.rejects(ratings.rate(rated, { key: again }), (error) => isProblem(error))
  pretended.answers = wholeOffice()
  assert.equal((await ratings.rate(rated, { key: again })).score, 3)
})

test('it can be out of reach, slow, and somebody else', async () => {
  const { pretended, network } = pretend()
  pretended.reachable = false
  await assert.rejects(network.findOffice(), { name: 'UnreachableError' })
  pretended.reachable = true
  pretended.lies = () => new Response('<h1>Free Wi-Fi</h1>')
  await assert.rejects(network.findOffice(), { name: 'UnexpectedAnswerError' })
  pretended.lies = undefined
  pretended.delay = 60_000
  await assert.rejects(network.findOffice({}, { signal: AbortSignal.timeout(20) }), {
    name: 'TimeoutError',
  })
})

test('what is watched changes when the test says so', async () => {
  let ahead = 4
  const { pretended, queue } = pretend({ 'queue.findTicket': () => ticket({ ahead }) })
  const seen: (number | undefined)[] = []
  for await (const state of queue.findTicket.watch({ id: ticketId })) {
    seen.push(state.ahead)
    if (ahead === 2) break
    ahead--
    pretended.publish('queue.findTicket')
  }
  assert.deepEqual(seen, [4, 3, 2])
})
