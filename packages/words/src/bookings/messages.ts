import type { ByLanguage, Spoken } from '../language/languages.ts'
import { en } from './en.ts'
import { uk } from './uk.ts'

/** What the booking says. */
export type BookingWords = Spoken<typeof uk>
export const bookingMessages: ByLanguage<BookingWords> = { uk, en }
