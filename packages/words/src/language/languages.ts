/** Languages the office speaks. */
export const languages = ['uk', 'en'] as const
export type Language = (typeof languages)[number]

/** The language where nobody asks for another; addresses need not name it. */
export const usualLanguage: Language = 'uk'

/** The language a page means by `lang`; nothing where the office does not speak it. */
export const readLanguage = (lang = ''): Language | undefined =>
  languages.find((each) => new RegExp(`^${each}\\b`, 'i').test(lang))

/** What a page is asked so that it speaks a language. */
export const langOf = (language: Language): { lang?: Language } =>
  language === usualLanguage ? {} : { lang: language }

/** The address of a page so that it speaks a language. */
export const inLanguage = (address: string, language: Language): string =>
  language === usualLanguage
    ? address
    : `${address}${address.includes('?') ? '&' : '?'}lang=${language}`

/** Messages, by language. */
export type ByLanguage<Messages> = Readonly<Record<Language, Messages>>

/** The same for each language. */
export const inEachLanguage = <Said>(say: (language: Language) => Said): ByLanguage<Said> =>
  Object.fromEntries(languages.map((each) => [each, say(each)])) as Record<Language, Said>

/** A message written in each language; `uk` gives the form, the compiler asks the others for the same. */
export type Spoken<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends (...given: infer Given) => infer Said
    ? (...given: Given) => Said
    : Messages[Key] extends string
      ? string
      : Messages[Key] extends object
        ? Spoken<Messages[Key]>
        : Messages[Key]
}
