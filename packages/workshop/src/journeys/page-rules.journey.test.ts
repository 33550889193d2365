import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { commonProblems, namedProblems } from '@transparent-office/contract'

/** The pages' own modules are plain JavaScript for the browser; those without one in them run here, too. */
const examples = resolve(import.meta.dirname, '../../../../examples')
const load = (path: string) => import(pathToFileURL(join(examples, path)).href)

test('the voice says words: letters by name, numbers without zeros before them', async () => {
  const { sayCall, sayNumber } = await load('hall-board/say-call.js')
  assert.equal(
    sayCall({ number: 'А-017', desk: 12 }),
    'Талон а, сімнадцять. Робоче місце дванадцять.',
  )
  assert.equal(
    sayCall({ number: 'Ю-121', desk: 103 }),
    'Талон ю, сто двадцять один. Робоче місце сто три.',
  )
  for (const [number, words] of [
    [20, 'двадцять'],
    [21, 'двадцять один'],
    [40, 'сорок'],
    [100, 'сто'],
    [219, 'двісті девʼятнадцять'],
    [999, 'девʼятсот девʼяносто девʼять'],
  ])
    assert.equal(sayNumber(number), words)
})

const call = (number: string, second: number, times = 1) => ({
  number,
  desk: 1,
  times,
  calledAt: new Date(Date.UTC(2026, 10, 24, 8, 0, second)).toISOString(),
})
const numbers = (rows: { number: string }[]) => rows.map(({ number }) => number).join(' ')

test('a call leaves the board with what the office says: a missed one at once', async () => {
  const { chooseRows } = await load('hall-board/rows.js')
  const first = chooseRows([], [call('А-002', 1), call('А-001', 0)], 0)
  assert.equal(numbers(chooseRows(first, [call('А-001', 0)], 1)), 'А-001')
})

test('in a rush the board has more rows, later five again', async () => {
  const { chooseRows } = await load('hall-board/rows.js')
  const calls = [6, 5, 4, 3, 2, 1].map((n) => call(`А-00${n}`, n))
  const rush = chooseRows([], calls, 0)
  assert.equal(rush.length, 6)
  assert.equal(numbers(chooseRows(rush, calls, 61)), 'А-006 А-005 А-004 А-003 А-002')
})

test('when many desks of a hall call at once, the rows stand side by side, and a board has room for forty', async () => {
  const { chooseRows, inColumns } = await load('hall-board/rows.js')
  const called = (count: number) =>
    chooseRows(
      [],
      Array.from({ length: count }, (_, n) => call(`А-${count - n}`, count - n)),
      0,
    )
  const shape = (count: number) =>
    (inColumns(called(count)) as unknown[][]).map((column) => column.length).join(' ')
  assert.equal(shape(0), '0')
  assert.equal(shape(10), '10')
  assert.equal(shape(11), '6 5')
  assert.equal(shape(27), '9 9 9')
  assert.equal(shape(60), '10 10 10 10')
  assert.equal(called(60)[0].number, 'А-60')
})

test('a repeated call is new again and comes first', async () => {
  const { chooseRows, newCalls } = await load('hall-board/rows.js')
  const before = chooseRows([], [call('Б-002', 5), call('А-001', 0)], 0)
  const after = chooseRows(before, [call('А-001', 9, 2), call('Б-002', 5)], 9)
  assert.equal(numbers(after), 'А-001 Б-002')
  assert.equal(numbers(newCalls(before, after)), 'А-001')
})

test('a kiosk shows at most six buttons, whatever the number of lines and services', async () => {
  const { groupLines, pageOf, buttonsMost } = await load('kiosk/themes.js')
  for (let count = 1; count <= 36; count++) {
    const lines = Array.from({ length: count }, (_, n) => ({ hall: n % 2 ? 'a' : 'b', n }))
    const groups = groupLines(lines) as { hall: string }[][]
    assert.equal(groups.flat().length, count)
    assert.ok(groups.length <= buttonsMost && groups.every((one) => one.length <= buttonsMost))
    const seen = new Set<unknown>()
    for (let page = 0; page * (buttonsMost - 1) < count; page++) {
      const { shown, more } = pageOf(lines, page)
      assert.ok(shown.length + (more ? 1 : 0) <= buttonsMost)
      for (const one of shown) seen.add(one)
    }
    assert.equal(seen.size, count)
  }
})

test('a booking is read from its link alone', async () => {
  const { readBookingLink } = await load('shared/read-booking-link.js')
  const id = '019a2030-7630-7346-896c-8d391c6b0dc7'
  assert.deepEqual(
    readBookingLink(`https://city.example/o/prozore/bookings/${id}?code=AB12-CD34\n`),
    {
      id,
      code: 'AB12-CD34',
    },
  )
  for (const text of ['', 'А-017', `https://city.example/o/prozore/bookings/${id}`])
    assert.equal(readBookingLink(text), undefined)
})

