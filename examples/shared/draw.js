// @ts-check
/**
 * Draws a page from plain descriptions and changes only what differs, so that focus, typed text and
 * the reading position stay when news arrives.
 *
 * @typedef {string | number | false | null | undefined | Drawing | readonly any[]} Child
 * @typedef {{tag: string, props: Record<string, unknown>, children: (Drawing | string)[]}} Drawing
 */

const svgTags = new Set(['svg', 'path', 'circle', 'g'])

/**
 * Describes an element. `key` keeps it the same among its neighbours, `on…` listens, other names
 * are attributes; `false` and `undefined` leave one out.
 *
 * @param {string} tag
 * @param {Record<string, unknown> | null} [props]
 * @param {...Child} children
 * @returns {Drawing}
 */
export function h(tag, props, ...children) {
  return { tag, props: props ?? {}, children: flat(children) }
}

/**
 * @param {readonly Child[]} children
 * @returns {(Drawing | string)[]}
 */
function flat(children) {
  return children.flatMap((child) => {
    if (Array.isArray(child)) return flat(child)
    if (child === false || child === null || child === undefined || child === '') return []
    return [typeof child === 'object' ? /** @type {Drawing} */ (child) : String(child)]
  })
}

/** What each element was last drawn from. @type {WeakMap<Node, Record<string, unknown>>} */
const drawn = new WeakMap()

/**
 * Makes the content of an element as described.
 *
 * @param {Element} parent
 * @param {...Child} children
 */
export function render(parent, ...children) {
  const wanted = flat(children)
  const keys = new Set(wanted.map(keyOf).filter(Boolean))
  for (const node of [...parent.childNodes]) {
    const key = drawn.get(node)?.key
    if (key !== undefined && !keys.has(key)) node.remove()
  }
  wanted.forEach((child, index) => {
    let node = parent.childNodes[index]
    const key = keyOf(child)
    if (key !== undefined && (!node || drawn.get(node)?.key !== key))
      node = [...parent.childNodes].find((one) => drawn.get(one)?.key === key) ?? node
    if (node && !fits(node, child)) {
      const fresh = make(child)
      if (keyOf(child) === undefined && drawn.get(node)?.key === undefined) node.replaceWith(fresh)
      else parent.insertBefore(fresh, parent.childNodes[index] ?? null)
      node = fresh
    } else if (!node) node = parent.appendChild(make(child))
    else if (parent.childNodes[index] !== node)
      parent.insertBefore(node, parent.childNodes[index] ?? null)
    fill(node, child)
  })
  while (parent.childNodes.length > wanted.length) parent.lastChild?.remove()
}

/** @param {Drawing | string} child */
const keyOf = (child) => (typeof child === 'string' ? undefined : child.props.key)

/** @param {Node} node @param {Drawing | string} child */
function fits(node, child) {
  if (typeof child === 'string') return node.nodeType === Node.TEXT_NODE
  return (
    node instanceof Element && node.localName === child.tag && drawn.get(node)?.key === keyOf(child)
  )
}

/** @param {Drawing | string} child */
function make(child) {
  if (typeof child === 'string') return document.createTextNode(child)
  return svgTags.has(child.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', child.tag)
    : document.createElement(child.tag)
}

/** @param {Node} node @param {Drawing | string} child */
function fill(node, child) {
  if (typeof child === 'string') {
    if (node.nodeValue !== child) node.nodeValue = child
    return
  }
  const element = /** @type {Element} */ (node)
  const before = drawn.get(element) ?? {}
  for (const name of new Set([...Object.keys(before), ...Object.keys(child.props)]))
    if (before[name] !== child.props[name]) set(element, name, child.props[name])
  drawn.set(element, child.props)
  render(element, ...child.children)
}

/** @param {Element} element @param {string} name @param {unknown} value */
function set(element, name, value) {
  if (name === 'key') return
  if (name.startsWith('on')) /** @type {any} */ (element)[name.toLowerCase()] = value ?? null
  else if (name === 'value' || name === 'checked')
    /** @type {any} */ (element)[name] = value ?? (name === 'value' ? '' : false)
  else if (value === false || value === undefined || value === null) element.removeAttribute(name)
  else element.setAttribute(name, value === true ? '' : String(value))
}
