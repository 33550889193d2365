/** Languages the widgets speak. */
export type Language = 'uk' | 'en'

/** The language to speak where a page says `lang`: English there, else Ukrainian. */
export const readLanguage = (lang: string | undefined): Language =>
  /^en\b/i.test(lang ?? '') ? 'en' : 'uk'

/** A message written in each language; `uk` gives the form, the compiler asks `en` for the same. */
export type Spoken<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends (...given: infer Given) => infer Said
    ? (...given: Given) => Said
    : Messages[Key] extends string
      ? string
      : Messages[Key] extends object
        ? Spoken<Messages[Key]>
        : Messages[Key]
}

/** Messages of one widget, by language. */
export type ByLanguage<Messages> = Readonly<Record<Language, Messages>>
