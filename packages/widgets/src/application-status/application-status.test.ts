import type { Application } from '@transparent-office/contract'
import {
  type Answers,
  application,
  applicationCode,
  office,
  refuse,
} from '@transparent-office/sdk/testing'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import {
  clear,
  eventually,
  find,
  focused,
  focusIsOn,
  press,
  says,
  stage,
  textOf,
  type,
} from '../testing/stage.ts'
import './define.ts'

afterEach(clear)

const answers = (changes: Answers = {}): Answers => ({
  'network.findOffice': () => office,
  'applications.findApplication': () => application(),
  ...changes,
})
const page = '<to-application-status {here}></to-application-status>'
const opened = `<to-application-status {here} number="2026-01-000123" code="${applicationCode}"></to-application-status>`

test('it asks for number and code, and tells what is missing', async () => {
  const { element } = await stage(answers(), page)
  await says(element, 'Номер заяви')
  await expectAccessible(element)
  await type(element, '#number', '123')
  await press(element, 'Показати стан')
  await focusIsOn('Виправте 2 поля')
  await expectAccessible(element)
  await press(element, 'Введіть номер заяви повністю')
  equal(focused()?.id, 'number')
})

test('the sentence takes the focus; date, task and timeline follow', async () => {
  const { element, office } = await stage(answers(), page)
  await type(element, '#number', '2026-01-000123')
  await type(element, '#code', applicationCode)
  await press(element, 'Показати стан')
  await focusIsOn('Заяву розглядають')
  const said = textOf(element)
  includes(said, 'Рішення — не пізніше пʼятниці, 4 грудня.')
  includes(said, 'Вам нічого робити не треба.')
  includes(said, 'вівторок, 24 листопада, 10:02. Центральний, робоче місце 12')
  includes(said, 'Розглядає не той, хто приймав папери')
  equal(office.requests.find(({ name }) => name.startsWith('appl'))?.code, applicationCode)
  await expectAccessible(element)
})

test('several applications stay a press away while the page is open', async () => {
  const { element, office } = await stage(
    answers({
      'applications.findApplication': ({ number }) =>
        number === '2026-01-000124'
          ? application({ number, state: 'granted' })
          : application({ number }),
    }),
    opened,
  )
  await says(element, 'Заяву розглядають')
  await press(element, 'Інша заява')
  await eventually(() => equal(focused()?.id, 'number'))
  equal((await find<HTMLInputElement>(element, '#code')).value, '')
  await says(element, 'Інші ваші заяви')
  await expectAccessible(element)
  await type(element, '#number', '2026-01-000124')
  await type(element, '#code', '7KQ2-MXRA-45VW-HJ3T')
  await press(element, 'Показати стан')
  await focusIsOn('Погоджено')
  await expectAccessible(element)
  await press(element, '2026-01-000123: Призначення субсидії')
  await eventually(() => equal(focused()?.className, 'answer'))
  includes(textOf(focused()!), 'Заяву розглядають')
  const asked = () => office.requests.filter(({ name }) => name === 'applications.findApplication')
  await eventually(() => equal(asked().at(-1)?.code, applicationCode))
  includes(textOf(element), '2026-01-000124: Призначення субсидії')
})

test('the application is printed alone', async () => {
  const { element } = await stage(answers(), opened)
  await says(element, 'Заяву розглядають')
  let printed = ''
  globalThis.print = () =>
    void (printed = document.querySelector('[data-to-print]')?.localName ?? '')
  await press(element, 'Друкувати')
  equal(printed, 'to-application-status')
  equal(document.querySelector('[data-to-print]'), null)
})

test('with number and code it opens by itself and takes no focus', async () => {
  const { element } = await stage(answers(), opened)
  await says(element, 'Заяву розглядають')
  ok(document.activeElement === document.body)
})

test('a change comes by itself, and is said without moving the focus', async () => {
  let state: Application = application()
  const { element, office } = await stage(
    answers({ 'applications.findApplication': () => state }),
    opened,
  )
  await says(element, 'Заяву розглядають')
  state = application({
    state: 'refused',
    ahead: ['notified'],
    timeline: [
      ...application().timeline,
      { state: 'refused', at: '2026-12-01T10:00:00.000Z', on: '2026-12-01', atTime: '12:00' },
    ],
    decision: {
      outcome: 'refused',
      on: '2026-12-01',
      ground: { uk: 'Подано неповні відомості' },
      reasons: 'У заяві немає доходів за друге півріччя.',
      complainUntil: '2026-12-31',
    },
  })
  office.publish('applications.findApplication')
  await says(element, 'Стан заяви змінився: За вашою заявою відмовили')
  const said = textOf(element)
  includes(said, 'У заяві немає доходів за друге півріччя.')
  includes(said, 'Оскаржте рішення до четверга, 31 грудня')
  await expectAccessible(element)
})

test('a result that is ready says where to collect it', async () => {
  const { element } = await stage(
    answers({
      'applications.findApplication': () => application({ state: 'result-ready', ahead: [] }),
    }),
    opened,
  )
  await says(element, 'Заберіть результат: Центральний, вул. Липова, 12.')
  await expectAccessible(element)
})

for (const problem of ['not-found', 'token-needed', 'not-allowed'] as const)
  test(`wrong number or code (${problem}): never which one`, async () => {
    const { element } = await stage(
      answers({ 'applications.findApplication': () => refuse(problem) }),
      page,
    )
    await type(element, '#number', '2026-01-000124')
    await type(element, '#code', applicationCode)
    await press(element, 'Показати стан')
    await focusIsOn('Заяви з таким номером і кодом немає')
    equal((await find<HTMLInputElement>(element, '#number')).value, '2026-01-000124')
    await expectAccessible(element)
  })

test('the office does not respond: the box with the answers kept', async () => {
  const { element, office } = await stage(answers(), page)
  await type(element, '#number', '2026-01-000123')
  await type(element, '#code', applicationCode)
  office.reachable = false
  await press(element, 'Показати стан')
  await says(element, 'Офіс не відповідає')
  await expectAccessible(element)
  office.reachable = true
  await press(element, 'Спробувати зараз')
  await says(element, 'Заяву розглядають')
  document.documentElement.lang = 'en'
  await says(element, 'Decision by Friday 4 December.')
})
