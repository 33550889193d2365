/** Endings of Ukrainian and Russian nouns, adjectives and verbs, in sounds, the longest first. */
const ENDINGS = [
  ...['nostami', 'nostiu', 'nosti', 'nistu', 'nostu', 'nost', 'nist'],
  ...['uvatisa', 'uvatis', 'uvati', 'ovati', 'ovat'],
  ...['itisa', 'atisa', 'itis', 'atis', 'emosa', 'imosa', 'aemos'],
  ...['emos', 'imos', 'ilasa', 'alasa', 'ilisa', 'alisa', 'ilas', 'alas', 'ilis', 'alis', 'ivsa'],
  ...['avsa', 'ivs', 'avs', 'ilsa', 'alsa', 'uemo', 'aemo', 'uut', 'aut', 'aet', 'uet'],
  ...['iti', 'ati', 'ila', 'ala', 'ili', 'ali', 'ilo', 'alo', 'emo', 'imo', 'usa', 'us'],
  ...['it', 'at', 'ut', 'iv', 'av', 'il', 'al', 'ov', 'ev', 'ovi', 'evi'],
  ...['ogo', 'ego', 'omu', 'emu', 'imi', 'ami', 'im', 'am', 'om', 'em'],
  ...['oi', 'ei', 'ou', 'eu', 'a', 'e', 'i', 'o', 'u'],
].sort((one, other) => other.length - one.length)

const endingsByLast = new Map<string, string[]>()
for (const ending of ENDINGS) {
  const last = ending.charAt(ending.length - 1)
  endingsByLast.set(last, [...(endingsByLast.get(last) ?? []), ending])
}

const SHORTEST = 3
/** Endings that short words often have without being endings: `дерев`, `стіл`. */
const DOUBTFUL = /^[aeiou][vlt]i?$/
const FLEETING = /([^aeiou])[oe](k|ts|n)$/

/**
 * The unchanging front part of a sound: `subsida`, `subsidi`, `subsidu` are `subsid`. A vowel that
 * comes and goes is dropped (`dovidok`, `dovidka` are `dovidk`). Light: it splits no prefixes, and
 * leaves changed consonants to the near words.
 */
export function stem(sound: string): string {
  const endings = endingsByLast.get(sound.charAt(sound.length - 1)) ?? []
  const ending = endings.find((one) => {
    const front = sound.length - one.length
    return front >= (DOUBTFUL.test(one) ? SHORTEST + 1 : SHORTEST) && sound.endsWith(one)
  })
  const front = ending ? sound.slice(0, -ending.length) : sound
  return front.length > SHORTEST + 1 ? front.replace(FLEETING, '$1$2') : front
}

/**
 * A Ukrainian or Russian word without the endings that only its letters tell: `прописаться` is
 * `прописати`, while in sounds it is one with nouns like `петиція`; `правах` is `права`, while
 * `витяг` is whole.
 */
export function cyrillicStem(word: string): string {
  if (word.length < 6) return word
  return word.replace(/(?:ться|тся|тися|тись)$/, 'ти').replace(/(?<=[аяиі])х$/, '')
}

/** An English or German word without its plural or verb ending: `families` is `family`. */
export function latinStem(word: string): string {
  if (word.length < 5) return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word
  if (word.endsWith('ies') || word.endsWith('ied')) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(word)) return word
  return word.replace(/(?<=.{5})(?:ing|ed|en)$|s$/, '')
}
