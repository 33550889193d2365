/** Loads what a tag needs, `alone` when no other kind was found so far; rejects when it fails. */
type Load = (tag: string, alone: boolean) => Promise<unknown>

/** How far below the window a widget may be when it is loaded. */
const ahead = '600px'

/**
 * Calls `load` when an element with one of the tags nears the window: of those on the page now and
 * later, in open shadow roots too. One that is not drawn waits. After a failure it calls again when
 * the element nears again, another such element comes, or the connection is back.
 */
export function followTags(tags: readonly string[], load: Load): void {
  const missed = new Set<Element>()
  const kinds = new Set<string>()
  const awaited = new Set<string>()

  const near = (element: Element) =>
    load(element.localName, kinds.size < 2).then(
      () => missed.delete(element),
      () => missed.add(element),
    )

  const nearing =
    globalThis.IntersectionObserver &&
    new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (customElements.get(target.localName)) nearing.unobserve(target)
          else if (isIntersecting) void near(target)
        }
      },
      { rootMargin: ahead },
    )

  const coming = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) look(node)
  })

  function look(node: Node): void {
    if (node instanceof Element) meet(node)
    if (node instanceof Element || node instanceof DocumentFragment || node === document)
      for (const each of (node as ParentNode).querySelectorAll('*')) meet(each)
  }

  function meet(element: Element): void {
    const { localName, shadowRoot } = element
    if (tags.includes(localName)) {
      kinds.add(localName)
      if (customElements.get(localName)) return
      if (nearing) nearing.observe(element)
      else void near(element)
    } else if (shadowRoot) follow(shadowRoot)
    else if (localName.includes('-') && !awaited.has(localName)) {
      awaited.add(localName)
      // Names of SVG and MathML are refused.
      customElements.whenDefined(localName).then(
        () => look(document),
        () => {},
      )
    }
  }

  function follow(root: Document | ShadowRoot): void {
    coming.observe(root, { childList: true, subtree: true })
    look(root)
  }

  addEventListener('online', () => {
    for (const element of missed) {
      missed.delete(element)
      nearing?.unobserve(element)
      if (element.isConnected) meet(element)
    }
  })
  follow(document)
}
