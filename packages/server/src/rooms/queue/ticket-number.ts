/** А-017: letter of the line and number of the day. */
export const ticketNumber = (letter: string, sequence: number): string =>
  `${letter}-${String(sequence).padStart(3, '0')}`

/** A number as somebody gave it; the letter may be missing. */
export interface TypedNumber {
  readonly letter?: string | undefined
  readonly sequence: number
}

const cyrillic: Record<string, string> = Object.fromEntries(
  [...'ABCEHIKMOPTXY'].map((l, i) => [l, 'АВСЕНІКМОРТХУ'[i]!]),
)

/** What stands before a number and is no part of it. */
const prefix = /^(?:талон[ауі]?|ticket|номер|number)\P{L}?\s*/iu

/** What separates a letter from its digits: every dash and space people, keyboards and editors make. */
const separator = /[\s\p{Pd}\u2212_.,:/#]+/gu

/**
 * Reads a ticket number as people write it: Latin look-alikes, small and fullwidth letters, any dash,
 * marks nobody sees, «№», «талон А-017», the letter О for a nought, no noughts. The letter may be missing.
 */
export function readTicketNumber(typed: string): TypedNumber | undefined {
  // «№» goes first: its compatibility form is the letters No.
  const plain = typed
    .replaceAll('№', ' ')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}]/gu, '')
    .trim()
  const bare = plain.replace(prefix, '').toUpperCase().replace(separator, '')
  const match = /^(\p{L})?([\dОO]{1,7})$/u.exec(bare)
  const digits = match?.[2]?.replace(/[ОO]/g, '0').replace(/^0+(?=\d)/, '')
  if (!match || !digits || !/\d/.test(match[2]!) || digits.length > 5 || digits === '0')
    return undefined
  const letter = match[1]
  return {
    ...(letter !== undefined && { letter: cyrillic[letter] ?? letter }),
    sequence: Number(digits),
  }
}

/** A ticket of a list: its id and number. */
export const showNumbered = ({
  id,
  letter,
  sequence,
}: {
  id: string
  letter: string
  sequence: number
}) => ({ id, number: ticketNumber(letter, sequence) })
