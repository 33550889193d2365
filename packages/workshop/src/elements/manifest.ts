interface Named {
  readonly name: string
  readonly description?: string
  readonly type?: { readonly text: string }
}

/** A field or method of an element. */
export interface ClassMember extends Named {
  readonly kind: 'field' | 'method'
  readonly privacy?: string
  readonly static?: boolean
  readonly readonly?: boolean
  readonly attribute?: string
}

export interface Attribute extends Named {
  readonly fieldName?: string
  readonly default?: string
}

export interface CssProperty extends Named {
  readonly default?: string
}

/** A class of the manifest; an element where it has a tag. */
export interface Declaration extends Named {
  readonly kind: string
  readonly tagName?: string
  readonly members?: readonly ClassMember[]
  readonly attributes?: readonly Attribute[]
  readonly events?: readonly Named[]
  readonly slots?: readonly Named[]
  readonly cssParts?: readonly Named[]
  readonly cssProperties?: readonly CssProperty[]
}

export interface Module {
  readonly kind: string
  readonly path: string
  readonly declarations: readonly Declaration[]
  readonly exports: readonly Named[]
}

/** custom-elements.json, as far as it is read here. */
export interface Manifest {
  readonly schemaVersion: string
  readonly readme?: string
  readonly modules: readonly Module[]
}

/** An element, with the module that has its class. */
export interface Element extends Declaration {
  readonly tagName: string
  readonly path: string
}

/** Every element of a manifest, by tag. */
export const elementsOf = ({ modules }: Manifest): Element[] =>
  modules
    .flatMap(({ path, declarations }) => declarations.map((one) => ({ ...one, path })))
    .filter((one): one is Element => one.tagName !== undefined)
    .sort((one, other) => (one.tagName < other.tagName ? -1 : 1))

/** What a page may set on an element. */
export interface ElementInput {
  readonly name: string
  readonly attribute: string | undefined
  readonly description: string
  /** Its type, where it is no field of the class. */
  readonly type: string | undefined
}

/** What a page may set on an element: its fields, and attributes that are none. */
export function inputsOf({ members = [], attributes = [] }: Element): ElementInput[] {
  const fields = members.filter((one) => one.kind === 'field' && !one.readonly)
  const names = fields.map(({ name }) => name)
  return [
    ...fields.map(({ name, attribute, description = '' }) => ({
      name,
      attribute: attribute ?? attributes.find((one) => one.name === name)?.name,
      description,
      type: undefined,
    })),
    ...attributes
      .filter(({ name, fieldName }) => !names.includes(fieldName ?? name))
      .map(({ name, description = '', type }) => ({
        name: camelCase(name),
        attribute: name,
        description,
        type: type?.text ?? 'string',
      })),
  ]
}

/** `words-page` as `wordsPage`. */
export const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `service-chosen` as `ServiceChosen`. */
export const pascalCase = (name: string): string => camelCase(`-${name}`)