test('reception’s one field tells bookings, tickets, phone numbers and words apart', async () => {
  const { mayBeSigns, readAsked } = await load('workplace/read-asked.js')
  const id = '019a2030-7630-7346-896c-8d391c6b0dc7'
  const code = 'AB12-CD34-EF56-GH78'
  const booking = { kind: 'booking', id, code }
  for (const typed of [
    `https://city.example/o/prozore/bookings/${id}?code=${code}`,
    `${id.toUpperCase()} ${code}`,
    `${id}, ${code} `,
  ])
    assert.deepEqual(readAsked(typed), booking, typed)
  assert.deepEqual(readAsked(`https://city.example/o/prozore/tickets/${id}?code=${code}`), {
    kind: 'ticket',
    id,
  })
  for (const number of ['А-017', 'a17', 'Ц – 8'])
    assert.deepEqual(readAsked(number), { kind: 'number', number })
  for (const [typed, digits] of [
    ['067 123-45-67', '0671234567'],
    ['+380 (67) 123 45 67', '380671234567'],
    [' 4567 ', '4567'],
  ])
    assert.deepEqual(readAsked(typed), { kind: 'phone', digits }, typed)
  for (const words of ['прописка', 'форма 13', 'А', id, '13', '12345'])
    assert.deepEqual(readAsked(` ${words}`), { kind: 'words', words })
  assert.equal(readAsked('  '), undefined)
  for (const signs of ['КМ7 Р2Х', 'km7p2x', ' КМ-7Р-2Х ']) assert.ok(mayBeSigns(signs), signs)
  for (const other of ['КМ7 Р2', 'субсидія', 'А-017', '067 123 45 67'])
    assert.ok(!mayBeSigns(other), other)
})

test('hours are read as people write them, or not at all', async () => {
  const { readHours, writeHours } = await load('manager/read-hours.js')
  for (const [typed, meant] of [
    ['08:00–20:00', '08:00–20:00'],
    ['8-13, 14.30 - 17', '08:00–13:00, 14:30–17:00'],
    ['0800-1700;', '08:00–17:00'],
    [' ', ''],
  ])
    assert.equal(writeHours(readHours(typed)), meant, typed)
  for (const typed of ['8', '20:00–08:00', '09:00–09:00', '14-17, 8-13', '8-25', '8:60-9', 'ні'])
    assert.equal(readHours(typed), undefined, typed)
})

test('the pages have words for each problem an operation names, in both languages, and for no others', async () => {
  const { sentences } = await load('shared/problem-words.js')
  const known = Object.keys({ ...commonProblems, ...namedProblems })
  for (const language of ['uk', 'en']) {
    const said = Object.keys(sentences[language]).filter(
      (code) => code !== 'unreachable' && code !== 'other',
    )
    assert.deepEqual(
      Object.keys(namedProblems).filter((code) => !said.includes(code)),
      [],
    )
    assert.deepEqual(
      said.filter((code) => !known.includes(code)),
      [],
    )
  }
})

test('tomorrow is the next day on the wall, in the long night of autumn and the short one of spring', async () => {
  const { dayAfter, onTheWall } = await load('shared/office-clock.js')
  const tomorrow = (instant: string) => dayAfter(onTheWall(new Date(instant)).on)
  assert.equal(tomorrow('2027-10-31T00:30+03:00'), '2027-11-01')
  assert.equal(tomorrow('2027-03-27T23:30+02:00'), '2027-03-28')
  assert.equal(tomorrow('2028-02-28T23:59+02:00'), '2028-02-29')
  assert.equal(tomorrow('2026-12-31T23:50+02:00'), '2027-01-01')
})

test('search engines read what a page is for people; those of staff and halls are not for them', () => {
  const pages = globSync('*/*.html', { cwd: examples })
  const heads = pages.map((page) => {
    const html = readFileSync(join(examples, page), 'utf8')
    return [page, html.slice(0, html.indexOf('</head>'))] as const
  })
  assert.ok(heads.length > 10)
  for (const [page, head] of heads) {
    const isOfStaff = /^(hall-board|kiosk|manager|rating-tablet|workplace)\b/.test(page)
    assert.equal(head.includes('name="robots" content="noindex"'), isOfStaff, page)
    assert.ok(isOfStaff || page.startsWith('react-app') || /name="description"/.test(head), page)
    if (page.startsWith('city-site')) assert.match(head, /rel="canonical"[^]*og:title/, page)
  }
})
