import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const baselines = join(import.meta.dirname, 'heard')

/** What a screen reader is told of each state of a widget, as one page to read. */
export class AriaSnapshots {
  readonly #states = new Map<string, string>()

  /** Keeps what is told of a state: `to-ticket--waiting`. */
  keep(story: string, snapshot: string): void {
    this.#states.set(story, snapshot)
  }

  /** The pages, by name; states in the order of the stories. */
  pages(language: string, stories: readonly string[]): Map<string, string> {
    const pages = new Map<string, string>()
    for (const story of stories) {
      const snapshot = this.#states.get(story)
      const [widget, state] = story.split('--')
      const name = `${widget}.${language}.txt`
      pages.set(name, `${pages.get(name) ?? ''}## ${state}\n\n${snapshot}\n\n`)
    }
    return pages
  }
}

/** The page as it was read and committed; nothing where there is none. */
export const readBaseline = (name: string): string | undefined =>
  existsSync(join(baselines, name)) ? readFileSync(join(baselines, name), 'utf8') : undefined

/** Keeps a page, to be read and committed. */
export function writeBaseline(name: string, text: string): void {
  mkdirSync(baselines, { recursive: true })
  writeFileSync(join(baselines, name), text)
}
