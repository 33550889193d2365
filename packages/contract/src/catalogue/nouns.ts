import * as z from 'zod/mini'
import { Day, Id, Instant, LocalizedText, Money, openList, ShortId } from '../words.ts'

/** The authority that decides (суб'єкт надання). */
export const Agency = z.object({
  /** Short id of the agency. */
  id: ShortId,
  /** Its name. */
  title: LocalizedText,
  /** `local` of the council, `state` of the government, `other`. */
  kind: openList(['local', 'state', 'other']),
})
export type Agency = z.infer<typeof Agency>

/** A group of services. */
export const Category = z.object({
  /** Short id of the category. */
  id: ShortId,
  /** Its name. */
  title: LocalizedText,
})
export type Category = z.infer<typeof Category>

/** Something that happens in life and calls for services. */
export const LifeEvent = z.object({
  /** Short id of the life event. */
  id: ShortId,
  /** What happens: «Народження дитини». */
  title: LocalizedText,
})
export type LifeEvent = z.infer<typeof LifeEvent>

/** Пакетна послуга: services of one life event, in order. */
export const Package = z.object({
  /** Short id of the package. */
  id: ShortId,
  /** The life event it belongs to. */
  lifeEvent: ShortId,
  /** Its name. */
  title: LocalizedText,
  /** One application that covers them all, where the law has one. */
  oneApplicationService: z.optional(ShortId),
  /** Its services, in the order to do them. */
  steps: z.array(
    z.object({
      /** Short id of the service. */
      service: ShortId,
      /** Name of the service. */
      title: LocalizedText,
      /** Not everybody needs this step. */
      optional: z.boolean(),
    }),
  ),
})
export type Package = z.infer<typeof Package>

/** How long one variant of a service takes at most. */
export const DeadlineVariant = z.object({
  /** Which way the service is given. */
  kind: openList(['standard', 'accelerated', 'extended', 'online']),
  /** How many units; 0 with `at-once` and `same-day`. */
  value: z.int().check(z.minimum(0)),
  /** What is counted. */
  unit: openList(['at-once', 'same-day', 'hours', 'working-days', 'calendar-days', 'months']),
})
export type DeadlineVariant = z.infer<typeof DeadlineVariant>

/** What the service costs. */
export const Fee = z.object({
  /** `by-act`: an act fixes the amount; `local`: the council sets it; `formula`: follows from a base amount. */
  kind: openList(['free', 'fixed', 'formula', 'by-act', 'local']),
  /** Amounts to choose from, where known; one when there is no choice. */
  amounts: z.array(
    z.object({
      money: Money,
      /** The deadline variant this amount buys. */
      variant: z.optional(openList(['standard', 'accelerated', 'extended', 'online'])),
    }),
  ),
  /** The day or month the amounts were right in: `YYYY-MM-DD` or `YYYY-MM`. */
  asOf: z.optional(z.string()),
  /** What else is to know about the price. */
  note: z.optional(LocalizedText),
})
export type Fee = z.infer<typeof Fee>

/** A paper to bring, or one the office takes from a register itself. */
export const DocumentNeeded = z.object({
  /** Short id of the paper, unique within its service. */
  id: ShortId,
  /** What the paper is. */
  title: LocalizedText,
  /** The office takes it from a register: do not bring it. */
  fromRegister: z.boolean(),
})
export type DocumentNeeded = z.infer<typeof DocumentNeeded>

/** A ground on which the service may be refused. */
export const RefusalGround = z.object({
  /** Short id of the ground, unique within its service. */
  id: ShortId,
  /** The ground as the law words it. */
  text: LocalizedText,
})
export type RefusalGround = z.infer<typeof RefusalGround>

/** How far the card was checked against its sources. */
export const Verification = z.object({
  /** `sourced`: all of it is; `partly`: some fields are; `general-knowledge`: nothing is confirmed. */
  level: openList(['sourced', 'partly', 'general-knowledge']),
  /** Names of fields that a source confirms. */
  confirmed: z.array(z.string()),
  /** Names of fields filled with a default until somebody confirms them. */
  assumed: z.array(z.string()),
  /** Where the facts come from. */
  sources: z.array(z.string()),
  /** The office's day on which somebody last checked the whole card against its source. */
  verifiedOn: z.optional(Day),
})
export type Verification = z.infer<typeof Verification>

