import type { Pauses } from '@transparent-office/contract'
import { wholeOffice } from '@transparent-office/sdk/testing'
import '../all.ts'
import { equal, test } from '../testing/claims.ts'
import { expectAccessible } from '../testing/expect-accessible.ts'
import { all, clear, eventually, find, says, stage } from '../testing/stage.ts'
import type { OfficeElement } from './office-element.ts'

/* What a page around a widget does to all it holds: styles that are inherited, hotkeys, what is read aloud. */

afterEach(() => {
  clear()
  document.body.removeAttribute('style')
})

const finder = '<to-service-finder {here}></to-service-finder>'

/** Inherited, and nothing a page means for a widget; the look of letters is the widget's own but their family. */
const inherited = {
  'font-style': 'italic',
  'font-variant-caps': 'small-caps',
  'font-weight': '900',
  'font-stretch': '50%',
  'font-kerning': 'none',
  'letter-spacing': '9px',
  'word-spacing': '9px',
  'word-break': 'break-all',
  'white-space': 'nowrap',
  'text-transform': 'uppercase',
  'text-align': 'right',
  'text-indent': '9em',
  'text-shadow': 'red 0px 0px 9px',
  'line-height': '0px',
  hyphens: 'manual',
  'tab-size': '1',
  cursor: 'wait',
  'user-select': 'none',
  'list-style-type': 'square',
  'writing-mode': 'vertical-rl',
}

test('what the page says of all its text does not reach into a widget', async () => {
  const drawn = async () => {
    const { element } = await stage(wholeOffice(), finder)
    await says(element, 'Що вам потрібно?')
    const style = getComputedStyle(await find(element, '.frame'))
    const said = Object.keys(inherited).map((name) => `${name}: ${style.getPropertyValue(name)}`)
    clear()
    return said
  }
  const alone = await drawn()
  document.body.setAttribute(
    'style',
    Object.entries(inherited)
      .map(([name, value]) => `${name}: ${value}`)
      .join(';'),
  )
  equal(await drawn(), alone)
})

test('what is typed in a field presses no key of the page; keys that mean something go on', async () => {
  const { element } = await stage(wholeOffice(), finder)
  const field = await find(element, 'input')
  const button = await find(element, 'button')
  const heard: string[] = []
  const hear = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`)
  const kinds = ['keydown', 'keypress', 'keyup'] as const
  for (const kind of kinds) document.addEventListener(kind, hear)
  const press = (on: Element, init: KeyboardEventInit) => {
    const options = { bubbles: true, composed: true, ...init }
    for (const kind of kinds) on.dispatchEvent(new KeyboardEvent(kind, options))
    return heard.splice(0)
  }
  for (const key of ['/', '?', ' ', 's', 'ї', '5']) equal(press(field, { key }), [])
  // AltGr.
  equal(press(field, { key: '@', ctrlKey: true, altKey: true }), [])
  equal(
    press(field, { key: 'Escape' }),
    kinds.map((kind) => `${kind} Escape`),
  )
  equal(
    press(field, { key: 'k', ctrlKey: true }),
    kinds.map((kind) => `${kind} k`),
  )
  equal(press(field, { key: 'k', metaKey: true }).length, 3)
  equal(press(button, { key: 's' }).length, 3)
  for (const kind of kinds) document.removeEventListener(kind, hear)
})

test('an air raid stands over the first widget of an office, and goes when it is over', async () => {
  const raid = { reason: 'air-raid', since: '2026-11-22T07:40:00.000Z', at: '09:40' } as const
  // Of pages side by side a browser sees one.
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
  const now: { pauses: Pauses } = { pauses: { everywhere: raid, branches: [] } }
  const { element } = await stage(
    wholeOffice({ 'network.listPauses': () => now.pauses }),
    `<to-office {here}><to-service-finder></to-service-finder><to-application-status></to-application-status></to-office>`,
  )
  await says(element, 'Повітряна тривога. Прийом зупинено з 09:40 в усіх підрозділах.')
  equal(all(element, '.paused').length, 1)
  await expectAccessible(element)
  const title = { uk: 'Центральний' }
  now.pauses = { branches: [{ title, pause: { ...raid, reason: 'power-cut' } }] }
  document.dispatchEvent(new Event('visibilitychange'))
  await says(element, 'Немає світла. Прийом зупинено з 09:40: Центральний.')
  now.pauses = { branches: [] }
  document.dispatchEvent(new Event('visibilitychange'))
  await eventually(() => equal(all(element, '.paused').length, 0))
})

test('of two things said at once both are read aloud', async () => {
  const { element } = await stage<OfficeElement>(wholeOffice(), finder)
  await says(element, 'Що вам потрібно?')
  element.announce('Талон А-022, робоче місце 1')
  element.announce('Талон А-007, робоче місце 2')
  await says(element, 'Талон А-022, робоче місце 1. Талон А-007, робоче місце 2')
})
