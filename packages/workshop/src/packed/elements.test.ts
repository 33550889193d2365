import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { elementsIn } from '../bundle/shared-chunk.ts'
import { elementsOf, type Manifest } from '../elements/manifest.ts'

const widgets = resolve(import.meta.dirname, '../../../widgets')
const read = <T>(file: string) =>
  JSON.parse(readFileSync(resolve(widgets, 'dist', file), 'utf8')) as T

const elements = elementsOf(read<Manifest>('custom-elements.json'))
const tags = elements.map(({ tagName }) => tagName)
const namesOf = (all: readonly { name: string }[] = []) => all.map(({ name }) => name).sort()

test('the manifest has every element, each with a sentence on all that is public', () => {
  const known = [...elementsIn(resolve(widgets, 'dist')), 'office'].map((name) => `to-${name}`)
  assert.deepEqual(tags, known.sort())
  for (const { tagName, description, members, attributes, events, cssParts } of elements)
    for (const one of [
      { name: tagName, description },
      ...[members, attributes, events, cssParts].flatMap((all) => all ?? []),
    ])
      assert.ok(one.description, `${tagName}: ${one.name}`)
})

test('nothing private and nothing internal is in it', () => {
  const internal = [
    'surroundings',
    'location',
    'goTo',
    'announce',
    'loseOffice',
    'focusOn',
    'dispatch',
  ]
  for (const { tagName, members = [] } of elements)
    for (const { name, privacy } of members) {
      assert.ok(!privacy && !/^#|^_/.test(name), `${tagName}: ${name}`)
      assert.ok(!internal.includes(name), `${tagName}: ${name}`)
    }
})

test('its attributes are just those the elements follow', async () => {
  for (const { tagName, path, name, attributes, cssProperties } of elements) {
    if (tagName === 'to-office') continue
    const made = (await import(resolve(widgets, path))) as Record<
      string,
      { observedAttributes: string[] }
    >
    const wanted = made[name]!.observedAttributes.toSorted()
    const said = namesOf(attributes).filter((one) => one !== 'embedded')
    assert.deepEqual(said, wanted, tagName)
    assert.ok(namesOf(cssProperties).includes('--to-accent'), tagName)
  }
})

test('VS Code and JetBrains know the same', () => {
  interface Tag {
    name: string
    attributes: { name: string }[]
  }
  const html = read<{ tags: Tag[] }>('editors/vscode.html-custom-data.json').tags
  const jetBrains = read<{ contributions: { html: { elements: Tag[] } } }>('editors/web-types.json')
    .contributions.html.elements
  for (const known of [html, jetBrains])
    assert.deepEqual(
      known.map(({ name, attributes }) => [name, namesOf(attributes)]),
      elements.map(({ tagName, attributes }) => [tagName, namesOf(attributes)]),
    )
  const css = read<{ properties: { name: string }[] }>('editors/vscode.css-custom-data.json')
  assert.ok(namesOf(css.properties).includes('--to-radius-l'))
})
