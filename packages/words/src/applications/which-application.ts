export type StatusField = 'number' | 'code'

/** What was typed or pasted as a number: also the whole link of a receipt, which holds the code too. */
export function readApplication(number: string, code: string): Record<StatusField, string> {
  const link = /\/applications\/([\d-]+)\?(?:.*&)?code=([^&#\s]+)/.exec(number)
  return link ? { number: link[1]!, code: link[2]! } : { number, code }
}

/** Fields that are not filled in, in their order. */
export const missingIn = (number: string, code: string): StatusField[] => [
  ...(/^\d{4}-\d{2}-\d{6}$/.test(readNumber(number)) ? [] : (['number'] as const)),
  ...(code.trim().length >= 8 ? [] : (['code'] as const)),
]

/** The number as the office writes it, whichever hyphens were typed. */
export const readNumber = (typed: string): string =>
  typed
    .replace(/\p{DI}/gu, '')
    .trim()
    .replace(/[‐-―]/g, '-')
