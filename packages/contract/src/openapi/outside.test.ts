import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildOpenApi } from './build-open-api.ts'
import { compareOutside } from './compare-outside.ts'
import { outsideOf, type Outside } from './outside.ts'
import promised from './outside.generated.json' with { type: 'json' }

test('no client that works today breaks, and the outside is written down', () => {
  const { broken, added } = compareOutside(promised, outsideOf(buildOpenApi()))
  assert.deepEqual(broken, [], 'This breaks clients that work today. Keep the old beside the new.')
  assert.deepEqual(added, [], 'The outside grew. To accept: npm run generate -- --accept')
})

const before: Outside = {
  'bookings.hold': 'POST /offices/{office}/holds 201',
  'bookings.hold who': 'anyone',
  'bookings.hold <visit': 'VisitItem[]',
  'Ticket >may': 'recall|serve|…[]',
  'bookings.hold <branch': 'ShortId?',
  'Branch >': '{}',
  'Branch >status': 'open|closed|…',
  'Branch >floor': 'integer',
  'Branch >name': 'string (maxLength 120, minLength 2)',
  'bookings.hold <name': 'string (maxLength 120, minLength 2, pattern "^[a, b]\\"$")?',
  'bookings.hold <needs': 'string (maxLength 9)[] (maxItems 5)?',
  'bookings.hold <note': 'string?',
  'PaperTicked >state': 'brought|missing',
  'PersonName >': 'string (maxLength 120, minLength 2, pattern "x")',
  'problem place-taken': '409',
}
const after = (changes: Record<string, string | undefined>) => {
  const now = Object.entries({ ...before, ...changes }).filter(([, is]) => is !== undefined)
  return compareOutside(before, Object.fromEntries(now) as Outside)
}

test('what breaks older clients is told', () => {
  const breaks: Record<string, string | undefined>[] = [
    { 'bookings.hold': undefined },
    { 'Ticket >may': 'recall|…[]' },
    { 'Ticket >may': 'recall|serve|…' },
    { 'bookings.hold': 'POST /offices/{office}/places 201' },
    { 'bookings.hold who': 'reception' },
    { 'bookings.hold <branch': 'ShortId' },
    { 'bookings.hold <visit': 'ShortId[]' },
    { 'bookings.hold <person': 'PersonName' },
    { 'bookings.hold <name': 'string (maxLength 119, minLength 2, pattern "^[a, b]\\"$")?' },
    { 'bookings.hold <name': 'string (maxLength 120, minLength 3)?' },
    { 'bookings.hold <name': 'string (maxLength 120, minLength 2, pattern "^[a]\\"$")?' },
    { 'bookings.hold <name': 'string (format "email", maxLength 120)?' },
    { 'bookings.hold <needs': 'string (maxLength 9)[] (maxItems 4)?' },
    { 'bookings.hold <note': 'string (maxLength 500)?' },
    { 'Branch >name': 'string (maxLength 120, minLength 1)' },
    { 'bookings.hold <near': 'Branch[]', 'Branch <': '{}' },
    { 'Branch >floor': undefined },
    { 'Branch >floor': 'integer?' },
    { 'Branch >floor': 'string' },
    { 'Branch >status': 'open|…' },
    { 'PaperTicked >state': 'brought|missing|lost' },
    { 'problem place-taken': '422' },
  ]
  for (const change of breaks) {
    assert.equal(after(change).broken.length, 1, JSON.stringify(change))
  }
})

test('what older clients do not notice is told apart', () => {
  const grows: Record<string, string>[] = [
    { 'bookings.hold who': 'anyone|kiosk' },
    { 'Ticket >may': 'park|recall|serve|…[]' },
    { 'bookings.hold <wishes': 'string?' },
    { 'bookings.hold <name': 'string (maxLength 120, minLength 1, pattern "^[a, b]\\"$")?' },
    { 'bookings.hold <name': 'string (maxLength 150, minLength 2)?' },
    { 'bookings.hold <name': 'string?' },
    { 'bookings.hold <needs': 'string (maxLength 9)[] (maxItems 6)?' },
    { 'PersonName >': 'string (maxLength 120, minLength 1)' },
    { 'bookings.hold <visit': 'VisitItem[]?' },
    { 'bookings.wait': 'POST /offices/{office}/waiting-list 201', 'bookings.wait <day': 'Day' },
    { 'Branch >email': 'Email' },
    { 'Branch >status': 'open|closed|paused|…' },
    { 'Lift >': '{}', 'Lift >floor': 'integer' },
    { 'bookings.hold <near': 'Branch[]?', 'Branch <': '{}', 'Branch <floor': 'integer' },
  ]
  for (const change of grows) {
    const { broken, added } = after(change)
    assert.deepEqual(broken, [])
    assert.equal(added.length, Object.keys(change).length, JSON.stringify(change))
  }
})
