import { inputsOf, type Element } from './manifest.ts'

/** Names that are the browser's own, so that types of a framework know them already. */
const known = ['lang']

/** Where a class is imported from, as seen from a folder of the package's `dist`. */
export const pathOf = ({ path }: Element): string => path.replace(/^dist\//, '../')

/** A type that names the class of an element: `import('../office/office.js').OfficeContext`. */
export const classOf = (element: Element): string => `import('${pathOf(element)}').${element.name}`

/** The type of what may be set on an element, by the names that `nameOf` gives. */
export function typedInputs(
  element: Element,
  nameOf: (input: { name: string; attribute: string | undefined }) => string,
): string {
  const lines = inputsOf(element)
    .filter(({ name }) => !known.includes(name))
    .map((input) => {
      const type = input.type ?? `${classOf(element)}['${input.name}']`
      return `${commentOf(input.description)}  '${nameOf(input)}'?: ${type} | undefined\n`
    })
  return `{\n${lines.join('')}}`
}

/** The type of an element's listeners, by the names that `nameOf` gives. */
export function typedListeners(element: Element, nameOf: (event: string) => string): string {
  const lines = (element.events ?? []).map(
    ({ name, type, description = '' }) =>
      `${commentOf(description)}  '${nameOf(name)}'?: ((event: ${eventType(element, type?.text)}) => void) | undefined\n`,
  )
  return `{\n${lines.join('')}}`
}

export const commentOf = (text: string, indent = '  '): string =>
  text ? `${indent}/** ${text.replaceAll('\n', ' ').replaceAll('*/', '* /')} */\n` : ''

/** Names of types stand in the element's own module. */
const eventType = (element: Element, text = 'Event') =>
  text.replace(/\b(?!Custom)[A-Z]\w+\b(?!:)/g, (name) =>
    name === 'Event' ? name : `import('${pathOf(element)}').${name}`,
  )
