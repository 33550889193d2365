import assert from 'node:assert/strict'
import { access, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { connectOffice } from '@transparent-office/sdk'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { openTestOffice, type TestOffice } from '../../../testing/test-office.ts'
import { openNetwork, readCity } from '../../network/index.ts'
import { bringIn, knownCards, serviceForms } from '../index.ts'
import type { ServicesFile } from './bring-in.ts'

let office: TestOffice
before(async () => {
  office = await openTestOffice()
})
after(() => office.close())

const file = (name: string, content: unknown, more: Partial<ServicesFile> = {}): ServicesFile => ({
  name,
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  ...more,
})
const bring = (given: ServicesFile, id = 'prozore') =>
  office.db.transaction().execute((tx) => bringIn(tx, id, given))
const cardsOf = async (id = 'prozore') => [...(await knownCards(office.db, id)).values()]

/** Opens another office in the same database, with one branch. */
async function openOther(id: string, language: string): Promise<void> {
  const text = (words: string) => ({ [language]: words })
  const read = readCity({
    office: {
      id,
      title: { uk: id, ...text(id) },
      timeZone: 'Europe/Berlin',
      languages: [language],
      reception: { phone: '067 000 00 00', hours: text('09:00–16:00') },
    },
    lines: { A: { uk: 'А', ...text('All') } },
    branches: [
      {
        id: 'center',
        code: 1,
        title: text('Center'),
        address: text('1 Main Street'),
        amenities: [],
        hours: [{ weekdays: [1], from: '09:00', to: '16:00' }],
        halls: [{ id: 'hall', title: text('hall'), floor: 1 }],
        pools: [{ id: `${id}-all`, hall: 'hall', letters: 'A', desks: [1, 2] }],
      },
    ],
  })
  if ('mistakes' in read) assert.fail(read.mistakes.join('\n'))
  await office.db.transaction().execute((tx) => openNetwork(tx, read.city, false))
}

const search = async (id: string, q: string) => {
  const fetchApp = async (input: RequestInfo | URL, init?: RequestInit) =>
    office.running.app.request(new Request(input, init))
  const as = connectOffice({
    url: office.settings.publicUrl,
    office: id,
    fetch: fetchApp as typeof fetch,
    retries: 0,
  })
  return (await as.catalogue.searchServices({ q })).items.map(
    ({ title }) => Object.values(title)[0],
  )
}

const columns = {
  language: 'en',
  columns: { id: 'Code', title: 'Name', minutes: 'Minutes', feeAmount: 'Fee' },
  defaults: {
    category: { id: 'own', title: { en: 'Own' } },
    agency: { id: 'council', title: { en: 'Council' } },
    letter: 'А',
  },
}

test('good lines of a CSV come in, bad ones are listed with line and reason, or nothing with strict', async () => {
  const csv = [
    'Code;Name;Minutes;Fee',
    'one;Collect a parcel;10;1 250,50',
    'two;"No end;10;1',
  ].join('\n')
  const rest = [
    'Code;Name;Minutes;Fee',
    'one;Collect a parcel;10;1 250,50',
    'two;Slow;ten;',
    ';Nameless;10;',
    'one;Again;10;',
    'three;Dear;10;lots',
    'four;Endless;9999;',
    'five;"Two\nlines";20;0',
  ].join('\r\n')
  const broken = await bring(file('own.csv', csv, { map: columns, strict: true }))
  assert.equal(broken.changed.length, 0)
  assert.equal(broken.bad.length, 1)
  const strict = await bring(file('own.csv', rest, { map: columns, strict: true }))
  assert.deepEqual([strict.read, strict.changed], [7, []])
  const { changed, bad } = await bring(file('own.csv', rest, { map: columns }))
  assert.deepEqual(changed.toSorted(), ['five', 'one'])
  assert.deepEqual(
    bad.map(({ where, reason }) => `${where}: ${reason}`),
    [
      'line 3: minutes is "ten": minutes, such as 30, 30 хв or 1 год',
      'line 4: it has no id',
      'line 5: the service one stands at line 2 already',
      'line 6: the fee is "lots": an amount such as 1250,50',
      'line 7: 9999 minutes at a desk: from 1 to 600',
    ],
  )
  const card = await office.as().catalogue.findService({ service: 'one' })
  assert.deepEqual(card.fee, {
    kind: 'fixed',
    amounts: [{ money: { amount: 125_050, currency: 'UAH' } }],
  })
  assert.ok(card.verification.assumed.includes('documents'))
  assert.ok(!card.verification.assumed.includes('minutes'))
})

test('a second import changes only what changed, and keeps what its columns do not say', async () => {
  const csv = (minutes: number) =>
    `Code,Name,Minutes,Fee\nresidence-registration,Registration of residence,${minutes},0`
  const before = await office.as().catalogue.findService({ service: 'residence-registration' })
  const same = { ...columns, columns: { id: 'Code', title: 'Name', minutes: 'Minutes' } }
  const given = file('own.csv', csv(before.minutes + 5), { map: same })
  assert.deepEqual((await bring(given)).changed, ['residence-registration'])
  assert.deepEqual((await bring(given)).changed, [])
  const after = await office.as().catalogue.findService({ service: 'residence-registration' })
  assert.equal(after.version, before.version + 1)
  assert.equal(after.title.en, 'Registration of residence')
  assert.equal(after.title.uk, before.title.uk)
  assert.deepEqual(
    [after.documents, after.fee, after.category],
    [before.documents, before.fee, before.category],
  )
})

for (const [form, name] of [
  ['json', 'services.json'],
  ['csv', 'services.csv'],
  ['register', 'register.json'],
] as const)
  test(`what is exported as ${form} is read again without a change, and whole into another office`, async () => {
    const cards = await cardsOf()
    const written = serviceForms[form]!(cards)
    const again = await bring(file(name, written))
    assert.deepEqual([again.read, again.bad, again.changed], [cards.length, [], []])
    const id = `copy-${form}`
    await openOther(id, 'uk')
    const there = await bring(file(name, written), id)
    assert.deepEqual([there.bad, there.changed.length], [[], cards.length])
    const titles = (all: typeof cards) => all.map(({ title }) => title.uk).toSorted()
    assert.deepEqual(titles(await cardsOf(id)), titles(cards))
    if (form === 'json') assert.deepEqual(await cardsOf(id), cards)
  })

test('a spreadsheet that opens the export takes no text for a formula', async () => {
  const evil = '=HYPERLINK("http://evil.example","x")'
  const [card] = await cardsOf()
  const cards = [{ ...card!, title: { uk: evil }, synonyms: ['@SUM(1)'], result: { uk: '+1' } }]
  const written = serviceForms.csv!(cards)
  const [line] = parse(written, { bom: true, columns: true }) as Record<string, string>[]
  for (const value of Object.values(line!)) assert.doesNotMatch(value, /^[=+\-@\t\r]/)
  await bring(file('evil.csv', written))
  const back = await office.as().catalogue.findService({ service: card!.id })
  assert.equal(back.title.uk, evil)
})

test('the national register’s fields become a card: named variants of cost and time with their unit', async () => {
  const item = {
    identifier: '00999',
    name: 'Оформлення картки мешканця',
    keyword: ['картка киянина', 'е-картка'],
    service_provider: { identifier: '26', name: 'Міська рада' },
    input: [{ name: 'Заява' }, { name: 'Витяг', from_register: true }],
    produces: [{ name: 'Картка' }],
    costs: [
      { name: 'звичайна', value: 100, unit: 'грн' },
      { name: 'термінова', value: 250.5, unit: 'UAH' },
    ],
    processing_durations: [
      { name: 'звичайний', value: 10, unit: 'робочих днів' },
      { name: 'прискорений', value: 3, unit: 'календарних днів' },
    ],
    application_ways: ['особисто', 'онлайн'],
    receiving_ways: ['особисто'],
    refusal_grounds: ['Подано не всі документи'],
    regulatory_documents: ['Рішення ради № 1'],
    events: [{ identifier: 'moving', name: 'Переїзд' }],
  }
  const bad = [
    {
      ...item,
      identifier: '01000',
      processing_durations: [{ name: '', value: 1, unit: 'місяць-два' }],
    },
    { ...item, identifier: '01001', costs: [{ value: -5, unit: 'UAH' }] },
    { identifier: '01002' },
    null,
  ]
  const brought = await bring(file('register.json', [item, ...bad]))
  assert.deepEqual(brought.changed, ['00999'])
  assert.deepEqual(brought.bad, [
    { where: 'service 2', reason: 'processing_durations: the unit "місяць-два" is not known' },
    { where: 'service 3', reason: "costs.0.value can't be read" },
    { where: 'service 4', reason: "name can't be read" },
    { where: 'service 5', reason: "it can't be read" },
  ])
  const card = await office.as().catalogue.findService({ service: '00999' })
  assert.equal(card.nationalId, '00999')
  assert.deepEqual(card.deadlines, [
    { kind: 'standard', value: 10, unit: 'working-days' },
    { kind: 'accelerated', value: 3, unit: 'calendar-days' },
  ])
  assert.deepEqual(card.fee.amounts, [
    { money: { amount: 10_000, currency: 'UAH' }, variant: 'standard' },
    { money: { amount: 25_050, currency: 'UAH' }, variant: 'accelerated' },
  ])
  assert.deepEqual(
    card.documents.map(({ fromRegister }) => fromRegister),
    [false, true],
  )
  assert.deepEqual(card.channels, ['office', 'online'])
  assert.equal((await search('prozore', 'картка киянина'))[0], item.name)
})

test('bad services of the seed’s form are listed, the others come in', async () => {
  const seed = JSON.parse(serviceForms.json!((await cardsOf()).slice(0, 3))) as {
    services: Record<string, unknown>[]
  }
  seed.services[0]!.agency = 'nobody'
  delete seed.services[1]!.synonyms
  const { read, bad } = await bring(file('seed.json', seed))
  assert.equal(read, 3)
  assert.match(bad[0]!.reason, /names the agency "nobody"/)
  assert.equal(bad[1]!.reason, "synonyms can't be read")
})

test('a file of spreadsheets in Windows-1251 is read; a map that fits nothing is refused in a sentence', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Code;Name\nsix;'),
    Buffer.from([0xcf, 0xee, 0xf1, 0xeb, 0xf3, 0xe3, 0xe0]),
  ])
  const map = { ...columns, language: 'uk', columns: { id: 'Code', title: 'Name' } }
  await bring({ name: 'old.csv', bytes, map })
  assert.equal((await office.as().catalogue.findService({ service: 'six' })).title.uk, 'Послуга')
  await assert.rejects(
    bring(file('own.csv', 'A,B\n1,2', { map: columns })),
    /has no column Code, Name/,
  )
  await assert.rejects(bring(file('own.csv', 'A,B\n1,2')), /there is no field "A"/)
  await assert.rejects(bring(file('x.json', '{')), /can't be read as JSON/)
})

