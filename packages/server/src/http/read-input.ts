import { readText, type FieldError, type Operation } from '@transparent-office/contract'
import type * as z from 'zod/mini'
import { inWords } from '../text/in-words.ts'
import { type Refusal, refuse } from '../acts/index.ts'

type Schema = z.ZodMiniType
interface Definition {
  readonly type: string
  readonly innerType?: Schema
  readonly shape?: Record<string, Schema>
}
const definitionOf = (schema: Schema) =>
  (schema as unknown as { _zod: { def: Definition } })._zod.def

/** Looks through optional and default to what a value has to be. */
function kindOf(schema: Schema): string {
  const { type, innerType } = definitionOf(schema)
  return innerType ? kindOf(innerType) : type
}

/** Reads query parameters as the contract names them; a list repeats its name, unknown ones are ignored. */
function readQuery(schema: Schema, query: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(definitionOf(schema).shape ?? {})) {
    const values = query.getAll(name).map(readText)
    if (values.length === 0) continue
    const kind = kindOf(field)
    if (kind === 'array') read[name] = values
    else if (kind === 'number')
      read[name] = /^-?\d{1,15}$/.test(values[0]!) ? Number(values[0]) : values[0]
    else if (kind === 'boolean')
      read[name] = values[0] === 'true' ? true : values[0] === 'false' ? false : values[0]
    else read[name] = values[0]
  }
  return read
}

const wordOf: Record<string, string> = {
  unrecognized_keys: 'unknown',
  too_small: 'too-short',
  too_big: 'too-long',
  invalid_format: 'wrong-form',
  invalid_value: 'wrong-word',
  invalid_type: 'wrong-type',
}

function errorsOf(part: 'body' | 'other', error: z.core.$ZodError): FieldError[] {
  return error.issues.slice(0, 20).flatMap((issue) => {
    const path = issue.path.map(String)
    const at = (more: string[]) =>
      part === 'body'
        ? `/${more.map((p) => p.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`
        : more.join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.slice(0, 10).map((key) => ({
        at: at([...path, key.slice(0, 60)]),
        code: 'unknown',
        detail: 'There is no such field.',
      }))
    const own = issue.code === 'custom' ? (issue.params?.['code'] as string) : undefined
    const missing = issue.code === 'invalid_type' && issue.input === undefined
    return [
      {
        at: at(path.map((p) => p.slice(0, 60))),
        code: missing ? 'required' : (own ?? wordOf[issue.code] ?? 'wrong'),
        detail: missing ? 'This is needed.' : issue.message,
      },
    ]
  })
}

/** Reads and checks path, query and body against the contract: one object, or a refusal naming each field. */
export function readInput(
  operation: Operation,
  params: Record<string, string>,
  query: URLSearchParams,
  body: unknown,
): { input: Record<string, unknown> } | Refusal<'invalid-input' | 'not-found'> {
  const input: Record<string, unknown> = {}
  const errors: FieldError[] = []
  if (operation.params) {
    const read = operation.params.safeParse(params)
    // An id of the wrong form names nothing.
    if (!read.success) return refuse('not-found')
    Object.assign(input, read.data)
  }
  if (operation.query) {
    const read = operation.query.safeParse(readQuery(operation.query, query), inWords)
    if (read.success) Object.assign(input, read.data)
    else errors.push(...errorsOf('other', read.error))
  }
  if (operation.body) {
    const read = operation.body.safeParse(body ?? {}, inWords)
    if (read.success) Object.assign(input, read.data)
    else errors.push(...errorsOf('body', read.error))
  }
  return errors.length > 0 ? refuse('invalid-input', { errors }) : { input }
}
