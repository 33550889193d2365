import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { searchServices } from './search-services.ts'
import { type CatalogueFile, searchableServices } from './searchable-service.ts'
import { indexServices } from './service-index.ts'

const file = new URL('../../../../data/catalogue.uk.json', import.meta.url)
const services = searchableServices(JSON.parse(readFileSync(file, 'utf8')) as CatalogueFile)
const index = indexServices(services)
const found = (query: string) => searchServices(index, query).map(({ id }) => id)

function finds(id: string, ...queries: string[]): void {
  for (const query of queries) assert.ok(found(query).includes(id), `${query}: ${found(query)}`)
}

test('each title finds its own service, in each language', () => {
  for (const { id, title } of services)
    for (const text of Object.values(title)) if (text) finds(id, text)
})

test('abbreviations and what they stand for find the same service', () => {
  finds('idp-certificate', 'ВПО', 'внутрішньо переміщена особа', 'IDP')
  finds('ubd-status', 'УБД', 'учасник бойових дій')
  finds('fop-registration', 'ФОП', 'фізична особа підприємець')
  finds('rnokpp', 'РНОКПП', 'ІПН', 'ИНН')
  finds('edr-extract', 'ЄДРПОУ')
  finds('osbb-registration', 'ОСББ', 'ОСМД')
  finds('e-signature', 'КЕП', 'ЕЦП')
})

test('a query in the wrong keyboard layout is understood, each way', () => {
  finds('housing-subsidy', 'ce,cblsz', 'ce,cblbz')
  finds('divorce-mutual', 'вшмщксу')
})

test('a transliterated, Russian or mistyped query is understood', () => {
  finds('residence-registration', 'propyska', 'прописаться', 'пропсика')
})

test('letter case, blanks and signs do not matter', () => {
  assert.deepEqual(found('  ДОВІДКА,   впо!! '), found('довідка ВПО'))
})

test('what no service is about finds nothing', () => {
  for (const query of [
    '',
    '   ',
    '?!',
    'і',
    'документ',
    'ґґґґ',
    'asdfgh',
    '🙂',
    'смажена картопля',
  ])
    assert.deepEqual(found(query), [], query)
})

test('a search leaves no trace in the next one', () => {
  const before = searchServices(index, 'паспорт')
  found('народила дитину')
  found('x'.repeat(5000))
  found('паспорт '.repeat(500))
  assert.deepEqual(searchServices(index, 'паспорт'), before)
})

test('hits are as many as asked for, and the best come first', () => {
  const hits = searchServices(index, 'паспорт', 3)
  assert.equal(hits.length, 3)
  assert.deepEqual(
    hits,
    [...hits].sort((one, other) => other.score - one.score),
  )
})

test('a catalogue of English and German titles alone is searched in any language', () => {
  const titles = [
    { en: 'Apply for a passport', de: 'Reisepass beantragen' },
    { en: 'Exchange a driving licence', de: 'Führerschein umtauschen' },
    { en: 'Register a marriage', de: 'Eheschließung anmelden' },
    { en: 'Dog tax', de: 'Hundesteuer' },
    { en: 'Birth certificate', de: 'Geburtsurkunde ausstellen' },
    { en: 'Housing benefit', de: 'Wohngeld' },
  ]
  const foreign = indexServices(
    Array.from({ length: 1200 }, (_, at) => ({
      id: String(at),
      title: titles[at] ?? { de: `Formular ${at}`, en: `Form ${at}` },
    })),
  )
  const first = (query: string) => searchServices(foreign, query)[0]?.id
  for (const query of ['passport', 'Reisepässe', 'reisepas', 'паспорт', 'кушыузфіі'])
    assert.equal(first(query), '0', query)
  for (const query of ['Führerschein', 'fuehrerschein', 'driver license', 'водійські права'])
    assert.equal(first(query), '1', query)
  for (const query of ['heiraten', 'wedding', 'весілля']) assert.equal(first(query), '2', query)
  for (const query of ['hund', 'собака']) assert.equal(first(query), '3', query)
  assert.equal(first('geburtsurkunde'), '4')
  assert.equal(first('wetter morgen'), undefined)
})

test('an empty catalogue finds nothing', () => {
  assert.deepEqual(searchServices(indexServices([]), 'паспорт'), [])
})
