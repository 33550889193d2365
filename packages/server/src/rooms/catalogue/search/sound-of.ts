/**
 * How letters sound, coarsely. Ukrainian, Russian and transliterated spellings of a word share one
 * sound: і, ы, и, y, j are `i`; г, х, h, kh are `g`; ж is `J`, ч is `C`, ш and щ are `W`.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ie', э: 'e', ё: 'e' },
  ...{ ж: 'J', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', ы: 'i', к: 'k', л: 'l', м: 'm' },
  ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'g', ц: 'ts' },
  ...{ ч: 'C', ш: 'W', щ: 'W', ь: '', ъ: '', ю: 'iu', я: 'ia', ў: 'v' },
}

const LATIN_GROUPS = [
  ['shch', 'W'],
  ['sch', 'W'],
  ['sh', 'W'],
  ['ch', 'C'],
  ['zh', 'J'],
  ['kh', 'g'],
  ['ph', 'f'],
] as const

const LATIN: Readonly<Record<string, string>> = { h: 'g', j: 'i', q: 'k', w: 'v', x: 'ks', y: 'i' }

const VOWELS = 'aeiou'

function spellOut(word: string): string {
  let sound = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const group = LATIN_GROUPS.find(([latin]) => word.startsWith(latin, at))
    if (group) {
      sound += group[1]
      at += group[0].length - 1
    } else if (letter === 'c') {
      // A careless "c" is ц before a front vowel (pereselenci) and k elsewhere (card).
      const next = word.charAt(at + 1)
      sound += next && 'eiyj'.includes(next) ? 'ts' : 'k'
    } else sound += CYRILLIC[letter] ?? LATIN[letter] ?? letter
  }
  return sound
}

/**
 * The sound of one lower-case word, in the letters a–z, J, C, W and digits. Doubled letters are
 * one and `i` before a vowel is silent, except in words of up to three letters, so `посвідчення`, `posvidchennia` and `posvidchenya` agree.
 */
export function soundOf(word: string): string {
  const spelled = spellOut(word)
  // Letters of an abbreviation stand for themselves.
  if (word.length < 4) return spelled
  let sound = ''
  for (let at = 0; at < spelled.length; at++) {
    const letter = spelled.charAt(at)
    const next = spelled.charAt(at + 1)
    if (letter === next && (letter < '0' || letter > '9')) continue
    if (letter === 'i' && next && VOWELS.includes(next)) continue
    sound += letter
  }
  return sound
}
