import { abbreviations } from './abbreviations.ts'
import { familyWords } from './meanings/family-words.ts'
import { homeWords } from './meanings/home-words.ts'
import { moneyWords } from './meanings/money-words.ts'
import { numberWords } from './meanings/number-words.ts'
import { paperWords } from './meanings/paper-words.ts'
import { warWords } from './meanings/war-words.ts'
import { stemsOf } from './words-of.ts'

/** The longest run of words that is looked up as one. */
export const LONGEST_RUN = 4

/** The numbers of rows that a run of stems stands in. Read when somebody first searches. */
function readRows(): Map<string, string[]> {
  const byRun = new Map<string, string[]>()
  const rows = [
    ...abbreviations,
    ...familyWords,
    ...paperWords,
    ...moneyWords,
    ...warWords,
    ...homeWords,
    ...numberWords,
  ]
  rows.forEach((row, at) => {
    for (const entry of row.split(' ')) {
      const run = stemsOf(entry.replaceAll('_', ' ')).join(' ')
      const known = byRun.get(run) ?? []
      if (run && !known.includes(`#${at}`)) byRun.set(run, [...known, `#${at}`])
    }
  })
  return byRun
}

let read: Map<string, string[]> | undefined
const conceptsByRun = () => (read ??= readRows())

/** Whether a term is a concept; else it is a stem. */
export const isConcept = (term: string): boolean => term.startsWith('#')

const NONE: readonly string[] = []

/** The concepts that a run of stems, joined by blanks, stands for; none for most. */
export function conceptsOf(run: string): readonly string[] {
  return conceptsByRun().get(run) ?? NONE
}

/** Each single stem of the tables, so that typing errors in everyday words are understood too. */
export function conceptStems(): string[] {
  return [...conceptsByRun().keys()].filter((run) => !run.includes(' '))
}
