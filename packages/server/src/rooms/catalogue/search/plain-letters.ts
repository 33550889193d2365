const MARKS = /\p{M}+/gu
const APOSTROPHES = /['ʼ’‘`´ʹ′"ʺ″]/g

/** Lower case, with accents and other marks dropped: `Й` and `й` are `и`, `Pässe` is `passe`. */
export function plainLetters(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(MARKS, '').replaceAll('ß', 'ss')
}

/** Without apostrophes of any kind: `сім'я`, `сімʼя` and `сім’я` are `сімя`. */
export function dropApostrophes(text: string): string {
  return text.replace(APOSTROPHES, '')
}

const LATIN = 'abcehikmoptxy'
const CYRILLIC = 'авсенікмортху'
const toCyrillic = new Map([...LATIN].map((letter, at) => [letter, CYRILLIC[at] ?? letter]))
const toLatin = new Map([...CYRILLIC].map((letter, at) => [letter, LATIN[at] ?? letter]))

const isLatin = (letter: string) => letter >= 'a' && letter <= 'z'
const isCyrillic = (letter: string) => letter >= 'Ѐ' && letter <= 'ӿ'

/**
 * A word in one alphabet, when a look-alike of the other slipped in: `пacпopт` with Latin a, c, p, o
 * is `паспорт`. A word that cannot be written in one alphabet stays as it is.
 */
export function oneAlphabet(word: string): string {
  const letters = [...word]
  if (!letters.some(isLatin) || !letters.some(isCyrillic)) return word
  for (const [foreign, twins] of [
    [isLatin, toCyrillic],
    [isCyrillic, toLatin],
  ] as const) {
    if (letters.every((letter) => !foreign(letter) || twins.has(letter)))
      return letters
        .map((letter) => (foreign(letter) ? (twins.get(letter) ?? letter) : letter))
        .join('')
  }
  return word
}
