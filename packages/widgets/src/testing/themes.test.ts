import { emulateMedia } from '@web/test-runner-commands'
import { application, code, id, wholeOffice } from '@transparent-office/sdk/testing'
import { equal, ok, test } from './claims.ts'
import { expectAccessible } from './expect-accessible.ts'
import { clear, find, press, says, stage } from './stage.ts'
import '../application-status/define.ts'
import '../office/define.ts'
import '../satisfaction-rating/define.ts'
import '../ticket-booking/define.ts'
import '../ticket/define.ts'

/** Puts a theme on the page, as a webmaster does with a link. */
async function dress(theme: string): Promise<void> {
  const css = await (await fetch(`/packages/widgets/themes/${theme}.css`)).text()
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [await sheet.replace(css)]
}

afterEach(() => {
  clear()
  document.adoptedStyleSheets = []
})

const inside = (widget: string) => `<to-office {here}>${widget}</to-office>`
const widgetOf = (element: Element) => element.firstElementChild as HTMLElement

for (const theme of ['warm', 'high-contrast']) {
  test(`${theme}: choosing a time`, async () => {
    await dress(theme)
    const { element } = await stage(
      wholeOffice(),
      inside('<to-ticket-booking service="residence-registration"></to-ticket-booking>'),
    )
    const widget = widgetOf(element)
    await press(widget, 'Продовжити')
    await press(widget, '09:35')
    await expectAccessible(widget)
  })

  test(`${theme}: the booking’s ticket`, async () => {
    await dress(theme)
    const opened = `<to-ticket-booking booking="${id}" code="${code}"></to-ticket-booking>`
    const { element } = await stage(wholeOffice(), inside(opened))
    await find(widgetOf(element), '.qr svg')
    await expectAccessible(widgetOf(element))
  })

  test(`${theme}: a refusal, and what went wrong`, async () => {
    await dress(theme)
    const status =
      '<to-application-status number="2026-01-000123" code="3MNA-9KQ2-XR7V-WHJ5"></to-application-status>'
    const { element } = await stage(
      wholeOffice({ 'applications.findApplication': () => application({ state: 'granted' }) }),
      inside(status),
    )
    await says(widgetOf(element), 'Погоджено')
    await expectAccessible(widgetOf(element))
    const { element: other, office } = await stage(
      wholeOffice(),
      inside(`<to-satisfaction-rating visit="${id}" code="${code}"></to-satisfaction-rating>`),
    )
    office.reachable = false
    await press(widgetOf(other), 'Добре')
    await says(widgetOf(other), 'Офіс не відповідає')
    await expectAccessible(widgetOf(other))
  })
}

test('high-contrast: every text at 7:1, by day and by night', async () => {
  await dress('high-contrast')
  const { element } = await stage(
    wholeOffice(),
    inside('<to-ticket-booking service="residence-registration"></to-ticket-booking>'),
  )
  await press(widgetOf(element), 'Продовжити')
  await press(widgetOf(element), '09:35')
  for (const colorScheme of ['light', 'dark'] as const) {
    await emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const only = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } }
    const { violations, passes } = await globalThis.axe.run(element, only)
    equal(
      violations.flatMap(({ nodes }) => nodes.map((node) => node.failureSummary)),
      [],
    )
    ok(passes.length > 0)
  }
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
})

test('a page’s own values win over ours, by day and by night', async () => {
  const { element } = await stage(
    wholeOffice(),
    inside('<to-ticket-booking service="residence-registration"></to-ticket-booking>'),
  )
  element.style.setProperty('--to-accent', 'rgb(1, 2, 3)')
  const button = await find(widgetOf(element), '.acts .button')
  for (const colorScheme of ['light', 'dark'] as const) {
    await emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    equal(getComputedStyle(button).backgroundColor, 'rgb(1, 2, 3)')
  }
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  ok(getComputedStyle(widgetOf(element)).backgroundColor === 'rgb(255, 255, 255)')
})
