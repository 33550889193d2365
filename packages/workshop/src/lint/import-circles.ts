import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import ts from 'typescript'

/** What each file imports of the others, types too. */
export type Imports = ReadonlyMap<string, readonly string[]>

/** Reads the imports among these files; what leads elsewhere is left out. */
export function readImports(files: readonly string[], read = readText): Imports {
  const known = new Set(files)
  return new Map(
    files.map((file) => [
      file,
      ts
        .preProcessFile(read(file))
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => posix.join(dirname(file), fileName))
        .filter((target) => known.has(target)),
    ]),
  )
}

const readText = (file: string) => readFileSync(file, 'utf8')

/**
 * Finds a shortest circle through each knot of files that reach each other: the way round, its first file
 * again at the end. None: every file can be read after those it imports.
 */
export function findCircles(imports: Imports): string[][] {
  const seen = new Set<string>()
  const circles: string[][] = []
  for (const file of imports.keys()) {
    if (seen.has(file)) continue
    const circle = wayBack(imports, file)
    if (!circle) continue
    circles.push(circle)
    circle.forEach((one) => seen.add(one))
  }
  return circles
}

/** The shortest way from a file back to it. */
function wayBack(imports: Imports, file: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [file]
  for (const here of queue) {
    for (const next of imports.get(here) ?? []) {
      if (next === file) return [...wayTo(here, cameFrom), file]
      if (cameFrom.has(next)) continue
      cameFrom.set(next, here)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(file: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(file)
  return before === undefined ? [file] : [...wayTo(before, cameFrom), file]
}
