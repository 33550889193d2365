import { globSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { GetModuleInfo, Plugin } from 'rollup'

/** Names of the elements, as their folders: `ticket-booking`. */
export const elementsIn = (dist: string): string[] =>
  globSync('!(shared|vendor)/define.js', { cwd: dist })
    .map((define) => basename(dirname(define)))
    .sort()

/**
 * Makes the loader choose: a page with one kind of element gets that element in one file that holds
 * all it needs; a page with several gets them in parts they share. `files` gives the one file.
 */
export const alone = (dist: string, files: ReadonlyMap<string, string>): Plugin => ({
  name: 'alone',
  resolveId: (id) => (id.startsWith('./alone/') ? { id, external: true } : null),
  transform(code, id) {
    if (id !== resolve(dist, 'loader.js')) return null
    const tags: string[] = []
    const choosing = code.replace(
      /import\('\.\/([\w-]+)\/define\.js'\)/g,
      (shared, name: string) => {
        const file = files.get(name)
        if (!file) return this.error(`The loader names ${name}, which has no define.ts`)
        tags.push(`to-${name}`)
        return `(alone() ? import('./alone/${file}') : ${shared})`
      },
    )
    if (tags.length === 0) this.error("The loader imports no element: import('./name/define.ts')")
    return {
      code: `const alone = () => new Set([...document.querySelectorAll('${tags.join()}')].map(({ localName }) => localName)).size < 2\n${choosing}`,
      map: null,
    }
  },
})

/** Puts what several elements use into one file, so that a page with several makes few requests. */
export function sharedChunk(dist: string) {
  let uses: Map<string, number> | undefined
  return (id: string, { getModuleInfo }: { getModuleInfo: GetModuleInfo }): string | undefined => {
    uses ??= countUses(
      elementsIn(dist).map((name) => resolve(dist, name, 'define.js')),
      getModuleInfo,
    )
    return (uses.get(id) ?? 0) > 1 ? 'shared' : undefined
  }
}

/** How many of the entries use each module. */
function countUses(entries: string[], getModuleInfo: GetModuleInfo): Map<string, number> {
  const uses = new Map<string, number>()
  for (const entry of entries) {
    const seen = new Set<string>()
    const walk = (id: string) => {
      // The contract's index names everything and uses nothing.
      if (seen.has(id) || id.endsWith('/contract/dist/index.js')) return
      seen.add(id)
      getModuleInfo(id)?.importedIds.forEach(walk)
    }
    walk(entry)
    for (const id of seen) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return uses
}
