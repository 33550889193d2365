import * as z from 'zod/mini'
import { LocalizedText, Money, ShortId } from '../words.ts'
import { DeadlineVariant, Fee, Service } from './nouns.ts'

const Line = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))

/** What somebody writes on a card. What is left out stays as it is. */
export const CardWritten = z.strictObject({
  /** Number in the national register; empty: none. */
  nationalId: z.optional(z.string().check(z.trim(), z.maxLength(64))),
  /** Its name, as people call it. */
  title: z.optional(LocalizedText),
  /** Short id of the category. */
  category: z.optional(ShortId),
  /** Short id of the agency that decides. */
  agency: z.optional(ShortId),
  /** Who decides, and when. */
  decidedAt: z.optional(Service.shape.decidedAt),
  /** How long each variant takes. */
  deadlines: z.optional(z.array(z.strictObject(DeadlineVariant.shape)).check(z.maxLength(8))),
  /** What it costs. */
  fee: z.optional(
    z.strictObject({
      /** Who sets it. */
      kind: Fee.shape.kind,
      /** Amounts to choose from, each once. */
      amounts: z
        .array(
          z.strictObject({
            /** What it is. */
            money: z.strictObject(Money.shape),
            /** The deadline variant this amount buys. */
            variant: z.optional(DeadlineVariant.shape.kind),
          }),
        )
        .check(z.maxLength(8)),
      /** The day or month the amounts were right in: `YYYY-MM-DD` or `YYYY-MM`. */
      asOf: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/))),
      /** What else is to know about the price. */
      note: z.optional(LocalizedText),
    }),
  ),
  /** Papers to bring, or taken from a register. */
  documents: z.optional(
    z
      .array(
        z.strictObject({
          /** Short id of a paper the card has; a new paper gets one. */
          id: z.optional(ShortId),
          /** What the paper is. */
          title: LocalizedText,
          /** The office takes it from a register: do not bring it. */
          fromRegister: z.boolean(),
        }),
      )
      .check(z.maxLength(60)),
  ),
  /** What the person gets. */
  result: z.optional(LocalizedText),
  /** Grounds on which it may be refused. */
  refusalGrounds: z.optional(
    z
      .array(
        z.strictObject({
          /** Short id of a ground the card has; a new ground gets one. */
          id: z.optional(ShortId),
          /** The ground as the law words it. */
          text: LocalizedText,
        }),
      )
      .check(z.maxLength(60)),
  ),
  /** Ways to ask for it; one at least. */
  channels: z.optional(Service.shape.channels.check(z.minLength(1), z.maxLength(5))),
  /** Short ids of life events. */
  lifeEvents: z.optional(z.array(ShortId).check(z.maxLength(30))),
  /** Other words people use for it. */
  synonyms: z.optional(z.array(Line).check(z.maxLength(60))),
  /** Minutes at the desk for one person. */
  minutes: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
  /** Minutes more for each further person. */
  extraMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(600))),
  /** Letter of its tickets: a line of the office. */
  letter: z.optional(z.string().check(z.regex(/^\p{Lu}$/u))),
  /** Acts it rests on. */
  legalBasis: z.optional(z.array(Line).check(z.maxLength(60))),
})
export type CardWritten = z.infer<typeof CardWritten>
