import { createHash } from 'node:crypto'
import type { LocalizedText } from '@transparent-office/contract'
import type { Card } from '../cards/card.ts'
import type { Merged } from './reading.ts'
import { shortIdOf } from '../cards/short-id.ts'

/** A code that looks like another service's, and is not. */
export interface Apart {
  readonly code: string
  readonly id: string
  /** The service it looks like. */
  readonly like: string
}

/**
 * Finds ids for the codes of a file. A code is a key as it is written: `A_1` and `A-1` are two
 * services, though both would be called `a-1`; the second gets an id of its own.
 */
export class ServiceCodes {
  readonly apart: Apart[] = []
  /** Codes that are taken for another service's. */
  readonly merged: Merged[] = []
  readonly #codeOf = new Map<string, string>()
  readonly #idOf: Map<string, string>
  readonly #known: ReadonlyMap<string, Card>
  readonly #merge: boolean

  constructor(
    remembered: ReadonlyMap<string, string>,
    known: ReadonlyMap<string, Card>,
    merge = false,
  ) {
    this.#idOf = new Map(remembered)
    for (const [code, id] of remembered) this.#codeOf.set(id, code)
    this.#known = known
    this.#merge = merge
  }

  /** The id of a code; its title tells a card of before from another that only looks like it. */
  idOf(code: string, title: LocalizedText | undefined): string {
    const found = this.#idOf.get(code)
    if (found) return found
    const like = shortIdOf(code)
    const isItsOwn = this.#isFree(like, code) || this.#isNamed(like, title)
    const id = isItsOwn || this.#merge ? like : own(like, code)
    if (id !== like) this.apart.push({ code, id, like })
    if (!isItsOwn && id === like)
      this.merged.push({ what: `the code "${code}"`, id, as: this.#nameOf(like) })
    this.#idOf.set(code, id)
    if (!this.#codeOf.has(id)) this.#codeOf.set(id, code)
    return id
  }

  /** The codes of these services. */
  codesOf(cards: readonly Card[]): { code: string; id: string }[] {
    const ids = new Set(cards.map(({ id }) => id))
    return [...this.#idOf].flatMap(([code, id]) => (ids.has(id) ? [{ code, id }] : []))
  }

  /** Nobody's yet, or a card whose only code is its id (or the number made of that code). */
  #isFree(id: string, code: string): boolean {
    if (this.#codeOf.has(id)) return false
    return !this.#known.has(id) || code === id || /^n-[0-9a-f]{12}$/.test(id)
  }

  #nameOf(id: string): string {
    const [title] = Object.values(this.#known.get(id)?.title ?? {})
    return title ?? `the code "${this.#codeOf.get(id) ?? id}"`
  }

  #isNamed(id: string, title: LocalizedText = {}): boolean {
    const texts = Object.values(this.#known.get(id)?.title ?? {})
    return Object.values(title).some((text) => texts.includes(text))
  }
}

const own = (like: string, code: string): string =>
  `${like.slice(0, 55)}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}`
