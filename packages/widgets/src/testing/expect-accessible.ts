import { emulateMedia, setViewport } from '@web/test-runner-commands'
import 'axe-core'
import type { AxeResults } from 'axe-core'
import { equal, ok } from './claims.ts'
import { all, textOf } from './stage.ts'

declare global {
  var axe: { run(context: Element, options: object): Promise<AxeResults> }
}

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
}

/** Claims that axe finds nothing against WCAG 2.2 AA. */
export async function expectNoViolations(element: Element): Promise<void> {
  const { violations } = await globalThis.axe.run(element, rules)
  equal(
    violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`),
    ),
    [],
  )
}

/** Claims that what can be pressed is large enough for a thumb: 44 px, cells of a month 24 wide. */
export function expectLargeTargets(element: Element): void {
  const small = all(element, 'button, a[href], input, select, textarea, summary').filter((each) => {
    const target = each.closest('label') ?? each
    const { width, height } = target.getBoundingClientRect()
    if (width === 0 || each.closest('.unseen')) return false
    const inline = each.localName === 'a' && getComputedStyle(each).display === 'inline'
    return !inline && (height < 43.5 || width < (each.closest('.month') ? 24 : 43.5))
  })
  equal(
    small.map((each) => {
      const { width, height } = each.getBoundingClientRect()
      return `${each.localName} ${textOf(each)} ${width}×${height}`
    }),
    [],
  )
}

/** Claims that nothing runs off a page 320 px wide. */
export async function expectNoOverflow(element: Element): Promise<void> {
  await setViewport({ width: 320, height: 640 })
  await new Promise(requestAnimationFrame)
  const { scrollWidth } = document.documentElement
  const wide = all(element, '*').filter(
    (each) => each.getBoundingClientRect().right > 321 && !each.closest('.unseen'),
  )
  ok(
    scrollWidth <= 320 && wide.length === 0,
    `wider than 320: ${scrollWidth} ${wide.map((each) => `${each.localName}.${each.getAttribute('class') ?? ''}`).join(' ')}`,
  )
}

/** Claims all that must hold of every state of every widget: by day, by night, on a small screen. */
export async function expectAccessible(element: Element): Promise<void> {
  // Colours that fade from one theme to the other would be measured half way.
  await emulateMedia({ reducedMotion: 'reduce' })
  await expectNoOverflow(element)
  expectLargeTargets(element)
  await emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectNoViolations(element)
  await emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await setViewport({ width: 1280, height: 900 })
  await new Promise(requestAnimationFrame)
  await expectNoViolations(element)
  expectLargeTargets(element)
}
