import { inOrder, isSeen, nameOf } from './in-order.ts'

/** Presses a key where the focus is, as the keyboard would for who listens. */
const press = (element: Element, key: string) =>
  element.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  )

const drawn = () => new Promise(requestAnimationFrame)

/** Days of a grid that its arrows do not reach. */
async function unreachedInGrids(root: Element): Promise<string[]> {
  const cells = [...inOrder(root)].filter(
    (each) => each.matches('[role="grid"] button') && isSeen(each),
  )
  const [first] = cells
  if (!first) return []
  const reached = new Set<Element>()
  const at = () => (first.getRootNode() as ShadowRoot).activeElement
  ;(cells.find((each) => each.getAttribute('tabindex') === '0') as HTMLElement).focus()
  for (const key of ['PageUp', 'Home', ...cells.map(() => 'ArrowRight')]) {
    press(at() ?? first, key)
    await drawn()
    reached.add(at() ?? first)
  }
  return cells
    .filter((each) => !reached.has(each))
    .map((each) => `arrows do not reach ${nameOf(each)}`)
}

/** Suggestions that arrows do not reach, or that Escape does not close. */
async function unreachedInLists(root: Element): Promise<string[]> {
  const field = [...inOrder(root)].find((each) => each.matches('[role="combobox"]'))
  if (field?.getAttribute('aria-expanded') !== 'true') return []
  const options = () => [...inOrder(root)].filter((each) => each.matches('[role="option"]'))
  const reached = new Set<string | null>()
  // Once more: one of them may have been reached already.
  for (const _ of [...options(), field]) {
    press(field, 'ArrowDown')
    await drawn()
    reached.add(field.getAttribute('aria-activedescendant'))
  }
  const missed = options().filter(({ id }) => !reached.has(id))
  press(field, 'Escape')
  await drawn()
  return [
    ...missed.map((each) => `arrows do not reach ${nameOf(each)}`),
    ...(field.getAttribute('aria-expanded') === 'true' ? ['Escape closes nothing'] : []),
  ]
}

/** What is not reached with arrows where arrows lead. */
export const unreachedByArrows = async (root: Element): Promise<string[]> => [
  ...(await unreachedInLists(root)),
  ...(await unreachedInGrids(root)),
]
