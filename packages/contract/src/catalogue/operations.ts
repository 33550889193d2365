import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { listOf, openList, ShortId } from '../words.ts'
import { Agency, Category, LifeEvent, Package, Service, ServiceSummary } from './nouns.ts'

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
