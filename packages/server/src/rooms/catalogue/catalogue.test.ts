import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import file from '../../../data/catalogue.uk.json' with { type: 'json' }
import packages from '../../../data/life-event-packages.json' with { type: 'json' }
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { refusedWith } from '../../testing/refused-with.ts'
import { importCatalogue, type CatalogueFile, type PackagesFile } from './index.ts'

const catalogue = file as CatalogueFile
let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

test('each service of the seed is a whole card, assumed fields marked', async () => {
  for (const { id } of catalogue.services) {
    const card = await office.as().catalogue.findService({ service: id })
    assert.ok(card.documents.every(({ title }) => title.uk))
    assert.ok(card.refusalGrounds.length > 0)
    assert.deepEqual(card.verification.assumed, ['decidedAt', 'extraMinutes', 'refusalGrounds'])
    assert.equal(card.decidedAt, 'back-office')
    assert.equal(card.extraMinutes, Math.ceil(card.minutes / 2))
    assert.doesNotMatch(JSON.stringify(card.title.uk), /\p{L}['’]\p{L}/u)
  }
  await refusedWith('not-found', office.as().catalogue.findService({ service: 'no-such' }))
})

test('lists: life events, packages in order, categories, agencies', async () => {
  const { catalogue: rooms } = office.as()
  assert.equal((await rooms.listLifeEvents()).items.length, catalogue.lifeEvents.length)
  assert.equal((await rooms.listCategories()).items.length, catalogue.categories.length)
  assert.equal((await rooms.listAgencies()).items.length, catalogue.agencies.length)
  const newborn = (await rooms.listPackages()).items.find(({ id }) => id === 'newborn')
  assert.equal(newborn?.oneApplicationService, 'emaliatko')
  assert.deepEqual(newborn?.steps[0]?.service, 'birth-registration')
})

test('search understands everyday words, filters, and shows nothing where nothing fits', async () => {
  const search = office.as().catalogue.searchServices
  assert.equal((await search({ q: 'прописка' })).items[0]?.id, 'residence-registration')
  assert.deepEqual((await search({ q: 'замовити піцу додому' })).items, [])
  const family = (await search({ lifeEvent: 'birth', limit: 5 })).items
  assert.equal(family.length, 5)
  const here = (await search({ q: 'паспорт', category: 'passports' })).items
  assert.ok(here.length > 0 && here.every(({ category }) => category.id === 'passports'))
  assert.deepEqual(
    (await search({ q: 'фоп', branch: 'vokzalnyi' })).items,
    [],
    'not given at that branch',
  )
})

test('a second import changes only what changed, and an application’s version stays', async () => {
  assert.deepEqual(
    await importCatalogue(office.db, 'prozore', catalogue, packages as PackagesFile),
    [],
  )
  const [first, ...others] = catalogue.services
  const changed = {
    ...catalogue,
    services: [{ ...first!, serviceMinutes: first!.serviceMinutes + 5 }, ...others],
  }
  assert.deepEqual(await importCatalogue(office.db, 'prozore', changed), [first!.id])
  const card = await office.as().catalogue.findService({ service: first!.id })
  assert.deepEqual([card.version, card.minutes], [2, first!.serviceMinutes + 5])
})

test('a catalogue that names what it does not have is refused whole, with the names', async () => {
  const [first] = catalogue.services
  const broken = { ...catalogue, services: [{ ...first!, agency: 'nobody' }] }
  await assert.rejects(
    importCatalogue(office.db, 'prozore', broken),
    /Service residence-registration names the agency "nobody"/,
  )
})