const shared = resolve(import.meta.dirname, '../../../../../../../shared/data')
const given = async (name: string) =>
  access(resolve(shared, name)).then(
    () => true,
    () => false,
  )

test(
  'the 1,002 British services come into an office of their own and are found in English',
  { skip: !(await given('uk-lgsl-services.csv')) },
  async () => {
    await openOther('british', 'en')
    const british: ServicesFile = {
      name: 'uk-lgsl-services.csv',
      bytes: await readFile(resolve(shared, 'uk-lgsl-services.csv')),
      map: {
        language: 'en',
        columns: { id: 'Identifier', title: 'Label', result: 'Description' },
        defaults: { ...columns.defaults, letter: 'A' },
      },
    }
    const first = await bring(british, 'british')
    assert.deepEqual([first.read, first.changed.length, first.bad], [1002, 1002, []])
    assert.deepEqual((await bring(british, 'british')).changed, [])
    for (const [asked, wanted] of [
      ['abandoned car', 'Abandoned vehicles'],
      ['school meals', /school meals/i],
      ['register a birth', /birth/i],
      ['disabled parking', /Disabled parking/],
      ['council tax discount', /council tax/i],
    ] as const) {
      const found = await search('british', asked)
      assert.ok(
        found
          .slice(0, 5)
          .some((title) =>
            typeof wanted === 'string' ? title === wanted : wanted.test(title ?? ''),
          ),
        `${asked}: ${found.join('; ')}`,
      )
    }
  },
)

