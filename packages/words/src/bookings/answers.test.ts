import { equal, test } from '../testing/claims.ts'
import { mistakesIn } from './answers.ts'

const whole = { name: 'Олена Ковальчук', phone: '067 123 45 67', email: '' }

test('phone or e-mail, one is enough', () => {
  equal(mistakesIn(whole), [])
  equal(mistakesIn({ ...whole, phone: '', email: 'olena@example.com' }), [])
  equal(mistakesIn({ ...whole, phone: '' }), [{ field: 'phone', says: 'contact' }])
})

test('each mistake is named once, in the order of the fields', () => {
  equal(
    mistakesIn({ name: ' ', phone: '067 123 45', email: 'olena@' }).map(({ says }) => says),
    ['name', 'phone', 'email'],
  )
})

test('a name of one letter is one; marks nobody sees make no mistake, a name too long does', () => {
  for (const name of ['О', 'علی\u200cرضا', '\u200fОле\u00adна', `${'Я'.repeat(120)}\u200b`])
    equal(mistakesIn({ ...whole, name }), [])
  for (const name of ['', '12', '\u200b', 'Я'.repeat(121)])
    equal(mistakesIn({ ...whole, name }), [{ field: 'name', says: 'name' }])
  equal(mistakesIn({ ...whole, phone: '\u202a+380 67 123 45 67\u202c' }), [])
  equal(mistakesIn({ ...whole, phone: '\ufeff' }), [{ field: 'phone', says: 'contact' }])
})
