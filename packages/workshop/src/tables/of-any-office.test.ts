import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { loadModule } from 'libpg-query'
import { ofAnyOffice } from './of-any-office.ts'

before(() => loadModule())

const wrong: Readonly<Record<string, string[]>> = {
  'select name from staff where id = $1': ['staff'],
  'update tickets set state = $1 where id = $2': ['tickets'],
  'delete from bookings where id = $1': ['bookings'],
  'select from tickets t join visits v on v.id = t.visit_id where t.office_id = $1': ['visits'],
  'select from tickets t, visits v where office_id = $1': ['tickets', 'visits'],
  // What the query inside says is not said of the one around it.
  'select from tickets where id in (select ticket_id from calls where office_id = $1)': ['tickets'],
  'with w as (select id from staff) insert into devices (id) select id from w': ['staff'],
}

for (const [text, tables] of Object.entries(wrong))
  test(`it does not say of which office: ${text}`, () =>
    assert.deepEqual(ofAnyOffice(text), tables))

const right = [
  'select name from staff where office_id = $1 and id = $2',
  'update tickets t set state = $1 from late where t.office_id = late.office_id and t.id = late.id',
  'select from tickets t left join visits v on v.office_id = t.office_id and v.id = t.visit_id where t.office_id = $1',
  'select from tickets join ticket_numbers using (office_id, branch_id) where tickets.office_id = $1',
  'delete from outbox where (office_id, id) in (select office_id, id from outbox where office_id = $1)',
  '/* all offices */ delete from replies where made_at < now()',
  'select from offices where id = $1',
  'with late as (select 1) select from late',
]

for (const text of right)
  test(`it says of which office: ${text}`, () => assert.deepEqual(ofAnyOffice(text), []))
