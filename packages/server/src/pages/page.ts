import type { OfficeMoment, OfficeRow } from '../http/act.ts'
import { wordsIn, type Language, type Words } from './words.ts'

/** What every page of ours knows while it is drawn. */
export interface Page {
  readonly language: Language
  readonly words: Words
  /** Path and query, to show the same page in another language. */
  readonly address: URL
  /** Absent where the address names no office there is. */
  readonly office?: OfficeRow
  /** The office's time; absent where the page can't ask for it. */
  readonly moment?: OfficeMoment
  /** The clock stands elsewhere than the real one. */
  readonly movedClock?: boolean
}

export const pageOf = (address: URL, language: Language, about: Partial<Page> = {}): Page => ({
  address,
  language,
  words: wordsIn[language],
  ...about,
})

/** A path of the same office that keeps the language. */
export const pathOf = ({ office, language }: Page, path: string): string =>
  `/o/${office?.id ?? ''}/${path}${language === 'en' ? '?lang=en' : ''}`
