import { equal, ok, test } from '../testing/claims.ts'
import { clear, eventually, says, stage, textOf } from '../testing/stage.ts'
import '../office/define.ts'
import '../satisfaction-rating/define.ts'

afterEach(clear)

test('the nearest lang wins, through shadow roots, and is followed', async () => {
  const { element } = await stage({}, '<div lang="en"><p></p></div>')
  const host = element.firstElementChild ?? element
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = '<to-satisfaction-rating url="https://office.example" office="prozore">'
  const widget = root.firstElementChild ?? host
  await says(widget, 'Which visit?')
  element.lang = 'uk'
  await says(widget, 'Який візит оцінюєте?')
  host.setAttribute('lang', 'en-GB')
  await says(widget, 'Which visit?')
})

test('a to-office gives its office and language; what a widget says itself goes before', async () => {
  const { element } = await stage(
    {},
    '<to-office url="https://office.example" lang="en"><to-satisfaction-rating><a href="/">Оцінити</a></to-satisfaction-rating></to-office>',
  )
  const widget = element.firstElementChild ?? element
  await eventually(() => ok(widget.shadowRoot?.querySelector('slot')))
  equal(textOf(widget), '')
  element.setAttribute('office', 'prozore')
  await says(widget, 'Which visit?')
  ok(!widget.shadowRoot?.querySelector('slot'))
})

test('an office set as properties counts as one set as attributes: frameworks do so', async () => {
  const { element } = await stage({}, '<div></div>')
  const widget = document.createElement('to-satisfaction-rating')
  Object.assign(widget, { url: 'https://office.example', office: 'prozore' })
  element.append(widget)
  await says(widget, 'Який візит оцінюєте?')
})

test('a language nobody speaks here is answered in Ukrainian, and marked so', async () => {
  const { element } = await stage(
    {},
    '<to-satisfaction-rating {here} lang="pl"></to-satisfaction-rating>',
  )
  await says(element, 'Який візит')
  equal(element.shadowRoot?.querySelector('.frame')?.getAttribute('lang'), 'uk')
})
