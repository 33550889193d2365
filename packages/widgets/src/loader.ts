import { checkedFiles } from './loader/checked-files.ts'
import { chunks } from './loader/chunks.ts'
import { followTags } from './loader/follow-tags.ts'
import { freshFolder } from './loader/fresh-folder.ts'
import { retriable } from './loader/retriable.ts'
import { OfficeContext } from './office/office.ts'
import { defineElement } from './shared/define-element.ts'
import { warnDeveloper } from './shared/warn-developer.ts'

const { tags, files } = chunks
const folder = new URL(chunks.folder, import.meta.url).href

// Said in symbols, not in a shared module: chunks must not import this script, whose address may
// carry a query of the page's own.
const page = globalThis as Record<symbol, unknown>
const url = Symbol.for('transparent-office.url')
const run = Symbol.for('transparent-office.run')

/** Loads each widget when its tag nears the window: one script serves a page with any of them. */
function load(): void {
  const script = [...document.scripts].find(({ src }) => src === import.meta.url)
  const runChecked = checkedFiles(files, script?.nonce)
  const runs = new Map<string, () => Promise<unknown>>()

  const runOne = (key: string, addressAt: (failures: number) => string) => {
    const known = runs.get(key) ?? retriable(runChecked, addressAt)
    runs.set(key, known)
    return known().catch((reason: unknown) => {
      warnDeveloper(
        `plain links stay, since not every file came as published from ${folder} (line cut, policy, changed file?)`,
      )
      throw reason
    })
  }

  page[url] ??= new URL('../../', folder).href
  // What runs already asks for more by its own address, so that both share one copy of the rest.
  page[run] = (file: string, from: string) => {
    const { href } = new URL(file, from)
    return runOne(href, (failures) => (failures ? `${href}?${failures}` : href))
  }

  followTags(Object.keys(tags), (tag, alone) => {
    const file = tags[tag]![alone ? 0 : 1]
    return runOne(tag, (failures) => freshFolder(folder, failures) + file)
  })
}

defineElement('to-office', OfficeContext)
// Another version's loader is here already: it defined `to-office`, and goes on alone.
if (!page[run]) load()
