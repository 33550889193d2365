import type { ByLanguage, Spoken } from '../../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** Why a ticket was called, as staff and people are told. */
export type CallReasonWords = Spoken<typeof uk>
export const callReasonMessages: ByLanguage<CallReasonWords> = { uk, en }
