import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import file from '../../../data/catalogue.uk.json' with { type: 'json' }
import { refusedWith } from '../../testing/refused-with.ts'
import { openTestOffice, type TestOffice } from '../../testing/test-office.ts'
import { bringIn, importCatalogue, type CatalogueFile } from './index.ts'

const catalogue = file as CatalogueFile
const service = 'residence-registration'
const other = 'housing-subsidy'

let office: TestOffice
let manager: Awaited<ReturnType<TestOffice['addStaff']>>
before(async () => {
  office = await openTestOffice()
  await office.setTime('09:30')
  manager = await office.addStaff([{ role: 'manager' }], 'Марія Коваль')
})
after(() => office.close())

const keeping = (token = manager.token) => office.as(token).catalogue
const publicCard = (id = service) => office.as().catalogue.findService({ service: id })
const finds = async (q: string) =>
  (await office.as().catalogue.searchServices({ q })).items.map(({ id }) => id)
const newest = async (id: string) => (await keeping().showCard({ service: id })).card.version

test('a change makes a new version with who, when and why; people find it at once; the version before stays', async () => {
  assert.ok(!(await finds('каравелла')).includes(service))
  const before = await publicCard()
  const kept = await keeping().changeCard({
    service,
    version: before.version,
    why: 'Нова ціна',
    card: {
      synonyms: [...before.synonyms, 'каравелла'],
      title: { uk: " Місце проживання: об'єднана заява ", en: ' ' },
      minutes: 17,
    },
  })
  assert.equal(kept.card.title.uk, 'Місце проживання: обʼєднана заява')
  assert.equal(kept.card.title.en, undefined)
  const [version] = kept.versions
  assert.deepEqual(
    [version?.version, version?.how, version?.madeBy?.name, version?.why],
    [before.version + 1, 'changed', 'Марія Коваль', 'Нова ціна'],
  )
  const after = await publicCard()
  assert.deepEqual([after.version, after.minutes], [before.version + 1, 17])
  assert.ok((await finds('каравелла')).includes(service))
  const old = await keeping().showCardVersion({ service, version: String(before.version) })
  assert.deepEqual(old, before)
  const { rows } = await sql<{ act: string; why: string }>`
    select act, why from audit where thing = 'card' and thing_id = ${service}`.execute(office.db)
  assert.deepEqual(rows, [{ act: 'changed', why: 'Нова ціна' }])
})

test('what says the same makes no version; a repeat with the same key makes one', async () => {
  const before = await publicCard(other)
  const { title, minutes, documents } = before
  const same = { service: other, version: before.version, card: { title, minutes, documents } }
  assert.equal((await keeping().changeCard(same)).card.version, before.version)
  const change = { service: other, version: before.version, card: { minutes: minutes + 1 } }
  const key = crypto.randomUUID()
  const first = await keeping().changeCard(change, { key })
  assert.deepEqual(await keeping().changeCard(change, { key }), first)
  assert.equal(await newest(other), before.version + 1)
})

test('who began from an older version is told of the newer one, and nothing is overwritten', async () => {
  const version = await newest(service)
  await keeping().changeCard({ service, version, card: { minutes: 21 } })
  const said = await refusedWith(
    'card-changed',
    keeping().changeCard({ service, version, card: { minutes: 99 } }),
  )
  assert.equal(said.version, version + 1)
  const source = 'Закон 1871-IX'
  await refusedWith('card-changed', keeping().verifyCard({ service, version, source }))
  await refusedWith('card-changed', keeping().restoreCard({ service, version, from: 1 }))
  assert.equal((await publicCard()).minutes, 21)
})

