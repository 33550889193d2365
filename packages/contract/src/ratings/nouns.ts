import * as z from 'zod/mini'
import { Id } from '../words.ts'

/** 1 bad, 2 fine, 3 good. */
export const Score = z.int().check(z.minimum(1), z.maximum(3))
export type Score = z.infer<typeof Score>

/** Оцінка, once per visit. Keeps neither visit nor name. */
export const Rating = z.object({
  /** Unrelated to the visit; who has it may change the rating for a short while. */
  id: Id,
  /** 1 bad, 2 fine, 3 good. */
  score: Score,
})
export type Rating = z.infer<typeof Rating>

/** What people think of the office, from all ratings there are. */
export const RatingStatistics = z.object({
  /** From 1 to 3, two decimals; absent while there is no rating. */
  average: z.optional(z.number()),
  /** How many ratings there are. */
  count: z.int(),
})
export type RatingStatistics = z.infer<typeof RatingStatistics>
