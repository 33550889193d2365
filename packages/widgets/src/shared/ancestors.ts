/** An element and what it stands in, up through shadow roots and their hosts. */
export function* ancestors(element: Element): Generator<Element> {
  let each: Node | null = element
  while (each) {
    if (each instanceof Element) yield each
    each = each.parentNode ?? (each instanceof ShadowRoot ? each.host : null)
  }
}