test('a checked card says the day and its source; a changed fact takes the check away, our own words do not', async () => {
  const verified = await keeping().verifyCard({
    service: other,
    version: await newest(other),
    source: 'Постанова 848, редакція 2026-11-01',
  })
  assert.equal(verified.verifiedBy?.name, 'Марія Коваль')
  const { verification } = await publicCard(other)
  assert.deepEqual([verification.level, verification.verifiedOn], ['sourced', '2026-11-24'])
  assert.ok(verification.sources.includes('Постанова 848, редакція 2026-11-01'))
  assert.deepEqual(verification.assumed, [])
  const own = await keeping().changeCard({
    service: other,
    version: verified.card.version,
    card: { synonyms: ['субсидія на комуналку'] },
  })
  assert.equal(own.card.verification.verifiedOn, '2026-11-24')
  assert.equal(own.verifiedBy?.name, 'Марія Коваль')
  const fact = await keeping().changeCard({
    service: other,
    version: own.card.version,
    card: { result: { uk: 'Субсидія або відмова' } },
  })
  assert.equal(fact.card.verification.verifiedOn, undefined)
  assert.equal(fact.card.verification.level, 'partly')
  assert.equal(fact.verifiedBy, undefined)
  const back = await keeping().restoreCard({
    service: other,
    version: fact.card.version,
    from: own.card.version,
    why: 'Помилка',
  })
  assert.equal(back.card.version, fact.card.version + 1)
  assert.equal(back.card.verification.verifiedOn, '2026-11-24')
  assert.equal(back.verifiedBy?.name, 'Марія Коваль')
  assert.equal(back.versions[0]?.how, 'restored')
  await refusedWith(
    'not-found',
    keeping().restoreCard({ service: other, version: back.card.version, from: 99 }),
  )
})

test('out of use: nobody finds, books or imports it back; everything is kept; it comes back as it was', async () => {
  const id = 'birth-registration'
  const card = await publicCard(id)
  const out = await keeping().takeOutOfUse({ service: id, why: 'Передано до ДРАЦС' })
  assert.equal(out.inUse, false)
  await keeping().takeOutOfUse({ service: id })
  await refusedWith('not-found', publicCard(id))
  assert.ok(!(await finds('народження')).includes(id))
  const packages = (await office.as().catalogue.listPackages()).items
  assert.ok(packages.length > 0)
  assert.ok(packages.every(({ steps }) => steps.every((step) => step.service !== id)))
  await refusedWith(
    'service-not-here',
    office.as().bookings.listAvailability({ visit: [`${id}:1`] }),
  )
  assert.deepEqual(
    await importCatalogue(office.db, 'prozore', catalogue).then(() => 'read'),
    'read',
  )
  await refusedWith('not-found', publicCard(id))
  const csv = `id,title:uk,minutes\n${id},${card.title.uk},44\n`
  await bringIn(office.db, 'prozore', { name: 'a.csv', bytes: Buffer.from(csv) })
  await refusedWith('not-found', publicCard(id))
  assert.equal((await keeping().listCards({ list: 'out-of-use' })).items[0]?.id, id)
  const back = await keeping().bringIntoUse({ service: id })
  assert.equal(back.inUse, true)
  assert.deepEqual(
    { ...(await publicCard(id)), version: 0 },
    { ...card, minutes: 44, version: 0, verification: (await publicCard(id)).verification },
  )
  assert.ok((await finds('народження')).includes(id))
})

test('a file that knows of no check takes none away; one that says it differently does', async () => {
  const id = 'emaliatko'
  const source = 'https://zakon.rada.gov.ua/laws/show/691-2019'
  const { card } = await keeping().verifyCard({ service: id, version: await newest(id), source })
  assert.ok(!(await importCatalogue(office.db, 'prozore', catalogue)).includes(id))
  assert.equal((await publicCard(id)).verification.verifiedOn, '2026-11-24')
  const exported = await keeping().exportCatalogue()
  assert.equal(exported.services, catalogue.services.length)
  const bytes = Buffer.from(exported.text)
  const { changed } = await bringIn(office.db, 'prozore', { name: exported.fileName, bytes })
  assert.deepEqual(changed, [])
  const csv = `id,title:uk,result:uk\n${id},${card.title.uk},Інше\n`
  await bringIn(office.db, 'prozore', { name: 'a.csv', bytes: Buffer.from(csv) })
  assert.equal((await publicCard(id)).verification.verifiedOn, undefined)
  assert.equal(await newest(id), card.version + 1)
})

