import { inOrder, isInteractive, isSeen, nameOf, targetOf } from './in-order.ts'

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const

/** The sides of an element on which a line is to be seen against its ground. */
function linesOf(element: Element): string[] {
  const style = getComputedStyle(element)
  return sides.filter(
    (side) =>
      style[`border${side}Style`] !== 'none' &&
      parseFloat(style[`border${side}Width`]) >= 1 &&
      style[`border${side}Color`] !== style.backgroundColor,
  )
}

const isUnderlined = (element: Element) =>
  getComputedStyle(element).textDecorationLine.includes('underline')

/** A box of its own colour, such as a chosen one. */
const isFilled = (element: Element) => {
  const { backgroundColor, forcedColorAdjust } = getComputedStyle(
    element,
  ) as CSSStyleDeclaration & {
    forcedColorAdjust: string
  }
  return forcedColorAdjust === 'none' && backgroundColor !== 'rgba(0, 0, 0, 0)'
}

const isDrawnByBrowser = (element: Element) => {
  const { appearance, opacity } = getComputedStyle(element)
  return element.matches('input, select') && appearance !== 'none' && opacity !== '0'
}

/** What is chosen, pressed or current, with what of it shows that. */
const chosen = '[aria-pressed="true"], [aria-selected="true"], :checked'

function showsChosen(element: Element): boolean {
  const target = targetOf(element)
  const inside = [target, element, ...inOrder(target)]
  const after = getComputedStyle(element, '::after')
  return (
    isDrawnByBrowser(element) ||
    inside.some(isFilled) ||
    inside.some((each) => each.matches('svg.icon') && isSeen(each)) ||
    (after.content !== 'none' && after.forcedColorAdjust === 'none')
  )
}

/** What a person with forced colours can't tell: a control from text, the chosen one from others. */
export function alikeInForcedColours(root: Element): string[] {
  const seen = [...inOrder(root)].filter((each) => isSeen(targetOf(each)))
  const plain = seen.filter((each) => {
    if (!isInteractive(each) || each.closest('[role="listbox"], [aria-disabled="true"]'))
      return false
    const drawn = [each, targetOf(each)]
    return !drawn.some(
      (one) =>
        linesOf(one).length > 0 || isUnderlined(one) || isFilled(one) || isDrawnByBrowser(one),
    )
  })
  const unmarked = seen.filter((each) => {
    if (!each.matches(chosen) || each instanceof HTMLOptionElement) return false
    return !showsChosen(each)
  })
  const lost = seen.filter((each) => each.matches('.bones i') && linesOf(each).length === 0)
  return [
    ...plain.map((each) => `${nameOf(each)} looks like text`),
    ...unmarked.map((each) => `${nameOf(each)} does not look chosen`),
    ...lost.map((each) => `${nameOf(each)} is not to be seen`),
  ]
}
