import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

test('hours of reception break at no dash, on the plain page as in every answer', async () => {
  const { reception } = await office.as().network.findOffice()
  const joined = 'пн–\u2060пт 08:00–\u206018:00'
  assert.equal(reception.hours.uk, joined)
  const { items } = await office.as().network.listOffices()
  assert.equal(items[0]!.reception.hours.uk, joined)
  assert.ok((await (await office.fetch('/o/prozore/')).text()).includes(joined))
})
