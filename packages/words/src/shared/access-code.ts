/** Cyrillic letters people type for the Latin ones and digits they look like. */
const lookAlikes = new Map(
  [...'АВСЕНКМОРТХУІЗ'].map((each, at) => [each, 'ABCEHKM0PTXY13'.charAt(at)]),
)

/**
 * An access code as it was typed, in letters a header can carry. The office forgives the rest:
 * case, spaces, hyphens. A letter no code has becomes `?`, which opens nothing.
 */
export const readCode = (typed: string): string =>
  Array.from(
    typed
      .replace(/\p{DI}/gu, '')
      .trim()
      .toUpperCase()
      .replace(/[‐-―]/g, '-'),
    (each) => {
      const plain = lookAlikes.get(each) ?? each
      return plain >= ' ' && plain <= '~' ? plain : '?'
    },
  ).join('')
