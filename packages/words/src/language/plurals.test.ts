import { equal, test } from '../testing/claims.ts'
import { sharedMessages } from '../shared/messages.ts'
import { sayMoney } from './money.ts'

const nb = '\u00a0'

test('people are counted by the rules of the language', () => {
  const { people } = sharedMessages.uk
  equal([1, 2, 5, 11, 21, 22, 25, 101, 111].map(people), [
    `1${nb}людина`,
    `2${nb}людини`,
    `5${nb}людей`,
    `11${nb}людей`,
    `21${nb}людина`,
    `22${nb}людини`,
    `25${nb}людей`,
    `101${nb}людина`,
    `111${nb}людей`,
  ])
  equal([1, 2].map(sharedMessages.en.people), [`1${nb}person`, `2${nb}people`])
})

test('money keeps its currency on the line', () => {
  equal(sayMoney('uk', { amount: 4992, currency: 'UAH' }), `49,92${nb}грн`)
  equal(sayMoney('uk', { amount: 1000000, currency: 'UAH' }), `10${nb}000${nb}грн`)
  equal(sayMoney('en', { amount: 4992, currency: 'UAH' }), `UAH${nb}49.92`)
})
