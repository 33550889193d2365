import { globSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { GetModuleInfo } from 'rollup'

/** Names of the elements, as their folders: `ticket-booking`. `to-office` is in the loader. */
export const elementsIn = (dist: string): string[] =>
  globSync('!(shared|vendor|office)/define.js', { cwd: dist })
    .map((define) => basename(dirname(define)))
    .sort()

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
      const { importedIds = [], dynamicallyImportedIds = [] } = getModuleInfo(id) ?? {}
      importedIds.forEach(walk)
      // Its own later steps count: they then need no file but those that run already.
      dynamicallyImportedIds.filter((later) => later.startsWith(dirname(entry))).forEach(walk)
    }
    walk(entry)
    for (const id of seen) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return uses
}