test(
  'Munich’s services come into an office of their own and are found in German',
  { skip: !(await given('munich/services_de.json')) },
  async () => {
    await openOther('munich', 'de')
    const munich: ServicesFile = {
      name: 'services_de.json',
      bytes: await readFile(resolve(shared, 'munich/services_de.json')),
      map: {
        language: 'de',
        list: 'data',
        columns: {
          id: 'id',
          title: 'name',
          synonyms: 'meta.keywords',
          minutes: 'duration',
          nationalId: 'leika',
          result: 'description',
        },
        defaults: { ...columns.defaults, letter: 'A' },
      },
    }
    const { read, changed, bad } = await bring(munich, 'munich')
    assert.deepEqual([read, changed.length + bad.length], [287, 287])
    assert.deepEqual(bad, [])
    for (const [asked, wanted] of [
      ['Gewerbe anmelden', /Gewerbe-Anmeldung/],
      ['Personalausweis', /Personalausweis/],
      ['Umzug Wohnsitz', /Wohnsitz/],
      ['Führungszeugnis', /Führungszeugnis/],
      ['heiraten', /Eheschließung/],
    ] as const) {
      const found = await search('munich', asked)
      assert.ok(
        found.slice(0, 5).some((title) => wanted.test(title ?? '')),
        `${asked}: ${found.join('; ')}`,
      )
    }
    const { rows } = await sql<{
      card: string
    }>`select card::text from services where office_id = 'munich'`.execute(office.db)
    assert.ok(rows.every(({ card }) => !/<\/?(p|ul|li|br|strong)>/.test(card)))
  },
)

