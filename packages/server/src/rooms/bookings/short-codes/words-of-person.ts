import { readPhone } from '@transparent-office/contract'
import { endOf } from './short-code.ts'

/** The words of a name, folded: small letters, no apostrophes, two of a double surname. */
export const wordsOfName = (name: string): string[] => [
  ...new Set(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ`´‘]/g, '')
      .split(/[^\p{L}\p{M}\d]+/u)
      .filter(Boolean),
  ),
]

const endWord = (digits: string) => `…${digits}`

/** By which words reception finds a person: each of the name, the phone, and its last four digits. */
export const wordsOfPerson = ({
  name,
  phone,
}: {
  readonly name: string
  readonly phone: string | null
}): string[] => [...wordsOfName(name), ...(phone ? [phone, endWord(endOf(phone))] : [])]

/** What a text can mean to who looks for a person; each is one way to find them. */
export interface Sought {
  /** Words that a person must have, all of them; of the last one the beginning is enough. */
  readonly words?: readonly string[]
  readonly phone?: string
  readonly phoneEnds?: string
}

/** Reads a surname, a whole phone number or its last four digits. */
export function readSought(typed: string): Sought {
  const phone = readPhone(typed)
  if (phone !== undefined) return { phone }
  if (/^\s*\d{4}\s*$/.test(typed)) return { phoneEnds: endWord(typed.trim()) }
  const words = wordsOfName(typed)
  return words.some((word) => /\p{L}/u.test(word)) && words.at(-1)!.length > 1 ? { words } : {}
}
