import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { listOperations } from '../contract.ts'
import { buildOpenApi } from './build-open-api.ts'
import { exampleOf } from './examples/index.ts'

const document = buildOpenApi()

test('the document is clean OpenAPI', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const found = await lintFromString({ source: JSON.stringify(document), config })
  const said = found.map(({ ruleId, message, location }) =>
    [ruleId, message, location[0]?.pointer].join(' '),
  )
  assert.deepEqual(said, [])
})

test('each operation is there once, a live one also as a stream', () => {
  const names = Object.values(document.paths)
    .flatMap((methods) => Object.values(methods))
    .map(({ operationId }) => operationId)
  const expected = listOperations().flatMap(([name, { live }]) =>
    live ? [name, `${name}.watch`] : [name],
  )
  assert.deepEqual(names.sort(), expected.sort())
})

test('each operation, parameter, component and field says what it is', () => {
  const silent: string[] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value !== 'object' || value === null) return
    const { properties, description, operationId, in: place } = value as Record<string, unknown>
    if ((operationId || place) && !description) silent.push(path)
    if (/^#\/components\/schemas\/\w+$/.test(path) && !description) silent.push(path)
    for (const [name, property] of Object.entries(properties ?? {})) {
      if (!property.description) silent.push(`${path}.${name}`)
    }
    for (const [name, inner] of Object.entries(value)) walk(inner, `${path}/${name}`)
  }
  walk(document, '#')
  assert.deepEqual(silent, [])
})

test('answers may grow: no schema of an answer forbids other fields', () => {
  const text = JSON.stringify(document)
  const strict = /"\$ref":"#\/components\/schemas\/(\w+)"/g
  const taken = new Set<string>()
  for (const methods of Object.values(document.paths)) {
    for (const { responses } of Object.values(methods)) {
      for (const [, name] of JSON.stringify(responses).matchAll(strict)) taken.add(name!)
    }
  }
  const schemas = document.components['schemas'] as Record<string, object>
  for (const name of taken) {
    for (const [, inner] of JSON.stringify(schemas[name]).matchAll(strict)) taken.add(inner!)
  }
  assert.ok(text.includes('"additionalProperties":false'), 'inputs do forbid them')
  for (const name of taken) {
    assert.doesNotMatch(JSON.stringify(schemas[name]), /"additionalProperties":false/, name)
  }
})

test('each request and answer has an example, which passes the schema it stands beside', () => {
  const examples = listOperations().flatMap(([name, { body, answer }]) => {
    const { body: sent = {}, answer: given } = exampleOf(name)
    return [
      ...(body ? [{ of: `${name} body`, schema: body, example: sent }] : []),
      ...(answer ? [{ of: `${name} answer`, schema: answer, example: given }] : []),
    ]
  })
  assert.ok(examples.length > 100)
  for (const { of, schema, example } of examples) {
    const read = schema.safeParse(example)
    assert.ok(read.success, `${of}: ${read.error?.message}`)
    // What a schema of an answer does not know, it takes out.
    if (of.endsWith('answer')) assert.deepEqual(read.data, example, of)
  }
  for (const methods of Object.values(document.paths))
    for (const operation of Object.values(methods)) {
      const { requestBody, responses } = operation as {
        requestBody?: { content: Record<string, { example?: unknown }> }
        responses: Record<string, { content?: Record<string, { example?: unknown }> }>
      }
      const good = responses[200] ?? responses[201]
      for (const { content = {} } of [requestBody, good].flatMap((each) => each ?? []))
        for (const [media, { example }] of Object.entries(content))
          assert.ok(
            media === 'text/event-stream' || example !== undefined,
            String(operation['operationId']),
          )
    }
})

test('a body of which nothing is needed may be left out', () => {
  const needed = (name: string) => {
    const [operation] = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .filter(({ operationId }) => operationId === name)
    return (operation!['requestBody'] as { required: boolean }).required
  }
  for (const name of ['bookings.cancel', 'bookings.checkIn', 'queue.callNext', 'queue.finish'])
    assert.equal(needed(name), false, name)
  for (const name of ['bookings.hold', 'queue.park', 'ratings.rate']) assert.ok(needed(name), name)
})

test('the document says whom to ask, under which licence, and where its server is', () => {
  assert.deepEqual(document.servers[0]!['url'], '/v1')
  const own = buildOpenApi('https://city.example')
  assert.equal(own.servers[0]!['url'], 'https://city.example/v1')
  assert.deepEqual(own.info['contact'], {
    name: 'The office that runs this server',
    url: 'https://city.example/',
  })
  assert.deepEqual(own.info['license'], { name: 'Apache-2.0', identifier: 'Apache-2.0' })
})
