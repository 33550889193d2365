import type { Guard } from './guard.ts'

const cardRaces = 'src/rooms/catalogue/keep-cards.races.test.ts'

export const catalogueGuards: readonly Guard[] = [
  {
    promise: 'cards',
    guard: 'a change begins from the newest version',
    without: [
      {
        file: 'src/rooms/catalogue/keep-cards.ts',
        find: 'card instanceof Refusal || card.version === version',
        replace: 'card',
      },
    ],
    tests: [cardRaces, 'src/rooms/catalogue/keep-cards.test.ts'],
    named: 'of two who change|who began from an older',
  },
  {
    promise: 'cards',
    guard: 'who changes a card waits for who changes it already',
    without: [
      {
        file: 'src/rooms/catalogue/keep-cards.ts',
        find: 'await lockCards(db, office.id, [id])',
        replace: '',
      },
    ],
    tests: [cardRaces],
    named: 'of two who change',
  },
  {
    promise: 'cards',
    guard: 'every server sees that a card went out of use or came back',
    without: [
      {
        file: 'src/rooms/catalogue/catalogue.store.ts',
        find: "count(*) || '.' || coalesce(sum(moves), 0)",
        replace: 'count(*)',
      },
    ],
    tests: [cardRaces],
    named: 'found or not found at once',
  },
  {
    promise: 'cards',
    guard: 'a file brings no card back into use',
    without: [
      {
        file: 'src/rooms/catalogue/catalogue.store.ts',
        find: 'and not exists (select from services_out_of_use',
        replace: 'and true or exists (select from services_out_of_use',
      },
    ],
    tests: ['src/rooms/catalogue/keep-cards.test.ts'],
    named: 'out of use: nobody finds',
  },
]
