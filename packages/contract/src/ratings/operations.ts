import * as z from 'zod/mini'
import { operation } from '../operation.ts'
import { Id, Instant } from '../words.ts'
import { Rating, RatingStatistics, Score } from './nouns.ts'

const Comment = z.string().check(z.trim(), z.maxLength(1000))

/** Rates a visit, once. By the visit's access code, or by the tablet whose task names the visit, or named it when the face was pressed. */
export const rate = operation({
  method: 'POST',
  path: '/offices/{office}/ratings',
  body: z.strictObject({
    /** The visit; or give `ticket`. */
    visit: z.optional(Id),
    /** The ticket's number as printed, `А-017`, together with its access code. */
    ticket: z.optional(z.string().check(z.maxLength(12))),
    /** The face that was pressed; 1 is the worst. */
    score: Score,
    /** What to improve, in the person's words. */
    comment: z.optional(Comment),
    /** From a tablet that could not send at once: when the face was pressed, at most three days ago. */
    pressedAt: z.optional(Instant),
  }),
  answer: Rating,
  creates: true,
  problems: ['already-rated', 'visit-not-over'],
})

/** Changes the face within 10 seconds, or adds words within 10 minutes. */
export const changeRating = operation({
  method: 'POST',
  path: '/offices/{office}/ratings/{id}/change',
  params: z.object({
    /** Id of the rating. */
    id: Id,
  }),
  body: z.strictObject({
    /** Another face, within 10 seconds. */
    score: z.optional(Score),
    /** Words, within 10 minutes. */
    comment: z.optional(Comment),
  }),
  answer: Rating,
  problems: ['rating-closed'],
})

/** Shows the average of all ratings and their number. */
export const showRatings = operation({
  method: 'GET',
  path: '/offices/{office}/statistics/ratings',
  answer: RatingStatistics,
  problems: [],
})