test('the list: by title, by words, by state, page by page', async () => {
  const all = await keeping().listCards({ limit: 200 })
  assert.equal(all.items.length, catalogue.services.length)
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await keeping().listCards({ limit: 7, ...(cursor && { cursor }) })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
    more = cursor !== undefined
  }
  assert.deepEqual(
    seen,
    all.items.map(({ id }) => id),
  )
  const found = await keeping().listCards({ q: "багатодітної СІМ'Ї" })
  assert.equal(found.items.length, 1)
  const source = 'Закон 1871-IX'
  await keeping().verifyCard({ service: other, version: await newest(other), source })
  const unverified = await keeping().listCards({ list: 'unverified', limit: 200 })
  assert.ok(unverified.items.every(({ verifiedOn }) => verifiedOn === undefined))
  assert.ok(unverified.items.length < all.items.length)
  await refusedWith('invalid-input', keeping().listCards({ list: 'constructor' }))
  await refusedWith('invalid-input', keeping().exportCatalogue({ form: 'toString' }))
  assert.match((await keeping().exportCatalogue({ form: 'csv' })).text, /^\uFEFFid,nationalId/)
  assert.ok(Array.isArray(JSON.parse((await keeping().exportCatalogue({ form: 'register' })).text)))
})

test('each wrong field is named, and the card stays', async () => {
  const version = await newest(service)
  const cases: [string, string, unknown][] = [
    ['/card/title/uk', 'required', { title: { en: 'Residence' } }],
    ['/card/title/uk', 'too-long', { title: { uk: 'я'.repeat(301) } }],
    ['/card/title/<b>', 'unknown', { title: { uk: 'Місце', '<b>': 'x' } }],
    ['/card/category', 'no-such', { category: 'nothing' }],
    ['/card/agency', 'no-such', { agency: 'nobody' }],
    ['/card/lifeEvents/1', 'no-such', { lifeEvents: ['birth', 'nothing'] }],
    ['/card/letter', 'no-such-line', { letter: 'Ї' }],
    ['/card/letter', 'wrong-form', { letter: '1' }],
    ['/card/minutes', 'too-short', { minutes: 0 }],
    ['/card/minutes', 'wrong-type', { minutes: 'довго' }],
    ['/card/channels', 'too-short', { channels: [] }],
    ['/card/channels/0', 'wrong-word', { channels: ['pigeon'] }],
    ['/card/decidedAt', 'wrong-word', { decidedAt: 'constructor' }],
    [
      '/card/deadlines/0/unit',
      'wrong-word',
      { deadlines: [{ kind: 'standard', value: 3, unit: 'years' }] },
    ],
    [
      '/card/deadlines/0/value',
      'wrong',
      { deadlines: [{ kind: 'standard', value: 3, unit: 'at-once' }] },
    ],
    [
      '/card/deadlines',
      'repeated',
      {
        deadlines: [1, 2].map(() => ({ kind: 'standard', value: 5, unit: 'working-days' })),
      },
    ],
    ['/card/fee/kind', 'wrong-word', { fee: { kind: 'cheap', amounts: [] } }],
    [
      '/card/fee/amounts',
      'wrong',
      { fee: { kind: 'free', amounts: [{ money: { amount: 5, currency: 'UAH' } }] } },
    ],
    [
      '/card/fee/amounts/0/money/amount',
      'wrong',
      { fee: { kind: 'fixed', amounts: [{ money: { amount: -5, currency: 'UAH' } }] } },
    ],
    ['/card/fee/note/uk', 'required', { fee: { kind: 'free', amounts: [], note: { en: 'x' } } }],
    ['/card/documents/0/title/uk', 'required', { documents: [{ title: {}, fromRegister: false }] }],
    [
      '/card/documents',
      'repeated',
      { documents: [1, 2].map(() => ({ id: 'a', title: { uk: 'Заява' }, fromRegister: false })) },
    ],
    ['/card/refusalGrounds/0/text/uk', 'required', { refusalGrounds: [{ text: { en: 'No' } }] }],
    ['/card/id', 'unknown', { id: 'other' }],
    ['/card/verification', 'unknown', { verification: { level: 'sourced' } }],
  ]
  for (const [at, code, card] of cases) {
    const said = await refusedWith(
      'invalid-input',
      keeping().changeCard({ service, version, card: card as never }),
    )
    assert.ok(
      said.errors?.some((error) => error.at === at && error.code === code),
      `${at} ${code}: ${JSON.stringify(said.errors)}`,
    )
  }
  for (const source of ['', '  ', 'x'.repeat(301)])
    await refusedWith('invalid-input', keeping().verifyCard({ service, version, source }))
  assert.equal(await newest(service), version)
})

