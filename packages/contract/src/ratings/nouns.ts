import * as z from 'zod/mini'
import { Id } from '../words.ts'

const scores = [1, 2, 3] as const

/** 1 bad, 2 fine, 3 good. */
export const Score = z
  .int()
  .check(z.minimum(scores[0]), z.maximum(scores.length)) as z.ZodMiniType<Score>
export type Score = (typeof scores)[number]

/** Оцінка, once per visit. Keeps neither visit nor name. */
export const Rating = z.object({
  /** Unrelated to the visit; who has it may change the rating for a short while. */
  id: Id,
  /** The face that was pressed; 1 is the worst. */
  score: Score,
})
export type Rating = z.infer<typeof Rating>

/** What people think of the office, from all ratings there are. */
export const RatingStatistics = z.object({
  /** 1 is the worst; two decimals; absent while there is no rating. */
  average: z.optional(z.number()),
  /** How many ratings there are. */
  count: z.int(),
})
export type RatingStatistics = z.infer<typeof RatingStatistics>
