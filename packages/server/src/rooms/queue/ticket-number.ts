/** А-017: letter of the line and number of the day. */
export const ticketNumber = (letter: string, sequence: number): string =>
  `${letter}-${String(sequence).padStart(3, '0')}`

const cyrillic: Record<string, string> = Object.fromEntries(
  [...'ABCEHIKMOPTXY'].map((l, i) => [l, 'АВСЕНІКМОРТХУ'[i]!]),
)

/** Reads a ticket number as people type it: Latin look-alikes, small letters, no hyphen, no zeros. */
export function readTicketNumber(typed: string): { letter: string; sequence: number } | undefined {
  const match = /^\s*(\p{L})[\s\-–—]*0*(\d{1,5})\s*$/u.exec(typed)
  if (!match) return undefined
  const letter = match[1]!.toUpperCase()
  return { letter: cyrillic[letter] ?? letter, sequence: Number(match[2]) }
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
