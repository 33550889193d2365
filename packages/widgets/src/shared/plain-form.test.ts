import { equal, ok, test } from '../testing/claims.ts'
import { clear, says, stage, textOf } from '../testing/stage.ts'
import { wholeOffice } from '@transparent-office/sdk/testing'
import '../service-finder/define.ts'

afterEach(clear)

/** A finder with a plain form inside; the script comes once something was typed there. */
async function late(typed: string) {
  const { office, element: around } = await stage(wholeOffice(), '<div></div>')
  const page = document.createElement('div')
  page.innerHTML = `<to-service-finder url="${office.url}" office="prozore">
    <form><label for="plain">Що вам потрібно</label><input id="plain" name="q" /></form>
  </to-service-finder>`
  const [field, element] = [page.querySelector('input'), page.firstElementChild]
  ok(field && element)
  field.value = typed
  around.append(page)
  return { field, element }
}

test('a plain form inside gives way to the widget', async () => {
  const { element } = await late('')
  await says(element, 'Або оберіть, що сталося')
  ok(!element.shadowRoot?.querySelector('slot'))
})

test('a plain form somebody has begun is not taken away by a script that comes late', async () => {
  const { element, field } = await late('пропи')
  await new Promise((done) => setTimeout(done, 300))
  ok(element.shadowRoot?.querySelector('slot'))
  equal(textOf(element), '')
  equal(field.value, 'пропи')
})
