import type { Ticket } from '@transparent-office/contract'
import {
  type Answers,
  code,
  office,
  refuse,
  ticket,
  ticketId,
} from '@transparent-office/sdk/testing'
import { setViewport } from '@web/test-runner-commands'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import { clear, find, press, says, stage, textOf } from '../testing/stage.ts'
import './define.ts'
import { changeOf } from './ticket-change.ts'

afterEach(clear)

const page = `<to-ticket {here} ticket="${ticketId}" code="${code}"></to-ticket>`
const answers = (now: () => Ticket, changes: Answers = {}): Answers => ({
  'network.findOffice': () => office,
  'queue.findTicket': now,
  ...changes,
})
const shelter = { uk: 'сходи ліворуч від рецепції, поверх −1', en: 'stairs, floor −1' }
const raid = { reason: 'air-raid', since: '2026-11-24T09:20:00.000Z', at: '11:20' } as const

test('waiting: the number, who is before, how long, and whom they called last and why', async () => {
  const { element, office } = await stage(answers(ticket.bind(null, {})), page)
  await says(element, 'Перед вами 4 людини')
  const said = textOf(element)
  includes(said, 'Ваш талон А-017')
  includes(said, 'Орієнтовно 10–20 хвилин.')
  includes(said, 'Оновлено о 09:32')
  includes(said, 'Щойно викликали Ц-008: запис на 09:30.')
  equal(office.requests.find(({ name }) => name === 'queue.findTicket')?.code, code)
  await expectAccessible(element)
})

for (const [state, changes, said] of [
  ['called', { desk: 12, times: 1 }, 'Вас викликають. Робоче місце 12'],
  ['serving', { desk: 12 }, 'Вас обслуговують. Робоче місце 12'],
  ['missed', {}, 'Підійдіть на рецепцію, і вас повернуть у чергу.'],
  ['lapsed', {}, 'Талон більше не діє'],
  ['void', {}, 'Його скасувала рецепція'],
  ['waiting', { pause: raid, shelter }, 'Прийом зупинено об 11:20'],
  ['serving', { desk: 12, pause: raid, shelter }, 'Ідіть в укриття'],
  ['waiting', { ahead: 0 }, 'Ви наступні'],
] as const)
  test(`${state}: «${said}»`, async () => {
    const { element } = await stage(
      answers(() => ticket({ state, ...changes })),
      page,
    )
    await says(element, said)
    await expectAccessible(element)
  })

test('a call comes by itself, is said at once, and tells the page', async () => {
  let now = ticket()
  const { element, office } = await stage(
    answers(() => now),
    page,
  )
  await says(element, 'Перед вами')
  let dispatched: unknown
  element.addEventListener('to-called', (event) => (dispatched = (event as CustomEvent).detail))
  now = ticket({ state: 'called', desk: 12, times: 1 })
  office.publish('queue.findTicket')
  await says(element, 'Підійдіть зараз')
  equal(textOf(await find(element, '[role=alert]')), 'Вас викликають. Робоче місце 12')
  equal(dispatched, { number: 'А-017', desk: 12 })
})

test('on a phone a call fills the screen, and is in view wherever one has scrolled', async () => {
  await setViewport({ width: 390, height: 844 })
  let now = ticket()
  const { element, office } = await stage(
    answers(() => now),
    `${page}<p style="height: 3000px"></p>`,
  )
  await says(element, 'Перед вами')
  scrollTo(0, 2000)
  now = ticket({ state: 'called', desk: 12, times: 1 })
  office.publish('queue.findTicket')
  await says(element, 'Підійдіть зараз')
  const face = (await find(element, '.ticket.now')).getBoundingClientRect()
  const seen = Math.min(face.bottom, innerHeight) - Math.max(face.top, 0)
  ok(seen > innerHeight * 0.9, `${String(seen)} of ${String(innerHeight)} px are seen`)
  await setViewport({ width: 800, height: 600 })
})

test('after the alarm: the same order', async () => {
  let now = ticket({ pause: raid, shelter })
  const { element, office } = await stage(
    answers(() => now),
    page,
  )
  await says(element, 'Ідіть в укриття: сходи ліворуч від рецепції')
  now = ticket()
  office.publish('queue.findTicket')
  await says(element, 'Прийом відновлено. Порядок той самий.')
})

test('served: the faces, with the visit’s own code', async () => {
  let canRate = true
  const { element, office } = await stage(
    answers(() => ticket({ state: 'served', canRate }), {
      'ratings.rate': ({ score }) => ({ id: ticketId, score }),
    }),
    page,
  )
  await press(element, 'Добре')
  await says(element, 'Дякуємо! Ви обрали „Добре“.')
  canRate = false
  office.publish('queue.findTicket')
  await new Promise((done) => setTimeout(done, 100))
  await says(element, 'Що покращити?')
  await expectAccessible(element)
})

test('a wrong code says so', async () => {
  const { element } = await stage(
    { ...answers(ticket.bind(null, {})), 'queue.findTicket': () => refuse('not-found') },
    page,
  )
  await says(element, 'Талона з таким номером і кодом немає')
  await expectAccessible(element)
})

test('a second call is a call, news of the queue is not', () => {
  const called = ticket({ state: 'called', desk: 12, times: 1 })
  equal(changeOf(called, ticket()), 'called')
  equal(changeOf({ ...called, times: 2 }, called), 'called')
  equal(changeOf(called, called) ?? 'nothing', 'nothing')
  equal(changeOf(ticket({ ahead: 3 }), ticket()), 'moved-up')
})
