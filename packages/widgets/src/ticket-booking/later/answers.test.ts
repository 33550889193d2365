import { equal, test } from '../../testing/claims.ts'
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
