import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Branch, Service } from '@transparent-office/contract'
import { governmentOffice, governmentService } from '../structured-data.ts'

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
  const data = JSON.parse(
    governmentService({
      service,
      office: { title: { uk: 'Прозоре' }, reception: { phone: '0 800', hours: {} } },
      url: 'https://office.example/o/prozore/services/passport',
      language: 'en',
    }),
  ) as Record<string, unknown>
  assert.equal(data['@type'], 'GovernmentService')
  assert.equal(data['name'], 'Passport')
  assert.deepEqual(data['provider'], {
    '@type': 'GovernmentOrganization',
    name: 'Державна міграційна служба',
  })
  assert.deepEqual(data['offers'], [{ '@type': 'Offer', price: '558.00', priceCurrency: 'UAH' }])
  assert.deepEqual(
    (data['availableChannel'] as { processingTime?: string }[]).map((each) => each.processingTime),
    ['P20D', undefined],
  )
})

test('no title ends the script it stands in', () => {
  assert.ok(!governmentService({ service }).includes('<'))
})

test('a free service costs nothing, and is given where its branches are', () => {
  const data = JSON.parse(
    governmentService({
      service: { ...service, fee: { kind: 'free', amounts: [] } },
      branches: [{ title: { uk: 'Центральний' }, address: { uk: 'вул. Липова, 12' } }],
    }),
  ) as Record<string, unknown>
  assert.deepEqual(data['offers'], [{ '@type': 'Offer', price: '0', priceCurrency: 'UAH' }])
  assert.deepEqual(data['areaServed'], [
    { '@type': 'Place', name: 'Центральний', address: 'вул. Липова, 12' },
  ])
  const unknown = { ...service, fee: { kind: 'by-act' as const, amounts: [] } }
  assert.ok(!governmentService({ service: unknown }).includes('offers'))
})

const branch = Branch.parse({
  id: 'central',
  title: { uk: 'Центральний </script>', en: 'Central' },
  address: { uk: 'вул. Липова, 12' },
  location: { latitude: 50.45, longitude: 30.52 },
  hours: [
    { weekday: 1, from: '08:00', to: '18:00' },
    { weekday: 7, from: '10:00', to: '14:00' },
  ],
  specialDays: [
    { on: '2026-12-31', hours: [{ from: '08:00', to: '12:00' }], reason: 'holiday' },
    { on: '2027-01-01', hours: [], reason: 'holiday' },
  ],
  halls: [],
  amenities: ['ramp'],
  status: 'open',
})

test('a branch is told with its doors’ hours, a day when they stay shut included', () => {
  const office = { title: { uk: 'Прозоре' }, reception: { phone: '0 800', hours: {} } }
  const written = governmentOffice({ branch, office, url: 'https://office.example/b' })
  assert.ok(!written.includes('<'))
  const data = JSON.parse(written) as Record<string, unknown>
  assert.equal(data['@type'], 'GovernmentOffice')
  assert.equal(data['telephone'], '0 800')
  assert.deepEqual(data['openingHours'], ['Mo 08:00-18:00', 'Su 10:00-14:00'])
  assert.deepEqual(
    (data['specialOpeningHoursSpecification'] as Record<string, string>[]).map(
      ({ validFrom, opens, closes }) => [validFrom, opens, closes],
    ),
    [
      ['2026-12-31', '08:00', '12:00'],
      ['2027-01-01', '00:00', '00:00'],
    ],
  )
})

/** What schema.org lets each type we write say, own and inherited: https://schema.org/version/latest. */
const sayable: Readonly<Record<string, readonly string[]>> = {
  GovernmentService: [
    'url',
    'name',
    'alternateName',
    'identifier',
    'serviceType',
    'provider',
    'serviceOperator',
    'availableChannel',
    'areaServed',
    'offers',
    'serviceOutput',
  ],
  GovernmentOffice: [
    'url',
    'name',
    'address',
    'telephone',
    'geo',
    'openingHours',
    'specialOpeningHoursSpecification',
    'amenityFeature',
    'parentOrganization',
  ],
  GovernmentOrganization: ['name', 'telephone'],
  ServiceChannel: ['name', 'serviceUrl', 'processingTime'],
  Offer: ['price', 'priceCurrency'],
  Place: ['name', 'address'],
  Thing: ['name'],
  GeoCoordinates: ['latitude', 'longitude'],
  OpeningHoursSpecification: ['validFrom', 'validThrough', 'opens', 'closes'],
  LocationFeatureSpecification: ['name', 'value'],
}

test('nothing is said of a type that schema.org does not know of it', () => {
  const look = (data: unknown): void => {
    if (Array.isArray(data)) return data.forEach(look)
    if (typeof data !== 'object' || data === null) return
    const { '@type': type, '@context': _, '@id': __, ...said } = data as Record<string, unknown>
    for (const name of Object.keys(said))
      assert.ok(sayable[String(type)]?.includes(name), `${String(type)}.${name}`)
    Object.values(said).forEach(look)
  }
  const office = { title: { uk: 'Прозоре' }, reception: { phone: '0 800', hours: {} } }
  for (const kind of ['free', 'fixed'] as const)
    look(
      JSON.parse(
        governmentService({
          service: { ...service, nationalId: '00001', fee: { ...service.fee, kind } },
          office,
          branches: [branch],
          url: 'https://office.example/s',
        }),
      ),
    )
  look(JSON.parse(governmentOffice({ branch, office, url: 'https://office.example/b' })))
})
