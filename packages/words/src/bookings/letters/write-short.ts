import type { Told } from './letter.ts'

/** So many signs of Cyrillic go out as a text message of two parts. */
export const shortMost = 134

/** Names that a text message may shorten. */
export type ShortNames = Pick<Told, 'office' | 'branch' | 'address'>

/** A name of at most so many signs: its whole words, and «…» for the others. */
export function shortenName(name: string, most: number): string {
  if (name.length <= most) return name
  const words = name.slice(0, most).replace(/[\s,;:(«"–-]*\S*$/u, '')
  if (words !== '') return `${words}…`
  return most > 1 ? `${name.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : ''
}

/** What may be shortened first, and to how many signs. */
const shortened = [
  ['branch', 0],
  ['office', 12],
  ['address', 0],
] as const

/**
 * Writes a text message of two parts: names are shortened until all else has room, and the link comes
 * only where there is room for all.
 */
export function writeShort(told: Told, say: (names: ShortNames) => string): string {
  const { office, branch, address, link } = told
  const names = { office, branch, address }
  const whole = `${say(names)} ${link}`
  if (whole.length <= shortMost) return whole
  for (const [name, least] of shortened) {
    const over = say(names).length - shortMost
    if (over <= 0) break
    names[name] = shortenName(names[name], Math.max(least, names[name].length - over))
  }
  return say(names).replaceAll('….', '…')
}

/** Writes a text message that brings a link: alone, where there is no room for words. */
export const writeShortLink = (words: string, link: string): string => {
  const whole = `${words}: ${link}`
  return whole.length <= shortMost ? whole : link
}

/** «Центральний, вул. Липова, 12» */
export const placeOf = ({ branch, address }: Pick<ShortNames, 'branch' | 'address'>): string =>
  [branch, address].filter(Boolean).join(', ')
