import type { FieldError, LocalizedText } from '@transparent-office/contract'

/** Collects what is wrong with the fields of a card, each by its place in the body. */
export class Mistakes {
  readonly found: FieldError[] = []

  /** Notes a mistake unless it is right. */
  mustBe(right: boolean, at: string, code: string, detail: string): void {
    if (!right) this.found.push({ at: `/card/${at}`, code, detail })
  }
}

/** Writes a text as it is kept: trimmed, without languages that say nothing. */
export const tidy = (text: LocalizedText): LocalizedText =>
  Object.fromEntries(
    Object.entries(text)
      .map(([language, words]) => [language, words.trim()] as const)
      .filter(([, words]) => words),
  )

/** Checks a text: the office's first language is needed, unless it says nothing at all and may. */
export function checkText(
  mistakes: Mistakes,
  at: string,
  text: LocalizedText,
  { first, most, mayLack = false }: { first: string; most: number; mayLack?: boolean },
): void {
  const said = tidy(text)
  const needed = !(mayLack && Object.keys(said).length === 0)
  mistakes.mustBe(!needed || Boolean(said[first]), `${at}/${first}`, 'required', 'This is needed.')
  for (const [language, words] of Object.entries(said)) {
    const known = /^[a-z]{2,3}$/.test(language)
    mistakes.mustBe(known, `${at}/${language.slice(0, 60)}`, 'unknown', 'Not a language.')
    mistakes.mustBe(words.length <= most, `${at}/${language}`, 'too-long', `At most ${most}.`)
  }
}
