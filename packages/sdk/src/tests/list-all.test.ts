import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connectOffice, isProblem, listAll } from '../index.ts'
import { hostileOffice, json, problem } from './hostile-office.ts'

const application = (number: number) => ({
  number: `2026-01-${String(number).padStart(6, '0')}`,
  service: { id: 'passport', title: { uk: 'Паспорт' } },
  state: 'in-review',
  registeredAt: '2026-11-24T07:15:00.000Z',
  mine: true,
})
const page = (numbers: number[], nextCursor?: string) =>
  json({ items: numbers.map(application), nextCursor })

async function numbersOf(listed: AsyncIterable<{ number: string }>, most = Infinity) {
  const numbers: number[] = []
  for await (const { number } of listed) {
    numbers.push(Number(number.slice(-6)))
    if (numbers.length === most) break
  }
  return numbers
}

test('a long list is read to its end, page by page, with the same question', async () => {
  using server = await hostileOffice(page([1, 2], 'a&b'), page([], 'c'), page([3]))
  const { listApplications } = connectOffice(server.connection).applications
  const listed = listAll(listApplications, { list: 'mine', limit: 2 }, { token: 'tos_1' })
  assert.deepEqual(await numbersOf(listed), [1, 2, 3])
  const path = '/v1/offices/prozore/staff/applications?list=mine&limit=2'
  assert.deepEqual(
    server.received.map((call) => call.path),
    [path, `${path}&cursor=a%26b`, `${path}&cursor=c`],
  )
  for (const { headers } of server.received) assert.equal(headers.authorization, 'Bearer tos_1')
})

test('who has enough asks for no more', async () => {
  using server = await hostileOffice(page([1, 2], 'next'))
  const { listApplications } = connectOffice(server.connection).applications
  assert.deepEqual(await numbersOf(listAll(listApplications), 2), [1, 2])
  assert.equal(server.received.length, 1)
})

test('an office that leads in a circle is left', async () => {
  using server = await hostileOffice(page([1], 'same'), page([2], 'same'))
  const { listApplications } = connectOffice(server.connection).applications
  await assert.rejects(numbersOf(listAll(listApplications)), { name: 'UnexpectedAnswerError' })
  assert.equal(server.received.length, 2)
})

test('a no in the middle of a list comes after what came before it', async () => {
  using server = await hostileOffice(page([1], 'next'), problem('token-needed', 401))
  const listed = listAll(connectOffice(server.connection).applications.listApplications)
  assert.equal((await listed.next()).value?.mine, true)
  await assert.rejects(listed.next(), (error) => isProblem(error, 'token-needed'))
})
