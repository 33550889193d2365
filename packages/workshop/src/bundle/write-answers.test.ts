import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { contract, listOperations, type Operation } from '@transparent-office/contract'
import fc from 'fast-check'
import { rollup } from 'rollup'
import type * as z from 'zod/v4/core'
import { answersOnly } from './answers-only.ts'

/** The operations as pages load them, by room. */
const rooms = new Map<string, Record<string, Operation>>()

before(async () => {
  for (const room of Object.keys(contract)) {
    const input = `/contract/dist/${room}/operations.js`
    const asNamed = { name: 'as-named', resolveId: (id: string) => (id === input ? id : null) }
    const made = await rollup({ input, plugins: [asNamed, answersOnly] })
    const [{ code, imports }] = (await made.generate({ format: 'es' })).output
    assert.deepEqual(imports, [])
    rooms.set(room, await import(`data:text/javascript,${encodeURIComponent(code)}`))
  }
})

const onPages = (name: string): Operation => {
  const [room, operation] = name.split('.') as [string, string]
  return rooms.get(room)![operation]!
}

test('an operation of a page asks as that of the contract does', () => {
  for (const [name, { method, path, body, safe, live, media, answer }] of listOperations()) {
    const made = onPages(name)
    const parts = { body: !!body, answer: !!answer }
    const asked = JSON.parse(
      JSON.stringify({ method, path, safe, live, media, ...parts }),
    ) as object
    assert.deepEqual({ ...made, body: !!made.body, answer: !!made.answer }, asked, name)
  }
})

/** Staff's answers with a text that a function of the contract looks at; who answers has done so. */
const looked = ['decide', 'forward', 'handOver', 'showApplication'].map(
  (one) => `applications.${one}`,
)

test('an answer is taken or refused, and read, as by zod', () => {
  for (const [name, { answer }] of listOperations()) {
    if (!answer) continue
    const same = (value: unknown) => {
      const expected = answer.safeParse(value)
      const read = onPages(name).answer!.safeParse(value)
      assert.equal(read.success, expected.success, name)
      assert.deepEqual(read.data, expected.data, name)
    }
    const fitting = valueOf(answer).map(asJson)
    fc.assert(fc.property(fitting, same), { numRuns: 20 })
    if (looked.includes(name)) continue
    fc.assert(
      fc.property(fitting, (value) => spoil(value).forEach(same)),
      { numRuns: 2 },
    )
  }
})

test('what is wrong says where', () => {
  const { answer } = onPages('network.listPauses')
  const { error } = answer!.safeParse({ branches: [{ title: { uk: 1 } }] })
  assert.match(String(error), /\/branches\/0\/title\/uk$/)
})

test('what a page put on every object is no field', () => {
  const proto = Object.prototype as { everywhere?: unknown }
  proto.everywhere = () => {}
  try {
    const { success } = onPages('network.listPauses').answer!.safeParse({ branches: [] })
    assert.ok(success)
  } finally {
    delete proto.everywhere
  }
})

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** Values that a schema takes. */
function valueOf(schema: z.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.$ZodTypes)._zod
  const checks = (def.checks ?? []).map((check) => (check as z.$ZodChecks)._zod.def)
  switch (def.type) {
    case 'optional':
      return fc.option(valueOf(def.innerType), { nil: undefined })
    case 'array':
      return fc.array(valueOf(def.element), { maxLength: 2 })
    case 'object':
      return def.catchall
        ? fc.dictionary(fc.string(), valueOf(def.catchall), { maxKeys: 3 })
        : fc.record(
            Object.fromEntries(
              Object.entries(def.shape).map(([name, one]) => [name, valueOf(one)]),
            ),
          )
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'number': {
      const bounds = checks.flatMap((check) => ('value' in check ? [Number(check.value)] : []))
      return 'format' in def
        ? fc.integer({ min: bounds[0] ?? -1e9, max: bounds[1] ?? 1e9 })
        : fc.double({ noNaN: true, noDefaultInfinity: true })
    }
    case 'string': {
      const pattern = [def, ...checks].flatMap((one) =>
        'pattern' in one ? [one.pattern as RegExp] : [],
      )[0]
      if (pattern) return fc.stringMatching(pattern)
      return checks.length > 0 ? fc.constant('olena@example.org') : fc.string()
    }
    default:
      throw new Error(def.type)
  }
}

const others = [
  '',
  '__proto__',
  1.5,
  -1,
  0,
  8,
  61,
  101,
  1e16,
  true,
  null,
  [],
  [null],
  {},
  { uk: 1 },
]

/** The same value with something else at each of its places, and with each field less, and with some more. */
function spoil(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return others
  const entries = Object.entries(value)
  const from = (some: [string, unknown][]) =>
    Array.isArray(value) ? some.map(([, one]) => one) : Object.fromEntries(some)
  return [
    ...others,
    ...entries.flatMap(([name, one]) => [
      from(entries.filter(([each]) => each !== name)),
      ...spoil(one).map((other) =>
        from(entries.map(([each, old]) => [each, each === name ? other : old])),
      ),
    ]),
    ...['more', '__proto__', 'constructor'].map((name) => from([...entries, [name, 'more']])),
  ]
}
