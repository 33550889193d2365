import { elementsOf, type Manifest } from '../elements/manifest.ts'

interface Named {
  readonly name: string
  readonly description?: string
}

/** The reference of all elements, in Markdown. */
export function elementsPage(manifest: Manifest): string {
  const elements = elementsOf(manifest).map(({ tagName, description, ...one }) =>
    [
      `## ${tagName}`,
      oneLine(description),
      ...table('attribute', one.attributes),
      ...table('event', one.events),
      ...table('part', one.cssParts),
    ].join('\n\n'),
  )
  return `# Attributes and events

Events bubble and cross shadow roots. An attribute may be set as the property of its name too, as frameworks do.

This page is made from the elements' own words by \`npm run generate\`.

${elements.join('\n\n')}
`
}

const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim()

const table = (head: string, rows: readonly Named[] = []) =>
  rows.length > 0
    ? [
        [
          `| ${head} | means |`,
          '|---|---|',
          ...rows.map(({ name, description }) => `| \`${name}\` | ${oneLine(description)} |`),
        ].join('\n'),
      ]
    : []
