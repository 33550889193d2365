/** What stands in an element for the eye: its shadow, or what is put in its slot. */
const childrenOf = (element: Element): Iterable<Element> => {
  if (element.shadowRoot) return element.shadowRoot.children
  const slotted = element instanceof HTMLSlotElement ? element.assignedElements() : []
  return slotted.length > 0 ? slotted : element.children
}

/** Every element inside another in the order of reading, through shadow roots. */
export function* inOrder(element: Element): Generator<Element> {
  for (const child of childrenOf(element)) {
    yield child
    yield* inOrder(child)
  }
}

/** Whether the eye can find an element. */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const isClipped = getComputedStyle(element).clipPath === 'inset(50%)'
  return width > 1 && height > 1 && element.checkVisibility() && !isClipped
}

/** Whether a person can press an element, or write in it. */
export const isInteractive = (element: Element): boolean =>
  element.matches(
    'button, a[href], input, select, textarea, summary, [role="option"], [role="button"], [contenteditable]',
  )

/** Where a finger goes for an element: its label, where that is drawn around it. */
export const targetOf = (element: Element): Element => element.closest('label') ?? element

/** The visible words of an element. */
const wordsOf = (element: Element): string =>
  (element instanceof HTMLElement ? element.innerText : '').replace(/\s+/g, ' ').trim()

/** An element for a complaint. */
export function nameOf(element: Element): string {
  const named = element.id ? `#${element.id}` : element.classList.value && `.${element.classList}`
  return `${element.localName}${named} «${wordsOf(targetOf(element)).slice(0, 40)}»`
}