test('a new paper and a new ground get ids of their own; those known keep theirs', async () => {
  const { documents, version } = (await keeping().showCard({ service })).card
  const paper = (uk: string) => ({ title: { uk }, fromRegister: false })
  const { card } = await keeping().changeCard({
    service,
    version,
    card: {
      documents: [...documents, paper('Договір оренди'), paper('Договір оренди')],
      refusalGrounds: [{ text: { uk: 'Подано не всі папери' } }],
    },
  })
  assert.deepEqual(card.documents.slice(0, documents.length), documents)
  const ids = card.documents.map(({ id }) => id)
  assert.equal(new Set(ids).size, documents.length + 2)
  assert.match(card.refusalGrounds[0]!.id, /^[a-z0-9-]+$/)
})

test('only who runs the whole office keeps its catalogue; who runs one agency, that agency’s cards', async () => {
  const here = await office.addStaff([{ role: 'manager', branch: 'central' }])
  const { card, yours } = await keeping(here.token).showCard({ service })
  assert.equal(yours, false)
  const { version } = card
  const calls = (token: string, id: string, at: number) => [
    () => keeping(token).changeCard({ service: id, version: at, card: { minutes: 33 } }),
    () => keeping(token).verifyCard({ service: id, version: at, source: 'Закон' }),
    () => keeping(token).restoreCard({ service: id, version: at, from: 1 }),
    () => keeping(token).takeOutOfUse({ service: id }),
    () => keeping(token).bringIntoUse({ service: id }),
  ]
  for (const call of calls(here.token, service, version)) await refusedWith('not-allowed', call())
  const { items } = await keeping().listCards({ limit: 200 })
  const foreign = items.find(({ agency }) => agency.id !== card.agency.id)!
  const agent = await office.addStaff([{ role: 'manager', agency: card.agency.id }])
  for (const call of calls(agent.token, foreign.id, foreign.version))
    await refusedWith('not-allowed', call())
  await refusedWith(
    'not-allowed',
    keeping(agent.token).changeCard({ service, version, card: { agency: foreign.agency.id } }),
  )
  const changed = await keeping(agent.token).changeCard({ service, version, card: { minutes: 33 } })
  assert.equal(changed.card.minutes, 33)
  await refusedWith('not-found', keeping().showCard({ service: 'no-such' }))
  await refusedWith('not-found', keeping().showCardVersion({ service, version: '999999999' }))
})

const newCard = {
  title: { uk: "Посвідчення доброго сусіда, п'яте", en: "Good neighbour's card" },
  category: 'social',
  agency: 'cnap',
  letter: 'С',
  minutes: 25,
  synonyms: ['сусідська грамотка'],
}

