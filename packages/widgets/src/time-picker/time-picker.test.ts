import { refuse, wholeOffice } from '@transparent-office/sdk/testing'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import { clear, eventually, find, focusIsOn, press, says, stage, textOf } from '../testing/stage.ts'
import type { TimePicker } from './time-picker.ts'
import './define.ts'

afterEach(clear)

const form = (more = '') =>
  `<form action="/nowhere"><to-time-picker {here} name="visit" service="residence-registration" ${more}></to-time-picker><button>Надіслати</button></form>`

async function picker(more?: string) {
  const { element, office } = await stage<HTMLFormElement>(wholeOffice(), form(more))
  const field = element.querySelector<TimePicker>('to-time-picker')!
  await says(field, 'Коли вам зручно?')
  const sent = () => Object.fromEntries(new FormData(element))
  return { form: element, field, office, sent }
}

test('the form sends the time and the branch; nothing is chosen before a press', async () => {
  const { field, sent, office } = await picker()
  equal(sent(), {})
  await expectAccessible(field)
  await press(field, 'середа, 25 листопада')
  await focusIsOn('середа, 25 листопада: 5 місць')
  await press(field, '09:35')
  await says(field, 'Ви обрали: середа, 25 листопада, 09:35')
  equal(sent(), { visit: '2026-11-25T07:35:00.000Z', 'visit-branch': 'central' })
  equal(field.value, '2026-11-25T07:35:00.000Z')
  equal(office.heard('bookings.hold').length, 0)
  await expectAccessible(field)
})

test('it tells what was chosen as fields do, and in full', async () => {
  const { form, field } = await picker()
  const heard: unknown[] = []
  form.addEventListener('change', () => heard.push('change'))
  form.addEventListener('to-time-chosen', ({ detail }) => heard.push(detail))
  await press(field, '09:15')
  await eventually(() => equal(heard.length, 2))
  equal(heard[1], {
    startsAt: '2026-11-24T07:15:00.000Z',
    on: '2026-11-24',
    at: '09:15',
    branch: 'central',
  })
})

test('a required time that is missing is said at the field, with the focus', async () => {
  const { form, field } = await picker('required')
  let submitted = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submitted = true
  })
  form.requestSubmit()
  await focusIsOn('Оберіть час')
  ok(!submitted)
  await expectAccessible(field)
  await press(field, '09:15')
  await eventually(() => ok(field.checkValidity()))
  form.requestSubmit()
  ok(submitted)
})

test('resetting the form forgets the time', async () => {
  const { form, field, sent } = await picker()
  await press(field, '09:15')
  await eventually(() => ok(sent()['visit']))
  form.reset()
  await eventually(() => equal(sent(), {}))
  ok(!textOf(field).includes('Ви обрали: вівторок'))
})

test('the branch is the person’s choice, or the page’s', async () => {
  const { field, office } = await picker()
  const select = await find<HTMLSelectElement>(field, '#branch')
  select.value = select.options[1]!.value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await eventually(() =>
    equal(office.heard('bookings.listAvailability').at(-1)?.['branch'], select.value),
  )
  const { field: fixed } = await picker('branch="central"')
  ok(!fixed.shadowRoot?.querySelector('#branch'))
  includes(textOf(fixed), 'вівторок, 24 листопада')
})

test('nonsense in its attributes is said calmly, with a line for the webmaster', async () => {
  const lines: string[] = []
  const { warn } = console
  console.warn = (line: string) => void lines.push(line)
  const answers = wholeOffice({ 'bookings.listAvailability': () => refuse('invalid-input') })
  const { element } = await stage(answers, form('persons="-3"'))
  const field = element.querySelector<TimePicker>('to-time-picker')!
  await says(field, 'Такої послуги немає')
  await expectAccessible(field)
  includes(lines.join(), 'service "residence-registration", persons -3')
  console.warn = warn
})
