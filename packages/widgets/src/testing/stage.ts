import {
  applicationCode,
  code,
  type Answers,
  PretendedOffice,
} from '@transparent-office/sdk/testing'
import { retry, patience } from '../shared/connection.ts'
import { ok } from './claims.ts'

let open: PretendedOffice | undefined

/** Puts widgets on a page with an office behind them; `{here}` stands for its address. */
export async function stage<E extends HTMLElement = HTMLElement>(
  answers: Answers,
  markup: string,
  before?: (office: PretendedOffice) => void,
): Promise<{ office: PretendedOffice; element: E }> {
  patience.retries = 0
  retry.after = 10_000
  open?.close()
  open = new PretendedOffice(answers).open()
  before?.(open)
  document.documentElement.lang = 'uk'
  document.documentElement.style.colorScheme = 'light dark'
  document.title = 'Запис'
  document.body.innerHTML = `<main><h1>Місто</h1>${markup.replaceAll(
    '{here}',
    `url="${open.url}" office="prozore"`,
  )}</main>`
  const element = document.querySelector<E>('main > :not(h1)')
  ok(element, 'the page should have a widget')
  return { office: open, element }
}

/** Takes everything off the page; no widget may have left a code where other scripts of the page read. */
export function clear(): void {
  const left = JSON.stringify([location.href, history.state, localStorage, sessionStorage])
  for (const each of [code, applicationCode])
    ok(!left.includes(each) && !left.includes(each.replaceAll('-', '')), `a code is left: ${left}`)
  document.body.replaceChildren()
  open?.close()
  open = undefined
}

/** Waits until a claim holds; fails with its last complaint. */
export async function eventually<Held>(claim: () => Held, within = 3000): Promise<Held> {
  const end = performance.now() + within
  for (;;) {
    try {
      return claim()
    } catch (error) {
      if (performance.now() > end) throw error
      await new Promise((done) => setTimeout(done, 15))
    }
  }
}

/** All elements in a widget that fit, shadow roots of widgets inside it included. */
export function all<E extends Element = HTMLElement>(element: Element, selector: string): E[] {
  const root = element.shadowRoot ?? element
  const own = [...root.querySelectorAll<E>(selector)]
  const inner = [...root.querySelectorAll('*')].filter((each) => each.shadowRoot)
  return [...own, ...inner.flatMap((each) => all<E>(each, selector))]
}

/** The element in a widget that fits, once it is drawn. */
export const find = <E extends Element = HTMLElement>(
  element: Element,
  selector: string,
): Promise<E> =>
  eventually(() => {
    const [found] = all<E>(element, selector)
    ok(found, `${selector} is not drawn; there is: ${textOf(element)}`)
    return found
  })

/** What a widget says to the eye and the ear, spaces evened out. */
export function textOf(element: Element): string {
  const root = element.shadowRoot ?? element
  const own = [...root.childNodes].map((node) => {
    if (node instanceof HTMLStyleElement || node instanceof Comment) return ''
    return node instanceof Element ? textOf(node) : (node.textContent ?? '')
  })
  return own
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.:;])/g, '$1')
    .trim()
}

/** A text as {@link textOf} gives it: no-break spaces are spaces. */
const even = (text: string) => text.replace(/\s+/g, ' ')

/** Waits until a widget says something. */
export const says = (element: Element, part: string): Promise<void> =>
  eventually(() => {
    ok(textOf(element).includes(even(part)), `«${part}» is not said: ${textOf(element)}`)
  })

/** Presses the button, link or label that bears a name. */
export async function press(element: Element, name: string): Promise<void> {
  const target = await eventually(() => {
    const named = all(element, 'button, a, label, summary, [role="option"]').filter((each) =>
      textOf(each).includes(even(name)),
    )
    ok(named[0], `«${name}» can't be pressed; there is: ${textOf(element)}`)
    return named[0]
  })
  target.click()
}

/** Types into a field, as a person does. */
export async function type(element: Element, selector: string, text: string): Promise<void> {
  const field = await find<HTMLInputElement>(element, selector)
  field.focus()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let each = document.activeElement
  while (each?.shadowRoot?.activeElement) each = each.shadowRoot.activeElement
  return each
}

/** Waits until the focus is on something that says a text. */
export const focusIsOn = (part: string): Promise<void> =>
  eventually(() => {
    const at = focused()
    ok(
      at && at !== document.body && textOf(at).includes(part),
      `the focus is on: ${at?.localName} ${at && textOf(at)}`,
    )
  })

/** Waits until a widget shows that an answer takes long. */
export const isLoading = (element: Element): Promise<unknown> =>
  find(element, '.bones, [aria-busy="true"]')
