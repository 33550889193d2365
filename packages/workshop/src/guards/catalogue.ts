import type { Guard } from './guard.ts'

const cardRaces = 'src/rooms/catalogue/edit-cards.races.test.ts'

export const catalogueGuards: readonly Guard[] = [
  {
    promise: 'cards',
    guard: 'a change begins from the newest version',
    without: [{ mark: 'change-of-the-newest-version', replace: 'card' }],
    tests: [cardRaces, 'src/rooms/catalogue/edit-cards.test.ts'],
    named: 'of two who change|who began from an older',
  },
  {
    promise: 'cards',
    guard: 'who changes a card waits for who changes it already',
    without: [{ mark: 'card-changes-wait', replace: '' }],
    tests: [cardRaces],
    named: 'of two who change',
  },
  {
    promise: 'cards',
    guard: 'every server sees that a card went out of use or came back',
    without: [{ mark: 'other-server-sees-cards', replace: 'count(*)' }],
    tests: [cardRaces],
    named: 'found or not found at once',
  },
  {
    promise: 'cards',
    guard: 'a file brings no card back into use',
    without: [
      {
        mark: 'import-revives-nothing',
        replace: 'and true or exists (select from services_out_of_use',
      },
    ],
    tests: ['src/rooms/catalogue/edit-cards.test.ts'],
    named: 'out of use: nobody finds',
  },
]
