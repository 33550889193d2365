import { readdirSync, readFileSync } from 'node:fs'

/** A text of the package's `data`: its name from there, and what it says. */
export interface DataText {
  readonly name: string
  readonly text: string
}

/** Reads the texts of a folder of `data`, which is published beside what runs. */
export function readDataTexts(folder: string): DataText[] {
  const at = new URL(`../../data/${folder}/`, import.meta.url)
  return readdirSync(at)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(new URL(file, at), 'utf8') }))
}
