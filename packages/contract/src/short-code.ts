/** Signs of short codes: letters that look alike in both alphabets, digits that look like no letter. */
export const shortCodeSigns = 'АВЕКМНРСТХ2456789'

const fromLatin = new Map([...'ABEKMHPCTX'].map((sign, i) => [sign, [...shortCodeSigns][i]!]))
/** The keys on which the letters lie, with the Latin layout left on. */
const fromKeys = new Map([...'FDTRVYHCN['].map((sign, i) => [sign, [...shortCodeSigns][i]!]))

const readBy = (typed: string, letters: ReadonlyMap<string, string>): string | undefined => {
  const read = [...typed].map((sign) =>
    shortCodeSigns.includes(sign) ? sign : (letters.get(sign) ?? '?'),
  )
  return read.length === 6 && !read.includes('?') ? read.join('') : undefined
}

/**
 * Reads a short code as somebody typed it: any case, either alphabet, spaces and hyphens anywhere; with
 * the Latin layout left on too, where nothing else can be meant. Gives its six signs, or nothing.
 */
export function readShortCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s\-‐-―_.]/g, '')
  return readBy(plain, fromLatin) ?? readBy(plain, fromKeys)
}

/** A short code as people see it: «КМ7 Р2Х». */
export const showShortCode = (signs: string): string => `${signs.slice(0, 3)} ${signs.slice(3)}`
