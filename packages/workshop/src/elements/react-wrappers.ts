import { elementsOf, inputsOf, pascalCase, type Element, type Manifest } from './manifest.ts'
import { classOf, commentOf, typedInputs, typedListeners } from './typed-inputs.ts'

/** How a listener is called: `onServiceChosen`. */
const listenerOf = (event: string) => `on${pascalCase(event.replace(/^to-/, ''))}`

/** How a component is called: `ServiceFinder`. */
const componentOf = ({ tagName }: Element) => pascalCase(tagName.replace(/^to-/, ''))

/** The module of the wrappers for React 19. */
export const reactWrappers = (manifest: Manifest): string => `// Made from custom-elements.json.
import { createElement, useImperativeHandle, useLayoutEffect, useRef } from 'react'

/** Calls things as the element does, and sets what is no attribute on the element itself. */
function wrap(name, tag, attributes, properties, define) {
  const Wrapped = ({ ref, ...props }) => {
    const element = useRef(null)
    const own = {}
    const passed = { ref: element }
    for (const [key, value] of Object.entries(props)) {
      if (properties.includes(key)) own[key] = value
      else passed[attributes[key] ?? key] = value
    }
    useImperativeHandle(ref, () => element.current, [])
    useLayoutEffect(() => {
      Object.assign(element.current, own)
    })
    useLayoutEffect(() => {
      // What stands inside stays when it does not come.
      if (!customElements.get(tag)) define().catch(() => {})
    }, [])
    return createElement(tag, passed)
  }
  Wrapped.displayName = name
  return Wrapped
}

${elementsOf(manifest).map(wrapperOf).join('\n')}`

function wrapperOf(element: Element): string {
  const inputs = inputsOf(element)
  const names = Object.fromEntries([
    ...inputs
      .filter(({ name, attribute }) => attribute && attribute !== name)
      .map(({ name, attribute }) => [name, attribute]),
    ...(element.events ?? []).map(({ name }) => [listenerOf(name), `on${name}`]),
  ])
  const properties = inputs.filter(({ attribute }) => !attribute).map(({ name }) => name)
  const folder = element.path.split('/').at(-2)
  const name = componentOf(element)
  return `export const ${name} = /* @__PURE__ */ wrap('${name}', '${element.tagName}', ${JSON.stringify(names)}, ${JSON.stringify(properties)}, () => import('../${folder}/define.js'))
`
}

/** The types of the wrappers. */
export const reactWrapperTypes = (manifest: Manifest): string => `// Made from custom-elements.json.
import type { HTMLAttributes, ReactElement, Ref } from 'react'

type Own<Element, Inputs> = Inputs & Omit<HTMLAttributes<Element>, keyof Inputs> & { ref?: Ref<Element> }

${elementsOf(manifest)
  .map(
    (element) =>
      `${commentOf(element.description ?? '', '')}export declare const ${componentOf(element)}: (props: Own<${classOf(element)}, ${typedInputs(
        element,
        ({ name }) => name,
      )} & ${typedListeners(element, listenerOf)}>) => ReactElement`,
  )
  .join('\n')}
`