test('what comes in from a file, the manager can change: no mark that nobody sees comes with it', async () => {
  const title = '\u202aВи\u00adтяг для\u0000 вчи\u200bтеля\u202c'
  const map = {
    language: 'uk',
    columns: { id: 'id', title: 'title' },
    defaults: {
      category: { id: 'other', title: { uk: 'Інше' } },
      agency: { id: 'center', title: { uk: 'Центр' }, kind: 'local' },
    },
  }
  for (const [name, content, more] of [
    ['seen.csv', `id,title\nteacher-csv,${title}\n`, { map }],
    ['seen.json', [{ id: 'teacher-json', title }], { map }],
    ['register.json', [{ identifier: 'teacher-register', name: { uk: title } }], {}],
  ] as const) {
    const { bad } = await bring(file(name, content, more))
    assert.deepEqual(bad, [], name)
  }
  const came = (await cardsOf()).filter(({ id }) => id.startsWith('teacher-'))
  assert.deepEqual(
    came.map((card) => card.title['uk']),
    came.map(() => 'Витяг для вчителя'),
  )
  assert.equal(came.length, 3)
})

test('a code is a key as it is written: two that look alike are two services, in one file or two', async () => {
  const long = 'x'.repeat(70)
  const codes = [
    'A_1',
    'A-1',
    'a 1',
    'A/1',
    'a_1',
    'Б-1',
    'б-1',
    long,
    `${long}y`,
    long.toUpperCase(),
  ]
  const map = { ...columns, columns: { id: 'Code', title: 'Name' } }
  const fileOf = (given: readonly string[]) =>
    file('codes.csv', ['Code;Name', ...given.map((code) => `${code};Alike ${code}`)].join('\n'), {
      map,
    })
  const [first, ...others] = codes
  assert.deepEqual((await bring(fileOf([first!]))).changed, ['a-1'])
  const { changed, bad, apart } = await bring(fileOf(others))
  assert.deepEqual(bad, [])
  assert.equal(changed.length, others.length)
  assert.ok(apart.some(({ code, like }) => code === 'A-1' && like === 'a-1'))
  const titles = (await cardsOf()).map(({ title }) => title['en'])
  for (const code of codes) assert.ok(titles.includes(`Alike ${code}`), code)
  assert.deepEqual((await bring(fileOf(codes.toReversed()))).changed, [])
  const renamed = file('codes.csv', 'Code;Name\nA_1;Renamed', { map })
  assert.deepEqual((await bring(renamed)).changed, ['a-1'])
  const merged = await bring({
    ...file('codes.csv', 'Code;Name\nA.1;Merged', { map }),
    merge: true,
  })
  assert.deepEqual([merged.changed, merged.apart], [['a-1'], []])
  assert.deepEqual(merged.merged, [{ what: 'the code "A.1"', id: 'a-1', as: 'Renamed' }])
})

