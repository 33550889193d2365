import { inOrder, isSeen, nameOf } from './in-order.ts'

const rounding = 1

/** What does not fit in the window: runs off its side, or is cut by what it stands in. */
export function cutOff(root: Element): string[] {
  const { scrollWidth } = document.documentElement
  const seen = [...inOrder(root)].filter((each) => each instanceof HTMLElement && isSeen(each))
  const off = seen.filter((each) => {
    const { left, right } = each.getBoundingClientRect()
    return left < -rounding || right > innerWidth + rounding
  })
  const cut = seen.filter((each) => {
    if (each.matches('input, select, textarea')) return false
    const { overflow, maskImage } = getComputedStyle(each)
    const isWhole =
      each.scrollWidth <= each.clientWidth + rounding &&
      each.scrollHeight <= each.clientHeight + rounding
    return (overflow !== 'visible' || maskImage !== 'none') && !isWhole
  })
  return [
    ...(scrollWidth > innerWidth ? [`the page is ${scrollWidth} px wide of ${innerWidth}`] : []),
    ...off.map((each) => `${nameOf(each)} runs off the window`),
    ...cut.map((each) => `${nameOf(each)} is cut`),
  ]
}

const spacing = new CSSStyleSheet()
spacing.replaceSync(`
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }
`)

/** What does not fit when a person spaces the text of every shadow root (WCAG 1.4.12). */
export function cutOffWhenSpaced(root: Element): string[] {
  const roots = [...inOrder(root)].flatMap((each) => each.shadowRoot ?? [])
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, spacing]
  const cut = cutOff(root)
  for (const each of roots)
    each.adoptedStyleSheets = each.adoptedStyleSheets.filter((sheet) => sheet !== spacing)
  return cut.map((each) => `with spaced text ${each}`)
}
