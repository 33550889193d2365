/** Texts by language. */
export type Texts = Readonly<Record<string, string>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The word of a value with its language, where it has one: `{"language": "uk", "value": "…"}`, or JSON-LD's `@`. */
function wordOf(value: unknown): { language?: string; word: string } | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { word: String(value) }
  if (!isObject(value)) return undefined
  const word = value['@value'] ?? value.value
  if (typeof word !== 'string' && typeof word !== 'number') return undefined
  const said = value['@language'] ?? value.language
  const language = typeof said === 'string' ? said.toLowerCase().split('-')[0]! : undefined
  return { ...(language && { language }), word: String(word) }
}

/** The words of a value as JSON has them, alone, in a list, by language, whichever it is. */
export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => wordOf(item)?.word ?? [])
  const one = wordOf(value)
  return one ? [one.word] : Object.values(byLanguage(value) ?? {})
}

/** `{"uk": "…", "en": "…"}` */
function byLanguage(value: unknown): Texts | undefined {
  if (!isObject(value)) return undefined
  const entries = Object.entries(value)
  const isText = ([language, word]: [string, unknown]) =>
    /^[a-z]{2,3}$/.test(language) && typeof word === 'string'
  return entries.length > 0 && entries.every(isText) ? (value as Texts) : undefined
}

/**
 * The texts of a value by language: of a list of words with their languages, one of these, or
 * `{"uk": "…"}`. Of one language the first counts; nothing when no word says its language.
 */
export function textsOf(value: unknown): Texts | undefined {
  const texts: Record<string, string> = {}
  for (const item of Array.isArray(value) ? value : [value]) {
    const { language, word } = wordOf(item) ?? {}
    if (language && word !== undefined) texts[language] ??= word
  }
  return Object.keys(texts).length > 0 ? texts : byLanguage(value)
}