test('two lines of one code are one service where they are merged, and that is said', async () => {
  const table = 'Code;Name;Minutes;Fee\ntwice;Said twice;20;\nother;Other;10;\ntwice;;;100'
  const given = file('twice.csv', table, { map: columns })
  const { bad, changed } = await bring({ ...given, merge: true, strict: true })
  assert.deepEqual([bad, changed.toSorted()], [[], ['other', 'twice']])
  const again = await bring({ ...given, merge: true })
  assert.deepEqual(again.merged, [{ what: 'line 4', id: 'twice', as: 'line 2' }])
  assert.deepEqual([again.read, again.changed], [3, []])
  const card = (await cardsOf()).find(({ id }) => id === 'twice')!
  assert.deepEqual([card.minutes, card.fee.amounts[0]?.money.amount], [20, 10_000])
  assert.equal((await bring(given)).bad.length, 1)
})

test('cells are read as people write them', async () => {
  const map = {
    ...columns,
    columns: {
      ...{ id: 'Code', title: 'Name', minutes: 'Minutes', feeAmount: 'Fee', deadline: 'Term' },
      ...{ deadlineUnit: 'Unit', decidedAt: 'At the desk' },
    },
    only: { Active: 'так' },
  }
  const head = 'Code\tName\tMinutes\tFee\tTerm\tUnit\tAt the desk\tActive'
  const rows = [
    ['30 хв', '126,50 грн', '5 днів', '', 'так', 'Так'],
    ['1 год', 'безкоштовно', '30 (тридцять) календарних днів', '', 'Ні', 'yes'],
    ['1 год 30 хв', '₴1 250', '10 робочих днів', '', '', 'true'],
    ['1,5 години', '1.250,50', 'до 10 днів', 'робочих днів', '', 'ТАК'],
    ['15', '99.9 EUR', 'негайно', '', '', 'так'],
    ['20 хвилин', '—', '2 місяці', '', '', 'так'],
    ['20', '', '', '', '', 'ні'],
  ]
  const table = [head, ...rows.map((cells, at) => [`cell-${at}`, 'Cells', ...cells].join('\t'))]
  const { bad, read } = await bring(file('cells.csv', table.join('\n'), { map }))
  assert.deepEqual([bad, read], [[], 6])
  const cards = new Map((await cardsOf()).map((card) => [card.id, card]))
  const said = rows.slice(0, 6).map((_, at) => {
    const { minutes, fee, deadlines, decidedAt } = cards.get(`cell-${at}`)!
    const { value, unit } = deadlines[0]!
    const { amount, currency } = fee.amounts[0]?.money ?? {}
    return [minutes, fee.kind, amount, currency, value, unit, decidedAt].join(' ')
  })
  assert.deepEqual(said, [
    '30 fixed 12650 UAH 5 calendar-days at-the-desk',
    '60 free   30 calendar-days back-office',
    '90 fixed 125000 UAH 10 working-days back-office',
    '90 fixed 125050 UAH 10 working-days back-office',
    '15 fixed 9990 EUR 0 at-once back-office',
    '20 local   2 months back-office',
  ])
  const wrong = [
    ['15–20 хв', '', '', ''],
    ['0,33 год', '', '', ''],
    ['20', 'від 100 грн', '', ''],
    ['20', '1.250', '', ''],
    ['20', '', '5 хвилин', ''],
    ['20', '', 'днів', ''],
    ['20', '', '2 місяці', 'робочих днів'],
  ]
  const worse = [
    head,
    ...wrong.map((cells, at) => [`no-${at}`, 'No', ...cells, '', 'так'].join('\t')),
  ]
  const refused = await bring(file('cells.csv', worse.join('\n'), { map }))
  assert.deepEqual(
    refused.bad.map(({ where }) => where),
    wrong.map((_, at) => `line ${at + 2}`),
  )
})

