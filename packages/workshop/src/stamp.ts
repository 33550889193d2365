import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const folder = resolve(root, '.build')

/** What the sources of a step look like now: their names, sizes and times, with all it builds on. */
export function stampOf(patterns: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of globSync(patterns, { cwd: root }).sort()) {
    const { size, mtimeMs } = statSync(resolve(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** The stamp a step had when it was built last. */
export function stampBefore(step: string): string | undefined {
  try {
    return readFileSync(resolve(folder, step), 'utf8')
  } catch {
    return undefined
  }
}

/** Keeps the stamp of a step; call it only when all of it was built. */
export function keepStamp(step: string, stamp: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(resolve(folder, step), stamp)
}
