import * as z from 'zod/mini'
import { Day, LocalizedText, Money, openList, ShortId } from '../words.ts'

/** The authority that decides (суб'єкт надання). */
export const Agency = z.object({
  id: ShortId,
  title: LocalizedText,
  kind: openList(['local', 'state', 'other']),
})
export type Agency = z.infer<typeof Agency>

/** A group of services. */
export const Category = z.object({ id: ShortId, title: LocalizedText })
export type Category = z.infer<typeof Category>

/** Something that happens in life and calls for services. */
export const LifeEvent = z.object({ id: ShortId, title: LocalizedText })
export type LifeEvent = z.infer<typeof LifeEvent>

/** Пакетна послуга: services of one life event, in order. */
export const Package = z.object({
  id: ShortId,
  lifeEvent: ShortId,
  title: LocalizedText,
  /** One application that covers them all, where the law has one. */
  oneApplicationService: z.optional(ShortId),
  steps: z.array(z.object({ service: ShortId, title: LocalizedText, optional: z.boolean() })),
})
export type Package = z.infer<typeof Package>

/** How long one variant of a service takes at most. */
export const DeadlineVariant = z.object({
  kind: openList(['standard', 'accelerated', 'extended', 'online']),
  value: z.int().check(z.minimum(0)),
  unit: openList(['at-once', 'same-day', 'hours', 'working-days', 'calendar-days', 'months']),
})
export type DeadlineVariant = z.infer<typeof DeadlineVariant>

/** What the service costs. */
export const Fee = z.object({
  /** `by-act`: an act fixes the amount; `local`: the council sets it; `formula`: follows from a base amount. */
  kind: openList(['free', 'fixed', 'formula', 'by-act', 'local']),
  /** Amounts to choose from, where known; one when there is no choice. */
  amounts: z.array(z.object({ money: Money, label: z.optional(LocalizedText) })),
  /** The day the amounts were right on. */
  asOf: z.optional(Day),
  /** What else is to know about the price. */
  note: z.optional(LocalizedText),
})
export type Fee = z.infer<typeof Fee>

/** A paper to bring, or one the office takes from a register itself. */
export const DocumentNeeded = z.object({
  id: ShortId,
  title: LocalizedText,
  /** The office takes it from a register: do not bring it. */
  fromRegister: z.boolean(),
})
export type DocumentNeeded = z.infer<typeof DocumentNeeded>

/** A ground on which the service may be refused. */
export const RefusalGround = z.object({ id: ShortId, text: LocalizedText })
export type RefusalGround = z.infer<typeof RefusalGround>

/** How far the card was checked against its sources. */
export const Verification = z.object({
  level: openList(['sourced', 'partly', 'general-knowledge']),
  /** Names of fields that a source confirms. */
  confirmed: z.array(z.string()),
  /** Names of fields filled with a default until somebody confirms them. */
  assumed: z.array(z.string()),
  sources: z.array(z.string()),
})
export type Verification = z.infer<typeof Verification>

/** Інформаційна картка: what can be asked for, and everything to know before. */
export const Service = z.object({
  id: ShortId,
  /** Number in the national register, where known. */
  nationalId: z.optional(z.string()),
  /** Grows with each change of the card; an application keeps its version. */
  version: z.int(),
  title: LocalizedText,
  category: Category,
  agency: Agency,
  /** `back-office`: an official who never meets the person decides. `at-the-desk`: no discretion, decided at once. */
  decidedAt: openList(['back-office', 'at-the-desk']),
  deadlines: z.array(DeadlineVariant),
  fee: Fee,
  documents: z.array(DocumentNeeded),
  result: LocalizedText,
  refusalGrounds: z.array(RefusalGround),
  channels: z.array(openList(['office', 'online', 'home-visit', 'remote-workplace', 'post'])),
  lifeEvents: z.array(LifeEvent),
  synonyms: z.array(z.string()),
  /** Minutes at the desk for one person. */
  minutes: z.int(),
  /** Minutes more for each further person. */
  extraMinutes: z.int(),
  /** Letter of its tickets. */
  letter: z.string(),
  legalBasis: z.array(z.string()),
  verification: Verification,
})
export type Service = z.infer<typeof Service>

/** A service in a list. */
export const ServiceSummary = z.object({
  id: ShortId,
  title: LocalizedText,
  category: Category,
  agency: Agency,
  deadlines: z.array(DeadlineVariant),
  fee: Fee,
})
export type ServiceSummary = z.infer<typeof ServiceSummary>
