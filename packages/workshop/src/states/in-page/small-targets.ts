import { inOrder, isInteractive, isSeen, nameOf, targetOf } from './in-order.ts'

const finger = 44
/** A cell of the month may be so narrow, as seven stand side by side. */
const narrow = 24
/** Between what is smaller than a finger. */
const gap = 8
const rounding = 0.5

interface Target {
  readonly element: Element
  readonly box: DOMRect
}

/** A link in a line of text is as high as the line. */
const isInText = (element: Element) =>
  element.localName === 'a' && getComputedStyle(element).display === 'inline'

function targetsIn(root: Element): Target[] {
  const found = new Map<Element, Target>()
  for (const element of inOrder(root)) {
    const target = targetOf(element)
    if (!isInteractive(element) || !isSeen(target) || isInText(element)) continue
    found.set(target, { element: target, box: target.getBoundingClientRect() })
  }
  return [...found.values()]
}

function isSmall({ element, box }: Target): boolean {
  const width = element.closest('.month') ? narrow : finger
  return box.width < width - rounding || box.height < finger - rounding
}

const isSuggestion = ({ element }: Target) => element.matches('[role="option"]')

/** How far two boxes are from each other; below zero where they overlap. */
const apart = (one: DOMRect, other: DOMRect) =>
  Math.max(
    Math.max(one.left, other.left) - Math.min(one.right, other.right),
    Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom),
  )

/** What a finger may miss: targets that are small, that overlap, or that are small and close. */
export function smallTargets(root: Element): string[] {
  const targets = targetsIn(root)
  const small = targets.filter(isSmall)
  const close = targets.flatMap((one, index) =>
    targets.slice(index + 1).flatMap((other) => {
      // A list of suggestions lies over the rest.
      const over = isSuggestion(one) !== isSuggestion(other)
      const wanted = isSmall(one) || isSmall(other) ? gap : 0
      const between = apart(one.box, other.box)
      return over || between > wanted - rounding
        ? []
        : `${nameOf(one.element)} is ${between.toFixed(1)} px from ${nameOf(other.element)}`
    }),
  )
  return [
    ...small.map(
      ({ element, box }) =>
        `${nameOf(element)} is ${box.width.toFixed(0)}×${box.height.toFixed(0)}`,
    ),
    ...close,
  ]
}
