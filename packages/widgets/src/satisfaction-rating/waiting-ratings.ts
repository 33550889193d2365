import { isProblem, isUnreachable } from '@transparent-office/sdk/connect'
import type { Score } from '../shared/faces.ts'
import type { OfficeAddress } from '../shared/surroundings.ts'

/** A rating that was pressed and is not yet known to be saved. */
export interface WaitingRating extends OfficeAddress {
  /** Sent with each try, so that it counts once. */
  readonly key: string
  readonly score: Score
  readonly visit?: string
  readonly ticket?: string
  /** Access code; a tablet has a token of its own instead. */
  readonly code?: string
  readonly pressedAt?: string
}

const storageKey = 'to-waiting-ratings'
/** What is not in the storage waits as long as the page is open. */
let inMemory: readonly WaitingRating[] = []

/** A code is kept only where the office's own page keeps it: other pages, and their scripts, read their storage. */
const mayBeStored = ({ url, code }: WaitingRating) =>
  !code || new URL(url, document.baseURI).origin === location.origin

function stored(): readonly WaitingRating[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as WaitingRating[]
  } catch {
    return []
  }
}

const list = (): readonly WaitingRating[] => [
  ...inMemory,
  ...stored().filter(({ key }) => inMemory.every((each) => each.key !== key)),
]

function write(waiting: readonly WaitingRating[]): void {
  const storable = waiting.filter(mayBeStored)
  try {
    if (storable.length > 0) localStorage.setItem(storageKey, JSON.stringify(storable))
    else localStorage.removeItem(storageKey)
    inMemory = waiting.filter((each) => !mayBeStored(each))
  } catch {
    inMemory = waiting
  }
}

/** Keeps a rating until it is known to be saved; the same key replaces what was kept. */
export const keepRating = (rating: WaitingRating): void =>
  write([...list().filter(({ key }) => key !== rating.key), rating])

/** It is saved, or can never be. */
export const dropRating = (key: string): void => write(list().filter((each) => each.key !== key))

/**
 * Sends what waits for an office, one after the other, each with its own key. What the office refuses
 * is dropped; the first that does not get through ends it. Gives whether nothing waits any more.
 */
export async function sendWaiting(
  { url, office }: OfficeAddress,
  ofTablet: boolean,
  send: (rating: WaitingRating) => Promise<unknown>,
): Promise<boolean> {
  // What an older script left in the page's storage leaves it.
  write(list())
  const own = list().filter(
    (each) => each.url === url && each.office === office && !each.code === ofTablet,
  )
  for (const rating of own) {
    try {
      await send(rating)
    } catch (error) {
      if (isUnreachable(error) || !isProblem(error) || isProblem(error, 'token-needed'))
        return false
    }
    dropRating(rating.key)
  }
  return true
}
