import type { Pauses } from '@transparent-office/contract'
import { langOf, readLanguage, usualLanguage, type Language } from '@transparent-office/words'
import { pageMessages, type PageWords } from '@transparent-office/words/pages/messages'
import type { Context } from 'hono'
import type { OfficeMoment, OfficeRow } from '../acts/index.ts'
import type { Database } from '../database/open.ts'
import type { Settings } from '../settings/settings.ts'

/** What pages are made of. */
export interface Pages {
  readonly settings: Settings
  readonly db: Database
  readonly findOffice: (id: string) => Promise<OfficeRow | undefined>
}

/** What every page of ours knows while it is drawn. */
export interface Page {
  readonly language: Language
  readonly words: PageWords
  /** Path and query, to show the same page in another language. */
  readonly address: URL
  /** What was sent to get this page; it goes along when the language is changed. */
  readonly sent?: URLSearchParams
  /** Absent where the address names no office there is. */
  readonly office?: OfficeRow
  /** The office's time; absent where the page can't ask for it. */
  readonly moment?: OfficeMoment
  /** Where the office does not serve for the moment. */
  readonly pauses?: Pauses | undefined
  /** The clock stands elsewhere than the real one. */
  readonly movedClock?: boolean
  /** Some of the people in the halls of this demonstration are simulated. */
  readonly simulatedPeople?: boolean
}

/** A page of an office there is. */
export interface OfficePage extends Page {
  readonly office: OfficeRow
  readonly moment: OfficeMoment
}

/** The language a page is asked in; the usual one where the office does not speak it. */
export const languageOf = (http: Context): Language =>
  readLanguage(http.req.query('lang')) ?? usualLanguage

export const pageOf = (address: URL, language: Language, about: Partial<Page> = {}): Page => ({
  address,
  language,
  words: pageMessages[language],
  ...about,
})

/** A path of the same office that keeps the language, with what is asked there. */
export function pathOf(
  { office, language }: Page,
  path: string,
  asks: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...asks, ...langOf(language) })
  return `/o/${office?.id ?? ''}/${path}${query.size > 0 ? `?${query}` : ''}`
}
