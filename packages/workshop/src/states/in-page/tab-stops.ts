import { inOrder, isInteractive, isSeen, targetOf } from './in-order.ts'

const isRadio = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'radio'

const groupOf = (radio: HTMLInputElement, among: readonly HTMLInputElement[]) =>
  among.filter(
    (each) =>
      each.name === radio.name &&
      each.form === radio.form &&
      each.getRootNode() === radio.getRootNode(),
  )

/** Interactive elements that arrows reach from another: cells of a grid, options of a list. */
const isReachedByArrows = (element: Element) =>
  element.closest('[role="grid"], [role="listbox"]') !== null &&
  element.getAttribute('tabindex') !== '0'

/** What Tab must reach: each interactive element, of a group of radios one. */
export function tabStops(root: Element): Element[] {
  const reached = [...inOrder(root)].filter(
    (each) => isInteractive(each) && isSeen(targetOf(each)) && !isReachedByArrows(each),
  )
  const radios = reached.filter(isRadio)
  return reached.filter((each) => {
    if (!isRadio(each)) return true
    const group = groupOf(each, radios)
    return each === (group.find(({ checked }) => checked) ?? group[0])
  })
}

/** Whether two stops are the same, any radio of a group being its stop. */
export const isSameStop = (one: Element, other: Element): boolean =>
  one === other || (isRadio(one) && isRadio(other) && groupOf(one, [other]).length > 0)
