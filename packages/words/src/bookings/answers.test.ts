import { equal, test } from '../testing/claims.ts'
import { bodyOf, mistakesIn, mistakesRefused } from './answers.ts'

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

test('what was typed is sent without spaces around it, what was left empty is not', () => {
  equal(bodyOf({ name: ' Олена ', phone: '067 123 45 67', email: ' ' }), {
    name: 'Олена',
    phone: '067 123 45 67',
  })
})

test('what the office refuses is said in the order of the fields; no field, no way to reach the person', () => {
  const wrong = (at: string) => ({ at, code: 'wrong-form', detail: '' })
  equal(mistakesRefused({ errors: [wrong('/email'), wrong('/name')] }), [
    { field: 'name', says: 'name' },
    { field: 'email', says: 'email' },
  ])
  equal(mistakesRefused({}), [{ field: 'phone', says: 'contact' }])
})