test('a card written by hand is found at once and can be booked; what was left out is taken for granted', async () => {
  const [category] = (await office.as().catalogue.listCategories()).items
  const [agency] = (await office.as().catalogue.listAgencies()).items
  const card = { ...newCard, category: category!.id, agency: agency!.id }
  assert.deepEqual(await finds('сусідська грамотка'), [])
  const kept = await keeping().addCard({ service: 'good-neighbour', why: 'Рішення 7', card })
  assert.deepEqual([kept.inUse, kept.yours, kept.card.version], [true, true, 1])
  assert.equal(kept.card.title.uk, 'Посвідчення доброго сусіда, пʼяте')
  assert.deepEqual(kept.card.result, kept.card.title)
  const [version] = kept.versions
  assert.deepEqual(
    [version?.how, version?.madeBy?.name, version?.why],
    ['added', 'Марія Коваль', 'Рішення 7'],
  )
  const { level, assumed } = kept.card.verification
  assert.equal(level, 'general-knowledge')
  assert.ok(['result', 'documents', 'channels'].every((name) => assumed.includes(name)))
  assert.ok(!assumed.includes('minutes') && !assumed.includes('letter'))
  assert.deepEqual(await finds('сусідська грамотка'), ['good-neighbour'])
  const visit = ['good-neighbour:1'] as [`${string}:${number}`]
  const { days } = await office.as().bookings.listAvailability({ visit, branch: 'central' })
  assert.ok(days.some(({ starts }) => starts.length > 0))
  const { rows } = await sql<{ act: string; why: string }>`
    select act, why from audit where thing = 'card' and thing_id = 'good-neighbour'`.execute(
    office.db,
  )
  assert.deepEqual(rows, [{ act: 'added', why: 'Рішення 7' }])

  await refusedWith('id-taken', keeping().addCard({ service: 'good-neighbour', card }))
  await keeping().takeOutOfUse({ service: 'good-neighbour' })
  await refusedWith('id-taken', keeping().addCard({ service: 'good-neighbour', card }))
  const named = await keeping().addCard({ card: { ...card, title: { uk: 'Good deed 2' } } })
  assert.equal(named.card.id, 'good-deed-2')
  const other = await keeping().addCard({ card: { ...card, title: { uk: 'Добра справа' } } })
  assert.match(other.card.id, /^n-[0-9a-f]{12}$/)
})

test('what a new card lacks is named by field, and nothing is added', async () => {
  const fields = async (card: object, service?: string) => {
    const asked = { card, ...(service && { service }) } as Parameters<
      ReturnType<typeof keeping>['addCard']
    >[0]
    const said = await refusedWith('invalid-input', keeping().addCard(asked))
    return said.errors!.map(({ at, code }) => `${at} ${code}`)
  }
  assert.deepEqual(await fields({}), [
    '/card/title required',
    '/card/category required',
    '/card/agency required',
    '/card/letter required',
    '/card/minutes required',
  ])
  const wrong = await fields({
    ...newCard,
    title: { en: 'Only English' },
    category: 'nowhere',
    agency: 'nobody',
    letter: 'Ї',
  })
  for (const one of [
    '/card/title/uk required',
    '/card/category no-such',
    '/card/agency no-such',
    '/card/letter no-such-line',
  ])
    assert.ok(wrong.includes(one), `${one}: ${wrong.join(', ')}`)
  assert.match((await fields(newCard, 'Не код'))[0]!, /^\/service /)
  assert.ok(!(await finds('Only English')).length)
})

test('of two who add the same card at once one is told that it is there', async () => {
  const [category] = (await office.as().catalogue.listCategories()).items
  const [agency] = (await office.as().catalogue.listAgencies()).items
  const card = { ...newCard, category: category!.id, agency: agency!.id }
  const done = await Promise.allSettled(
    [1, 2, 3].map(() => keeping().addCard({ service: 'at-once', card })),
  )
  assert.equal(done.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const one of done)
    if (one.status === 'rejected') assert.match(String(one.reason), /id-taken/)
  const here = await office.addStaff([{ role: 'manager', branch: 'central' }])
  await refusedWith('not-allowed', keeping(here.token).addCard({ service: 'mine', card }))
  const theirs = await office.addStaff([{ role: 'manager', agency: 'nobody-at-all' }])
  await refusedWith('not-allowed', keeping(theirs.token).addCard({ service: 'mine', card }))
})
