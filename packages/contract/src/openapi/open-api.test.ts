import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { listOperations } from '../contract.ts'
import { buildOpenApi } from './build-open-api.ts'

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