test('texts with their languages come in by language, of JSON-LD too, and types in a list', async () => {
  const map = {
    ...columns,
    list: '@graph',
    columns: {
      ...{ id: 'dct:identifier', title: 'dct:title', result: 'cpsv:produces' },
      ...{ 'agency:en': 'by', agencyId: 'agency', synonyms: 'keyword', minutes: 'time' },
    },
    only: { '@type': 'cpsv:PublicService' },
  }
  const graph = [
    {
      '@type': ['cpsv:PublicService', 'Service'],
      'dct:identifier': { '@type': 'PropertyValue', value: 'ld-1' },
      'dct:title': [
        { '@language': 'uk-UA', '@value': 'Назва' },
        { '@language': 'en', '@value': 'Title' },
      ],
      'cpsv:produces': { '@value': 'Result' },
      agency: 'council',
      by: [
        { language: 'en', value: 'Council' },
        { language: 'uk', value: 'Рада' },
      ],
      keyword: [{ '@value': 'one', '@language': 'en' }, 'two'],
      time: 25,
    },
    {
      '@type': 'cpsv:PublicService',
      'dct:identifier': 'ld-2',
      'dct:title': { uk: 'Друга', en: 'Second' },
      agency: 'council',
    },
    { '@type': ['cpsv:Rule'], 'dct:identifier': 'ld-3', 'dct:title': 'Rule' },
  ]
  const { bad, changed } = await bring(file('graph.json', { '@graph': graph }, { map }))
  assert.deepEqual([bad, changed.toSorted()], [[], ['ld-1', 'ld-2']])
  const cards = new Map((await cardsOf()).map((card) => [card.id, card]))
  const { title, result, synonyms, minutes } = cards.get('ld-1')!
  assert.deepEqual(
    [title, result, synonyms, minutes],
    [{ uk: 'Назва', en: 'Title' }, { en: 'Result' }, ['one', 'two'], 25],
  )
  assert.deepEqual(cards.get('ld-2')!.title, { uk: 'Друга', en: 'Second' })
  const name = [
    { language: 'uk', value: 'З реєстру' },
    { language: 'en', value: 'From the register' },
  ]
  await bring(file('register.json', [{ identifier: 'ld-4', name }]))
  const registered = (await cardsOf()).find(({ id }) => id === 'ld-4')!
  assert.deepEqual(registered.title, { uk: 'З реєстру', en: 'From the register' })
})

test('a table comes in as spreadsheets write it: hint, UTF-16, titles above, a header in any case', async () => {
  const map = { ...columns, columns: { id: 'Code', title: 'Full name', minutes: 'Minutes' } }
  const tables: [string, Uint8Array | string][] = [
    ['hint', 'sep=;\r\nCode;Full name;Minutes\r\nsheet;Sheet hint;10'],
    ['titles', 'Services, of our, council;;\n;;\n\nCode;Full name;Minutes\nsheet;Sheet titles;10'],
    ['case', ' CODE ;full  name;minutes\nsheet;Sheet case;10'],
    ['le', Buffer.from('\ufeffCode\tFull name\tMinutes\r\nsheet\tSheet le\t10', 'utf16le')],
    [
      'be',
      Buffer.from('\ufeffCode\tFull name\tMinutes\r\nsheet\tSheet be\t10', 'utf16le').swap16(),
    ],
  ]
  for (const [name, table] of tables) {
    const { bad, changed } = await bring({ name: 'sheet.csv', bytes: Buffer.from(table), map })
    assert.deepEqual([bad, changed], [[], ['sheet']], name)
    const card = (await cardsOf()).find(({ id }) => id === 'sheet')
    assert.equal(card?.title['en'], `Sheet ${name}`)
  }
  const { bad } = await bring(
    file('sheet.csv', 'Title;;\n;;\nCode;Full name;Minutes\nx;X;ten', { map }),
  )
  assert.equal(bad[0]?.where, 'line 4')
})
