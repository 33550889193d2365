import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { listOf, openList, ShortId } from '../words.ts'
import { CardWritten } from './card-written.ts'
import {
  Agency,
  CardInList,
  CatalogueExport,
  Category,
  KeptCard,
  LifeEvent,
  Package,
  Service,
  ServiceSummary,
} from './nouns.ts'

/**
 * Searches services by a person's own words: everyday words, Russian, surzhyk, English,
 * transliteration, wrong keyboard layout, typing errors. Best first, one page. Nothing fitting,
 * nothing shown. Without `q`, lists by title.
 */
export const searchServices = operation({
  method: 'GET',
  path: '/offices/{office}/services',
  query: z.object({
    /** The person's words. */
    q: z.optional(z.string().check(z.maxLength(200))),
    /** Only of this category. */
    category: z.optional(ShortId),
    /** Only of this life event. */
    lifeEvent: z.optional(ShortId),
    /** Only decided by this agency. */
    agency: z.optional(ShortId),
    /** Only given over this channel. */
    channel: z.optional(openList(['office', 'online', 'home-visit', 'remote-workplace', 'post'])),
    /** Only given at this branch. */
    branch: z.optional(ShortId),
    /** At most so many; 20 at most. */
    limit: z._default(z.int().check(z.minimum(1), z.maximum(20)), 20),
  }),
  answer: listOf(ServiceSummary),
  problems: [],
})

/** Finds one service: its whole information card. */
export const findService = operation({
  method: 'GET',
  path: '/offices/{office}/services/{service}',
  params: z.object({
    /** Short id of the service. */
    service: ShortId,
  }),
  answer: Service,
  problems: [],
})

/** Lists the packages: services of one life event, in order. */
export const listPackages = operation({
  method: 'GET',
  path: '/offices/{office}/packages',
  answer: listOf(Package),
  problems: [],
})

/** Lists the life events. */
export const listLifeEvents = operation({
  method: 'GET',
  path: '/offices/{office}/life-events',
  answer: listOf(LifeEvent),
  problems: [],
})

/** Lists the categories. */
export const listCategories = operation({
  method: 'GET',
  path: '/offices/{office}/categories',
  answer: listOf(Category),
  problems: [],
})

/** Lists the agencies. */
export const listAgencies = operation({
  method: 'GET',
  path: '/offices/{office}/agencies',
  answer: listOf(Agency),
  problems: [],
})

const ServiceId = z.object({
  /** Short id of the service. */
  service: ShortId,
})

const Why = z.string().check(z.trim(), z.maxLength(300))

/** Lists the cards of the catalogue for those who keep it, by title: with version, check and use. */
export const listCards = operation({
  method: 'GET',
  path: '/offices/{office}/staff/services',
  query: z.object({
    /** Only those with these words in title, synonyms or id. */
    q: z.optional(z.string().check(z.maxLength(200))),
    /** `unverified`: in use and never checked as a whole. */
    list: z.optional(openList(['all', 'in-use', 'unverified', 'out-of-use'])),
    /** Where the page before ended. */
    cursor: z.optional(z.string().check(z.maxLength(200))),
    /** At most so many; 200 at most. */
    limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 100),
  }),
  answer: listOf(CardInList),
  problems: [],
})

/** Shows a card, in use or not, with all its versions. */
export const showCard = operation({
  method: 'GET',
  path: '/offices/{office}/staff/services/{service}',
  params: ServiceId,
  answer: KeptCard,
  problems: [],
})

/** Shows a card as it was in one version. */
export const showCardVersion = operation({
  method: 'GET',
  path: '/offices/{office}/staff/services/{service}/versions/{version}',
  params: z.object({
    /** Short id of the service. */
    service: ShortId,
    /** Counts from 1. */
    version: z.string().check(z.regex(/^[1-9]\d{0,8}$/)),
  }),
  answer: Service,
  problems: [],
})

/**
 * Adds a card written by hand: title, category, agency, line and minutes at least. People find it at
 * once. What is left out is taken for granted, and marked so until somebody checks it.
 */
export const addCard = operation({
  method: 'POST',
  path: '/offices/{office}/staff/services',
  body: z.strictObject({
    /** Short id of the service, which it keeps; one is made of the title when absent. */
    service: z.optional(ShortId),
    /** Why, for colleagues. */
    why: z.optional(Why),
    card: CardWritten,
  }),
  answer: KeptCard,
  creates: true,
  problems: ['id-taken'],
})

/**
 * Changes a card: makes a new version with what is written; the rest stays. People find it at once;
 * an application keeps its version. A fact that changed is no longer checked. With nothing new, no
 * version is made.
 */
export const changeCard = operation({
  method: 'POST',
  path: '/offices/{office}/staff/services/{service}/change',
  params: ServiceId,
  body: z.strictObject({
    /** The version the caller saw; another one has come since: `card-changed`. */
    version: z.int().check(z.minimum(1)),
    /** Why, for colleagues. */
    why: z.optional(Why),
    card: CardWritten,
  }),
  answer: KeptCard,
  problems: ['card-changed'],
})

/** Notes that the whole card was checked against its source today; makes a new version that says so. */
export const verifyCard = operation({
  method: 'POST',
  path: '/offices/{office}/staff/services/{service}/verify',
  params: ServiceId,
  body: z.strictObject({
    /** The version the caller saw; another one has come since: `card-changed`. */
    version: z.int().check(z.minimum(1)),
    /** What it was checked against: an address, or an act with its date. */
    source: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
  }),
  answer: KeptCard,
  problems: ['card-changed'],
})

/** Makes the content of an earlier version the newest one again, as a new version. */
export const restoreCard = operation({
  method: 'POST',
  path: '/offices/{office}/staff/services/{service}/restore',
  params: ServiceId,
  body: z.strictObject({
    /** The version the caller saw; another one has come since: `card-changed`. */
    version: z.int().check(z.minimum(1)),
    /** The earlier version. */
    from: z.int().check(z.minimum(1)),
    /** Why, for colleagues. */
    why: z.optional(Why),
  }),
  answer: KeptCard,
  problems: ['card-changed'],
})

/**
 * Takes a card out of use: nobody finds or books it any more. Nothing is deleted; who is booked for it
 * or has applied is served.
 */
export const takeOutOfUse = operation({
  method: 'POST',
  path: '/offices/{office}/staff/services/{service}/out-of-use',
  params: ServiceId,
  body: z.strictObject({
    /** Why, for colleagues. */
    why: z.optional(Why),
  }),
  answer: KeptCard,
  problems: [],
})

/** Brings a card back into use, in its newest version. */
export const bringIntoUse = operation({
  method: 'POST',
  path: '/offices/{office}/staff/services/{service}/into-use',
  params: ServiceId,
  body: z.strictObject({}),
  answer: KeptCard,
  problems: [],
})

/** Writes the services in use as a file that an office can bring in again. */
export const exportCatalogue = operation({
  method: 'GET',
  path: '/offices/{office}/staff/catalogue',
  query: z.object({
    /** `json` has all of a card; `register` the field names of the national register. */
    form: z.optional(openList(['json', 'csv', 'register'])),
  }),
  answer: CatalogueExport,
  problems: [],
})
