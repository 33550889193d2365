import { isSeen, nameOf, targetOf } from './in-order.ts'
import { isSameStop, tabStops } from './tab-stops.ts'

interface TabStop {
  readonly element: Element
  /** Its place on the page, not in the window. */
  readonly box: DOMRect
}

/** The element with the focus, through shadow roots. */
function focused(): Element {
  let each = document.activeElement ?? document.body
  while (each.shadowRoot?.activeElement) each = each.shadowRoot.activeElement
  return each
}

function sentinel(where: 'beforebegin' | 'afterend', root: Element): HTMLButtonElement {
  const button = document.createElement('button')
  button.style.cssText = 'position:absolute;inset-block-start:0;opacity:0'
  root.insertAdjacentElement(where, button)
  return button
}

/** What is wrong with how the focus is seen where it is. */
function unseen(element: Element): string[] {
  const target = targetOf(element)
  const ringed = [element, target].some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    // The page's own links have the ring of the browser.
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)
  })
  const { top, bottom, left, right, height } = element.getBoundingClientRect()
  const inWindow =
    height <= innerHeight
      ? top >= -1 && bottom <= innerHeight + 1 && left >= -1 && right <= innerWidth + 1
      : bottom > 0 && top < innerHeight
  return [
    ...(ringed ? [] : [`${nameOf(element)} shows no focus`]),
    ...(inWindow && isSeen(target) ? [] : [`${nameOf(element)} has the focus out of sight`]),
  ]
}

/** The eye is led back: up, or to the left in the same row. */
function leadsBack({ box: one }: TabStop, { box: other }: TabStop): boolean {
  const above = other.bottom <= one.top + 1 && other.left < one.right
  const sameRow = other.top < one.bottom - 1 && one.top < other.bottom - 1
  return above || (sameRow && other.right <= one.left + 1)
}

/**
 * A walk through a story by Tab, which the keyboard of the test makes: begin, press Tab, turn, press
 * Shift+Tab, end. Each stop is looked at before the next key.
 */
export class KeyboardWalk {
  readonly #wanted: Element[]
  readonly #before: HTMLElement
  readonly #after: HTMLElement
  readonly #complaints: string[] = []
  #stops: TabStop[] = []
  #back = false

  constructor(root: Element) {
    this.#wanted = tabStops(root)
    this.#before = sentinel('beforebegin', root)
    this.#after = sentinel('afterend', root)
    addEventListener('keydown', this.#look, true)
    this.#before.focus()
  }

  /** So many presses lead through all of it, and out. */
  get presses(): number {
    return this.#wanted.length + 1
  }

  /** It went through; now back. */
  turn(): void {
    this.#claimAll(this.#after)
    this.#stops.slice(1).forEach((stop, index) => {
      if (leadsBack(this.#stops[index]!, stop))
        this.#complaints.push(
          `from ${nameOf(this.#stops[index]!.element)} Tab leads back to ${nameOf(stop.element)}`,
        )
    })
    this.#stops = []
    this.#back = true
    this.#after.focus()
  }

  /** It came back. Gives what was wrong. */
  end(): string[] {
    this.#claimAll(this.#before)
    removeEventListener('keydown', this.#look, true)
    this.#before.remove()
    this.#after.remove()
    return this.#complaints
  }

  readonly #look = (): void => {
    const element = focused()
    if (element === this.#before || element === this.#after) return
    const { left, top, width, height } = targetOf(element).getBoundingClientRect()
    this.#stops.push({ element, box: new DOMRect(left + scrollX, top + scrollY, width, height) })
    this.#complaints.push(...unseen(element))
  }

  #claimAll(end: Element): void {
    const way = this.#back ? 'Shift+Tab' : 'Tab'
    if (focused() !== end) this.#complaints.push(`${way} ends at ${nameOf(focused())}`)
    for (const each of this.#wanted)
      if (!this.#stops.some(({ element }) => isSameStop(element, each)))
        this.#complaints.push(`${way} does not reach ${nameOf(each)}`)
    for (const { element } of this.#stops)
      if (!this.#wanted.some((each) => isSameStop(element, each)))
        this.#complaints.push(`${way} stops at ${nameOf(element)}`)
  }
}
