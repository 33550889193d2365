import { code, id, office, refuse, wholeOffice } from '@transparent-office/sdk/testing'
import { retry } from './connection.ts'
import { equal, includes, ok, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import { clear, eventually, press, says, stage, textOf, type } from '../testing/stage.ts'
import '../service-finder/define.ts'
import '../ticket-booking/define.ts'
import '../application-status/define.ts'
import '../satisfaction-rating/define.ts'
import '../ticket/define.ts'

/** What the console was told. */
const lines: string[] = []

console.warn = (line: string) => void lines.push(line)
afterEach(clear)

const widgets = [
  '<to-service-finder {here}><a href="/o/">Послуги</a></to-service-finder>',
  '<to-ticket-booking {here} service="residence-registration"><a href="/o/">Записатися</a></to-ticket-booking>',
  '<to-application-status {here} number="2026-01-000123" code="3MNA-9KQ2-XR7V-WHJ5"><a href="/o/">Стан</a></to-application-status>',
  `<to-satisfaction-rating {here} visit="${id}" code="${code}"><a href="/o/">Оцінити</a></to-satisfaction-rating>`,
  `<to-ticket {here} ticket="${id}" code="${code}"><a href="/o/">Талон</a></to-ticket>`,
]

const everyAnswer = Object.keys(wholeOffice())
const nobody = Object.fromEntries(everyAnswer.map((name) => [name, () => refuse('no-such-office')]))

/** Whether the light-DOM content is to be seen. */
const linkIsSeen = (element: Element) =>
  ok(element.querySelector('a')?.checkVisibility(), `only the widget is seen: ${textOf(element)}`)

for (const markup of widgets) {
  const tag = /to-[\w-]+/.exec(markup)![0]

  test(`${tag}: an office that is not there is said calmly, and the link stays`, async () => {
    const here = markup.replace('{here}', `url="https://office.example" office="${tag}"`)
    const { element } = await stage(nobody, here)
    if (tag === 'to-satisfaction-rating') await press(element, 'Добре')
    await says(element, 'Офіс тут не знайдено')
    linkIsSeen(element)
    await expectAccessible(element)
    includes(lines.join(), `there is no office "${tag}" at https://office.example`)
  })

  test(`${tag}: what answers but is no office counts as one that does not respond`, async () => {
    retry.after = 10_000
    const { element, office: pretended } = await stage(wholeOffice(), markup, (each) => {
      each.lies = () => new Response('<p>Welcome to nginx', { status: 200 })
    })
    if (tag === 'to-satisfaction-rating') await press(element, 'Добре')
    await says(element, 'Офіс не відповідає')
    await expectAccessible(element)
    pretended.lies = undefined
    await press(element, 'Спробувати зараз')
    await eventually(() => ok(!textOf(element).includes('Офіс не відповідає')))
  })
}

test('what is said stays while the office is asked again by itself', async () => {
  let asked = 0
  const { element, office: pretended } = await stage(wholeOffice(), widgets[0]!, (each) => {
    retry.after = 20
    each.lies = () => {
      asked += 1
      return new Response('<p>Welcome to nginx', { status: 200 })
    }
  })
  await says(element, 'Офіс не відповідає')
  const box = element.shadowRoot!.querySelector('[role=alert]')
  ok(box)
  const before = asked
  await eventually(() => ok(asked > before + 4))
  ok(element.shadowRoot!.querySelector('[role=alert]') === box, 'said once')
  pretended.lies = undefined
  await says(element, 'Народилася дитина')
})

test('an office whose answers nobody here understands is said calmly, and the console says which', async () => {
  const { element } = await stage(wholeOffice(), widgets[0]!, (each) => {
    const headers = { 'content-type': 'application/json', 'office-time': '2026-11-24T07:30:00Z' }
    each.lies = () => new Response('{"title": 5}', { status: 200, headers })
  })
  await says(element, 'Офіс не відповідає')
  includes(lines.join(), 'Unexpected answer from GET /offices/{office}')
})

test('a service nobody gives is said calmly, and the console names it', async () => {
  const answers = wholeOffice({ 'catalogue.findService': () => refuse('not-found') })
  const { element } = await stage(answers, widgets[1]!.replace('residence-registration', 'nothing'))
  await says(element, 'Такої послуги немає або її більше не надають.')
  includes(lines.join(), 'there is no service "nothing"')
})

test('a page that is mended while it is open begins anew', async () => {
  let mended = false
  const { element } = await stage(
    wholeOffice({
      'network.findOffice': () => (mended ? office : refuse('no-such-office')),
    }),
    '<to-service-finder url="https://office.example" office="prosore"></to-service-finder>',
  )
  await says(element, 'Офіс тут не знайдено')
  mended = true
  element.setAttribute('office', 'prozore')
  await says(element, 'Що вам потрібно?')
  await type(element, '#q', 'прописка')
})

test('a widget without an office keeps its link, and the console says what is missing', async () => {
  const { element } = await stage(wholeOffice(), '<to-ticket><a href="/o/">Талон</a></to-ticket>')
  linkIsSeen(element)
  await eventually(() => includes(lines.join(), '<to-ticket> knows no office'), 4000)
})

test('each thing is told once, however many widgets meet it', () => {
  equal(lines.length, new Set(lines).size)
  equal(lines.filter((line) => line.includes('answers, but not as an office')).length, 1)
})
