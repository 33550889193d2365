import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '../../../..')
const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md', 'examples/*.md'], {
  cwd: root,
}).filter((path) => !path.includes('node_modules'))

/** Links and pictures of a page, without those of its examples of code. */
const linksOf = (markdown: string) =>
  [...markdown.replaceAll(/^```.*?^```$/gms, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!)

/** The name that a heading is linked by. */
const anchorsOf = (markdown: string) =>
  new Set([
    ...[...markdown.matchAll(/^#+ (.+)$/gm)].map(([, text]) =>
      text!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(/\s+/g, '-'),
    ),
    ...[...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!),
  ])

test('each link in the docs leads to a file that is there, and to a heading in it', () => {
  assert.ok(pages.length > 10)
  const lost: string[] = []
  for (const page of pages) {
    const file = resolve(root, page)
    for (const link of linksOf(readFileSync(file, 'utf8'))) {
      if (/^(https?:|mailto:|tel:)/.test(link)) continue
      const [path, anchor] = link.split('#')
      const target = path ? resolve(dirname(file), path) : file
      if (!existsSync(target)) lost.push(`${page}: ${link}`)
      else if (anchor && !anchorsOf(readFileSync(target, 'utf8')).has(anchor))
        lost.push(`${page}: no heading ${link}`)
    }
  }
  assert.deepEqual(lost, [])
})
