import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Service } from '@transparent-office/contract'
import { governmentService } from '../structured-data.ts'

const service = Service.parse({
  id: 'passport',
  version: 3,
  title: { uk: 'Паспорт </script><script>alert(1)</script>', en: 'Passport' },
  category: { id: 'documents', title: { uk: 'Документи' } },
  agency: { id: 'dms', title: { uk: 'Державна міграційна служба' }, kind: 'state' },
  decidedAt: 'back-office',
  deadlines: [
    { kind: 'standard', value: 20, unit: 'calendar-days' },
    { kind: 'accelerated', value: 7, unit: 'working-days' },
  ],
  fee: { kind: 'fixed', amounts: [{ money: { amount: 55800, currency: 'UAH' } }] },
  documents: [],
  result: { uk: 'Паспорт' },
  refusalGrounds: [],
  channels: ['office', 'online'],
  lifeEvents: [],
  synonyms: ['айді'],
  minutes: 15,
  extraMinutes: 8,
  letter: 'П',
  legalBasis: [],
  verification: { level: 'partly', confirmed: [], assumed: [], sources: [] },
})

test('a service is told to search engines in their own words', () => {
  const told = JSON.parse(
    governmentService({
      service,
      office: { title: { uk: 'Прозоре' }, reception: { phone: '0 800', hours: {} } },
      url: 'https://office.example/o/prozore/services/passport',
      language: 'en',
    }),
  ) as Record<string, unknown>
  assert.equal(told['@type'], 'GovernmentService')
  assert.equal(told['name'], 'Passport')
  assert.deepEqual(told['provider'], {
    '@type': 'GovernmentOrganization',
    name: 'Державна міграційна служба',
  })
  assert.deepEqual(told['offers'], [{ '@type': 'Offer', price: '558.00', priceCurrency: 'UAH' }])
  assert.deepEqual(
    (told['availableChannel'] as { processingTime?: string }[]).map((each) => each.processingTime),
    ['P20D', undefined],
  )
})

test('no title ends the script it stands in', () => {
  assert.ok(!governmentService({ service }).includes('<'))
})
