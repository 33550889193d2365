import { changeRating, rate, showRatings } from './rate.ts'

export { closeRatings } from './ratings.store.ts'

export const ratingActs = [rate, changeRating, showRatings]
