import { problems } from '../problem.ts'
import type { OpenApi } from './build-open-api.ts'
import type { Schema } from './schemas.ts'

/**
 * What callers rely on, a line a thing. `bookings.hold <visit` is what an operation takes,
 * `Branch >status` what an answer gives; `?` marks what may be absent, `…` a list that may grow.
 */
export type Outside = Record<string, string>

type Direction = '<' | '>'
type Answers = Record<string, { content?: Record<string, { schema: Schema }> }>
interface Place {
  $ref?: string
  name: string
  in: string
  required: boolean
  schema: Schema
}

/** Writes down what the document promises. */
export function outsideOf(document: OpenApi): Outside {
  const outside: Outside = {}
  const schemas = document.components['schemas'] as Record<string, Schema>
  const seen = new Set<string>()

  const field = (
    owner: string,
    direction: Direction,
    name: string,
    schema: Schema,
    needed: boolean,
  ) => {
    const inner = schema.items ?? schema
    const nested = inner.properties ? `${owner}.${name}` : undefined
    outside[`${owner} ${direction}${name}`] =
      (nested ? `{}${schema.items ? '[]' : ''}` : typeOf(schema)) + (needed ? '' : '?')
    if (nested) fields(nested, direction, inner)
    refer(inner, direction)
  }
  const fields = (owner: string, direction: Direction, schema: Schema) => {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      field(owner, direction, name, property, (schema.required ?? []).includes(name))
    }
  }
  const refer = (schema: Schema, direction: Direction) => {
    const noun = nounIn(schema)
    if (!noun || seen.has(direction + noun)) return
    seen.add(direction + noun)
    const meant = schemas[noun] ?? {}
    outside[`${noun} ${direction}`] = meant.properties ? '{}' : typeOf(meant)
    fields(noun, direction, meant)
  }

  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const name = operation['operationId'] as string
      const answers = operation['responses'] as Answers
      const status = Object.keys(answers).find((key) => key.startsWith('2')) ?? ''
      outside[name] = `${method.toUpperCase()} ${path} ${status}`
      outside[`${name} who`] = (operation['x-who-may'] as string[]).join('|')
      for (const place of operation['parameters'] as Place[]) {
        if (!place.$ref) field(name, '<', `${place.in} ${place.name}`, place.schema, place.required)
      }
      const body = operation['requestBody'] as
        { content: Record<string, { schema: Schema }> } | undefined
      const taken = body?.content['application/json']?.schema
      if (taken) fields(name, '<', taken)
      const [given] = Object.values(answers[status]?.content ?? {})
      if (!given) continue
      if (!given.schema.properties) outside[`${name} >`] = typeOf(given.schema)
      fields(name, '>', given.schema)
      refer(given.schema, '>')
    }
  }
  for (const [code, status] of Object.entries(problems)) outside[`problem ${code}`] = String(status)
  return Object.fromEntries(Object.entries(outside).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const nounIn = ({ $ref }: Schema) => $ref?.split('/').at(-1)

function typeOf(schema: Schema): string {
  const noun = nounIn(schema)
  if (noun) return noun
  if (schema.items) return `${typeOf(schema.items)}[]${limitsOf(schema)}`
  if (schema.enum) return schema.enum.join('|')
  const words = schema.anyOf?.find((one) => one.enum)?.enum
  if (words) return [...words, '…'].join('|')
  return `${schema.type ?? 'anything'}${limitsOf(schema)}`
}

function limitsOf(schema: Schema): string {
  const { type, items, description, default: byDefault, properties, required, ...limits } = schema
  const said = Object.entries(limits).map(([name, value]) => `${name} ${JSON.stringify(value)}`)
  return said.length ? ` (${said.sort().join(', ')})` : ''
}
