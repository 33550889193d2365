import { readDataTexts } from '../../../text/data-files.ts'
import { readMeanings } from './read-meanings.ts'

/** The numbers of meanings that a run of stems stands in. Read when somebody first searches. */
function readConcepts(): Map<string, string[]> {
  const byRun = new Map<string, string[]>()
  const { meanings } = readMeanings(readDataTexts('meanings'))
  meanings.forEach((runs, at) => {
    for (const run of runs) {
      const known = byRun.get(run) ?? []
      if (run && !known.includes(`#${at}`)) byRun.set(run, [...known, `#${at}`])
    }
  })
  return byRun
}

let read: Map<string, string[]> | undefined
const conceptsByRun = () => (read ??= readConcepts())

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
