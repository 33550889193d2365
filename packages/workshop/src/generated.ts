import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSentences } from './sentences/read-sentences.ts'

const root = resolve(import.meta.dirname, '../../..')

/** A file made from the contract: where it is, and what it should hold. */
export interface Generated {
  path: string
  text: string
}

export const sentencesFile = resolve(root, 'packages/contract/src/openapi/sentences.generated.json')
export const outsideFile = resolve(root, 'packages/contract/src/openapi/outside.generated.json')
export const problemsFile = resolve(root, 'docs/problems.md')
export const elementsFile = resolve(root, 'docs/elements.md')
export const mapFile = resolve(root, 'docs/map.md')
export const referenceFile = resolve(root, 'docs/reference.md')

/** The file of all sentences, and names that have none yet. */
export function generateSentences(): Generated & { missing: string[] } {
  const { sentences, missing } = readSentences(resolve(root, 'packages/contract/src'))
  return { path: sentencesFile, text: asJson(sentences), missing }
}

export const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** What a file holds now; nothing when it is not there. */
export function readNow(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
