import type { OutputChunk, Plugin } from 'rollup'
import { createHash } from 'node:crypto'

/** What the loader is told about the other files; the same as in `loader/chunks.ts`. */
export interface Chunks {
  folder: string
  files: Record<string, [hash: string, ...needs: string[]]>
  tags: Record<string, [alone: string, shared: string]>
}

/** Writes what is known of the files into the loader. */
export const knownChunks = (chunks: Chunks): Plugin => ({
  name: 'known-chunks',
  transform: (_code, id) =>
    id.endsWith('/widgets/dist/loader/chunks.js')
      ? { code: `export const chunks = ${JSON.stringify(chunks)}`, map: null }
      : null,
})

/** Describes the files of these elements, which lie in a folder. */
export function describeChunks(
  elements: readonly string[],
  built: readonly OutputChunk[],
  folder: string,
): Chunks {
  const byName = new Map(built.map((chunk) => [chunk.fileName, chunk]))
  return {
    folder,
    files: Object.fromEntries(
      built.map((chunk) => [chunk.fileName, [hashOf(chunk.code), ...needsOf(chunk, byName)]]),
    ),
    tags: Object.fromEntries(
      elements.map((name) => [`to-${name}`, [`${name}-alone.js`, `${name}.js`]]),
    ),
  }
}

/** As `integrity` wants it. */
const hashOf = (code: string) => createHash('sha256').update(code).digest('base64')

/** Files a chunk can't run without, whatever the number of steps to them. */
export function needsOf(
  chunk: OutputChunk,
  byName: ReadonlyMap<string, OutputChunk>,
  found = new Set<string>(),
): Set<string> {
  for (const name of chunk.imports) {
    if (found.has(name)) continue
    found.add(name)
    needsOf(byName.get(name)!, byName, found)
  }
  return found
}
