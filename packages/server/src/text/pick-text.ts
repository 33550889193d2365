/** A text of the office in a person's language, else in Ukrainian, else in any. */
export const pickText = (text: Readonly<Record<string, string>>, language: string): string =>
  text[language] ?? text.uk ?? Object.values(text)[0] ?? ''
