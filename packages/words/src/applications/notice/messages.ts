import type { ByLanguage, Spoken } from '../../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What the notice of a decision says. */
export type NoticeWords = Spoken<typeof uk>
export const noticeMessages: ByLanguage<NoticeWords> = { uk, en }
