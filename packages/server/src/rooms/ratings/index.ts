import type { Room } from '../room.ts'
import { closeRatings } from './ratings.store.ts'
import { changeRating, rate, showRatings } from './rate.ts'

export const ratingRoom: Room = {
  acts: [rate, changeRating, showRatings],
  jobs: [{ name: 'close ratings', each: 'minute', run: ({ db }) => closeRatings(db) }],
}
