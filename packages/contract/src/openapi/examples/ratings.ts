import type * as operations from '../../ratings/operations.ts'
import { visitId } from './bookings.ts'
import type { ExamplesOf } from './examples-of.ts'

const id = '019ab401-4f70-70b7-93b6-708192a3b4c5'

export const ratingExamples: ExamplesOf<typeof operations> = {
  rate: { body: { visit: visitId, score: 3 }, answer: { id, score: 3 } },
  changeRating: {
    body: { score: 2, comment: 'Довго чекали, але все пояснили.' },
    answer: { id, score: 2 },
  },
  showRatings: { answer: { average: 2.8, count: 412 } },
}
