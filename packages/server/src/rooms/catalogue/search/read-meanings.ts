import type { DataText } from '../../../text/data-files.ts'
import { stemsOf } from './words-of.ts'

/** The longest run of words that is looked up as one. */
export const LONGEST_RUN = 4

/** Words of one meaning, each the run of its stems. */
export type Meaning = readonly string[]

/** What the files say, and each line that can't be read, with its place and reason. */
export interface MeaningsRead {
  readonly meanings: readonly Meaning[]
  readonly mistakes: readonly string[]
}

/** Reads the files of `data/meanings`: a meaning a line. */
export function readMeanings(files: readonly DataText[]): MeaningsRead {
  const meanings: Meaning[] = []
  const mistakes: string[] = []
  for (const { name, text } of files) {
    for (const [at, line] of text.split(/\r?\n/).entries()) {
      if (line === '' || line.startsWith('#')) continue
      const words = line.split(', ')
      const mistake = mistakeIn(line, words)
      if (mistake) mistakes.push(`data/${name}, line ${at + 1}: ${mistake}`)
      else meanings.push(words.map(runOf))
    }
  }
  return { meanings, mistakes }
}

const runOf = (words: string) => stemsOf(words).join(' ')

function mistakeIn(line: string, words: readonly string[]): string | undefined {
  if (line.includes('\uFFFD')) return 'it is not UTF-8'
  if (words.length < 2) return 'one meaning has several words, with a comma between them'
  const odd = words.find((word) => !/^[\p{L}\p{N}\p{M}ʼ-]+( [\p{L}\p{N}\p{M}ʼ-]+)*$/u.test(word))
  if (odd !== undefined)
    return `"${odd}" is no word: only letters and digits, one blank between two words`
  const long = words.find((word) => stemsOf(word).length > LONGEST_RUN)
  if (long !== undefined) return `"${long}" has more than ${LONGEST_RUN} words`
  const twice = words.find((word, at) => words.indexOf(word) < at)
  if (twice !== undefined) return `"${twice}" stands in it twice`
  return undefined
}
