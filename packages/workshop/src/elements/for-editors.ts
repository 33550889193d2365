import { elementsOf, type Element, type Manifest } from './manifest.ts'

const isBoolean = (type = '') => /^boolean\b/.test(type)

const saidOf = ({ description = '', slots = [], events = [], cssParts = [] }: Element) =>
  [
    description,
    list('Events', events),
    list('Parts', cssParts),
    list(
      'Slots',
      slots.map((slot) => ({ ...slot, name: slot.name || '(inside)' })),
    ),
  ]
    .filter(Boolean)
    .join('\n\n')

const list = (title: string, of: readonly { name: string; description?: string }[]) =>
  of.length > 0 &&
  `${title}:\n${of.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n')}`

/** What VS Code knows of tags and attributes. */
export const vsCodeHtml = (manifest: Manifest): object => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: { kind: 'markdown', value: saidOf(element) },
    attributes: (element.attributes ?? []).map(({ name, description, type }) => ({
      name,
      description,
      ...(isBoolean(type?.text) && { valueSet: 'v' }),
    })),
  })),
})

/** What VS Code knows of our custom properties and parts. */
export function vsCodeCss(manifest: Manifest): object {
  const elements = elementsOf(manifest)
  const defaults = new Map(
    elements.flatMap(({ cssProperties = [] }) =>
      cssProperties.map((one) => [one.name, one.default] as const),
    ),
  )
  const parts = new Map(
    elements.flatMap(({ cssParts = [] }) => cssParts.map((one) => [one.name, one.description])),
  )
  return {
    version: 1.1,
    properties: [...defaults].map(([name, value]) => ({
      name,
      description: value === undefined ? '' : `\`${value}\` when absent.`,
    })),
    pseudoElements: [...parts].map(([name, description]) => ({
      name: `::part(${name})`,
      description,
    })),
  }
}

/** What JetBrains editors know. */
export const webTypes = (manifest: Manifest, name: string, version: string): object => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsOf(manifest).map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: (element.attributes ?? []).map(
          ({ name, description, type, default: value }) => ({
            name,
            description,
            ...(value && { default: value }),
            value: { type: type?.text ?? 'string' },
          }),
        ),
        slots: element.slots ?? [],
        js: {
          properties: (element.members ?? [])
            .filter(({ kind }) => kind === 'field')
            .map(({ name, description, type, readonly: only }) => ({
              name,
              description,
              type: type?.text,
              ...(only && { 'read-only': true }),
            })),
          events: (element.events ?? []).map(({ name, description }) => ({ name, description })),
        },
        css: {
          parts: element.cssParts ?? [],
          properties: (element.cssProperties ?? []).map(({ name, default: value }) => ({
            name,
            description: `\`${value}\` when absent.`,
          })),
        },
      })),
    },
  },
})
