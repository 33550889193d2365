import * as z from 'zod/mini'
import { readEmail } from './email.ts'

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most))

/** An id the office gave: a UUID. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** A short id of the source: lower-case Latin letters, digits and hyphens. Unique within an office. */
export const ShortId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
export type ShortId = z.infer<typeof ShortId>

/** A text by language code (`uk`, `en` …). Show the asked language, else `uk`, else any, and mark the fallback with `lang`. */
export const LocalizedText = z.catchall(z.object({}), z.string())
export type LocalizedText = z.infer<typeof LocalizedText>

/** An instant, UTC, ISO 8601. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A day of the office's calendar, `YYYY-MM-DD`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A wall-clock time of the office, `HH:MM`. */
export const LocalTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export type LocalTime = z.infer<typeof LocalTime>

/** An amount in minor units (kopiykas) and its currency. */
export const Money = z.object({
  /** Minor units: 4992 is 49.92. */
  amount: z.int(),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
})
export type Money = z.infer<typeof Money>

/** A range of minutes, both ends included. */
export const MinuteRange = z.object({
  /** At least so many minutes. */
  from: z.int().check(z.minimum(0)),
  /** At most so many minutes. */
  to: z.int().check(z.minimum(0)),
})
export type MinuteRange = z.infer<typeof MinuteRange>

/** Name of a person as the person writes it. */
export const PersonName = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(120),
  z.refine((name) => /^[^\p{C}\p{L}]*\p{L}[\P{C}\u200c\u200d]*$/u.test(name), {
    params: { code: 'wrong-form' },
  }),
)

/** An e-mail address, as browsers take it; its domain may be in other letters, `пошта.укр`. */
export const Email = z.string().check(
  z.maxLength(254),
  z.refine((typed) => readEmail(typed) !== undefined, { params: { code: 'not-an-email' } }),
)

/** A phone number as typed, with notes if need be; the office keeps it as `+380…`. */
export const Phone = text(200)

/** A short code as typed: six signs, any case, either alphabet, spaces anywhere. */
export const ShortCodeTyped = text(40)

/** The last four digits of the phone that was given. */
export const PhoneEnds = z.string().check(z.regex(/^\d{4}$/))

/** A language of messages to a person. */
export const Language = z.enum(['uk', 'en'])
export type Language = z.infer<typeof Language>

const words = new WeakMap<object, readonly string[]>()

/**
 * A list whose words may grow: an older client meets an unknown word as plain text. Any text is
 * valid; the words are for types and documents.
 */
export const openList = <const Words extends readonly [string, ...string[]]>(known: Words) => {
  const list = z.string()
  words.set(list, known)
  return list as unknown as z.ZodMiniType<
    Words[number] | (string & {}),
    Words[number] | (string & {})
  >
}

/** The words of an open list known today; nothing for other schemas. */
export const wordsOf = (list: object): readonly string[] | undefined => words.get(list)

/** The whole of a short list, or a page of a long one. */
export const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({
    /** The entries, in order. */
    items: z.array(item),
    /** Pass it as `cursor` to get the next page; absent on the last one. */
    nextCursor: z.optional(z.string()),
  })
