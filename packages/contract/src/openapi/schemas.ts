import * as z from 'zod/mini'
import { listOperations } from '../contract.ts'
import * as everything from '../index.ts'
import { wordsOf } from '../words.ts'
import { sentences } from './sentences.ts'

/** A JSON Schema (2020-12) as OpenAPI 3.1 takes it. */
export interface Schema {
  $ref?: string
  type?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  enum?: string[]
  default?: unknown
  minimum?: number
  maximum?: number
  [other: string]: unknown
}

/** The parts of an operation that have a schema. */
export type Part = 'params' | 'query' | 'body' | 'answer'

export interface Schemas {
  /** Every noun, by its export name. */
  nouns: Record<string, Schema>
  /** The schema of an operation's part: a reference when it is a noun. */
  partOf: (operation: string, part: Part) => Schema | undefined
}

/** Turns every noun and every part of every operation into a schema with its sentences. */
export function buildSchemas(): Schemas {
  const registry = z.registry<{ id: string }>()
  const nounOf = new Map<unknown, string>()
  for (const [name, schema] of Object.entries(everything)) {
    if (!isSchema(schema)) continue
    nounOf.set(schema, name)
    registry.add(schema, { id: name })
  }
  const idOf = new Map<unknown, string>()
  for (const [name, operation] of listOperations()) {
    for (const part of parts) {
      const schema = operation[part]
      if (!schema || nounOf.has(schema) || idOf.has(schema)) continue
      idOf.set(schema, `${name} ${part}`)
      registry.add(schema, { id: `${name} ${part}` })
    }
  }

  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: refTo,
    override: ({ zodSchema, jsonSchema }) => {
      const words = wordsOf(zodSchema)
      if (!words) return
      delete jsonSchema.type
      jsonSchema.anyOf = [{ type: 'string', enum: [...words] }, { type: 'string' }]
    },
  })
  const read = (id: string) => cleaned(structuredClone(schemas[id]) as Schema)
  const operations = new Map(
    listOperations().map(([name, operation]) => [name as string, operation]),
  )
  return {
    nouns: Object.fromEntries(
      [...nounOf.values()].sort().map((name) => {
        const said = sentences.nouns[name]
        return [name, { description: said?.says ?? '', ...described(read(name), said?.fields) }]
      }),
    ),
    partOf: (name, part) => {
      const schema = operations.get(name)?.[part]
      if (!schema) return undefined
      const noun = nounOf.get(schema)
      if (noun) return { $ref: refTo(noun) }
      const fields = part === 'answer' ? sentences.list : sentences.operations[name]?.fields
      return described(read(idOf.get(schema)!), fields)
    },
  }
}

const parts = ['params', 'query', 'body', 'answer'] as const

const refTo = (id: string) => `#/components/schemas/${id}`

const isSchema = (value: unknown): value is z.ZodMiniType =>
  typeof value === 'object' && value !== null && '_zod' in value

/** Without what says nothing: dialects, ids, no properties, the largest whole numbers. */
function cleaned(schema: Schema): Schema {
  delete schema['$schema']
  delete schema['$id']
  if (schema.properties && Object.keys(schema.properties).length === 0) delete schema.properties
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  for (const inner of [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? [])]) {
    cleaned(inner)
  }
  if (schema.items) cleaned(schema.items)
  return schema
}

/** The same with the sentence of each field. */
function described(
  schema: Schema,
  fields: Readonly<Record<string, string>> = {},
  under = '',
): Schema {
  const { properties, items } = schema
  if (items) return { ...schema, items: described(items, fields, under) }
  if (!properties) return schema
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => {
        const description = fields[under + name]
        const inner = described(property, fields, `${under}${name}.`)
        return [name, description ? { description, ...inner } : inner]
      }),
    ),
  }
}
