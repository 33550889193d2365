import { refuse } from './refusal.ts'

/** The refusal of a number that nobody answers, at its field. */
export const notAPhone = (at: string) =>
  refuse('invalid-input', {
    errors: [
      {
        at,
        code: 'not-a-phone',
        detail: 'A whole phone number: 067 123 45 67 or +380 67 123 45 67.',
      },
    ],
  })
