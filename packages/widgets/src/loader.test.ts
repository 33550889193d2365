import { equal, ok, test } from './testing/claims.ts'
import { office } from './testing/sample-network.ts'
import { clear, eventually, says, stage } from './testing/stage.ts'
import './loader.ts'

afterEach(clear)

const url = Symbol.for('transparent-office.url')

test('the server is the one the script came from', () => {
  equal(
    (globalThis as { [url]?: string })[url],
    new URL('../', import.meta.url).href.replace(/\/src\/$/, '/'),
  )
})

test('a widget is loaded when its tag comes, also later, and no other is', async () => {
  const { element } = await stage(
    { 'network.findOffice': () => office },
    '<to-office {here}><to-application-status></to-application-status></to-office>',
  )
  await says(element.firstElementChild ?? element, 'Номер заяви')
  ok(!customElements.get('to-satisfaction-rating'))
  element.append(document.createElement('to-satisfaction-rating'))
  await eventually(() => ok(customElements.get('to-satisfaction-rating')))
  ok(!customElements.get('to-ticket-booking'))
})