/** Інформаційна картка: what can be asked for, and everything to know before. */
export const Service = z.object({
  /** Short id of the service. */
  id: ShortId,
  /** Number in the national register, where known. */
  nationalId: z.optional(z.string()),
  /** Grows with each change of the card; an application keeps its version. */
  version: z.int(),
  /** Its name, as people call it. */
  title: LocalizedText,
  category: Category,
  agency: Agency,
  /** `back-office`: an official who never meets the person decides. `at-the-desk`: no discretion, decided at once. */
  decidedAt: openList(['back-office', 'at-the-desk']),
  deadlines: z.array(DeadlineVariant),
  fee: Fee,
  documents: z.array(DocumentNeeded),
  /** What the person gets. */
  result: LocalizedText,
  refusalGrounds: z.array(RefusalGround),
  /** Ways to ask for it. */
  channels: z.array(openList(['office', 'online', 'home-visit', 'remote-workplace', 'post'])),
  lifeEvents: z.array(LifeEvent),
  /** Other words people use for it. */
  synonyms: z.array(z.string()),
  /** Minutes at the desk for one person. */
  minutes: z.int(),
  /** Minutes more for each further person. */
  extraMinutes: z.int(),
  /** Letter of its tickets. */
  letter: z.string(),
  /** Acts it rests on. */
  legalBasis: z.array(z.string()),
  verification: Verification,
})
export type Service = z.infer<typeof Service>

/** A service in a list. */
export const ServiceSummary = z.object({
  /** Short id of the service. */
  id: ShortId,
  /** Its name, as people call it. */
  title: LocalizedText,
  category: Category,
  agency: Agency,
  deadlines: z.array(DeadlineVariant),
  fee: Fee,
})
export type ServiceSummary = z.infer<typeof ServiceSummary>

/** A member of staff who did something. */
export const Doer = z.object({
  /** Id of the person. */
  id: Id,
  /** Their name. */
  name: z.string(),
})
export type Doer = z.infer<typeof Doer>

/** A card in the list of those who keep the catalogue. */
export const CardInList = z.object({
  /** Short id of the service. */
  id: ShortId,
  /** Its name, as people call it. */
  title: LocalizedText,
  category: Category,
  agency: Agency,
  /** The newest version. */
  version: z.int(),
  /** People find it; a card out of use keeps all its versions. */
  inUse: z.boolean(),
  /** How far it was checked against its sources. */
  level: Verification.shape.level,
  /** The day somebody last checked the whole card. */
  verifiedOn: z.optional(Day),
  /** Who checked it. */
  verifiedBy: z.optional(Doer),
  /** When the newest version was made. */
  madeAt: Instant,
})
export type CardInList = z.infer<typeof CardInList>

/** One version of a card: who made it, when and how. None is ever overwritten. */
export const CardVersion = z.object({
  /** Counts from 1. */
  version: z.int(),
  /** `brought-in` from a file; `added` by hand; `restored` from an earlier version. */
  how: openList(['brought-in', 'added', 'changed', 'verified', 'restored']),
  /** When it was made. */
  madeAt: Instant,
  /** Who made it; absent for a file that was brought in. */
  madeBy: z.optional(Doer),
  /** Why, in words of who made it; of a check, the source. */
  why: z.optional(z.string()),
})
export type CardVersion = z.infer<typeof CardVersion>

/** A card for those who keep the catalogue: the newest version, and all that came before. */
export const KeptCard = z.object({
  card: Service,
  /** People find it. */
  inUse: z.boolean(),
  /** The caller may change it. */
  yours: z.boolean(),
  /** Who last checked the whole card. */
  verifiedBy: z.optional(Doer),
  /** The newest first. */
  versions: z.array(CardVersion),
})
export type KeptCard = z.infer<typeof KeptCard>

/** The catalogue written as a file that an office can bring in again. */
export const CatalogueExport = z.object({
  /** `register` has the field names of the national register. */
  form: openList(['json', 'csv', 'register']),
  /** A name for the file. */
  fileName: z.string(),
  /** The file's media type. */
  mediaType: z.string(),
  /** How many services it has: those in use. */
  services: z.int(),
  /** The file. */
  text: z.string(),
})
export type CatalogueExport = z.infer<typeof CatalogueExport>
