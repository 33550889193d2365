import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEmail } from './email.ts'

test('an address is read as browsers read it', () => {
  for (const address of [
    'olena@example.com',
    "o'connor@example.ua",
    'a&b@example.com',
    'a/b#c=d!e%f@example.com',
    '_x+tag@mail.example.co',
    'a@1.example2.com',
    'info@xn--80a1acn3a.xn--j1amh',
  ])
    assert.equal(readEmail(address), address)
  assert.equal(readEmail(' \u202aOlena@Example.COM\u202c\ufeff'), 'Olena@example.com')
  assert.equal(readEmail('tim.o’connor@example.com'), "tim.o'connor@example.com")
})

test('a domain in other letters is read as mail carries it', () => {
  assert.equal(readEmail('info@пошта.укр'), 'info@xn--80a1acn3a.xn--j1amh')
  assert.equal(readEmail('a@bücher.example'), 'a@xn--bcher-kva.example')
})

test('what is no address is none', () => {
  for (const typed of [
    ...['', '@', 'a@', '@b.ua', 'a@b', 'a b@c.ua', 'a@b@c.ua', 'a@b..ua', 'a@-b.ua', 'a@b.ua.'],
    ...['a@1.2.3.4', 'a@0x7f.1', 'a@[::1]', 'a@b.ua:25', 'a@b.ua/x', 'a@%62.ua', 'олена@пошта.укр'],
    ...['a,b@c.ua', '<a@b.ua>', 'a@b.ua\nBcc: c@d.ua', `${'a'.repeat(250)}@b.ua`, 'undefined@'],
    ...[`a@${'b'.repeat(64)}.ua`, 'a@b_c.ua'],
  ])
    assert.equal(readEmail(typed), undefined, JSON.stringify(typed))
})
