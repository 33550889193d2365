import type { FieldError } from '@transparent-office/contract'
import type { Route } from './routes.ts'

type Schema = NonNullable<Route['operation']['query']>
interface Definition {
  readonly type: string
  readonly innerType?: Schema
}

/** What a value has to be, whether it may be absent or not. */
function kindOf(schema: Schema): string {
  const { type, innerType } = (schema as unknown as { _zod: { def: Definition } })._zod.def
  return innerType ? kindOf(innerType) : type
}

/** Values of a query as its schema wants them: lists stay lists, numbers become numbers. */
function readQuery(schema: Schema, query: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    const given = query.getAll(name)
    if (given.length === 0) continue
    const kind = kindOf(field as Schema)
    read[name] = kind === 'array' ? given : kind === 'number' ? Number(given[0]) : given[0]
  }
  return read
}

/** Reads a request by the contract: the whole input, or what is wrong with it. */
export async function readRequest(
  { operation, params }: Route,
  request: Request,
): Promise<{ input: Record<string, unknown>; errors: FieldError[] }> {
  const input: Record<string, unknown> = { ...params }
  const errors: FieldError[] = []
  const { query, body } = operation
  const parts: [Schema | undefined, () => unknown][] = [
    [query, () => query && readQuery(query, new URL(request.url).searchParams)],
    [body, () => request.json()],
  ]
  for (const [schema, given] of parts) {
    const read = schema?.safeParse(await given())
    if (read?.success) Object.assign(input, read.data)
    for (const { path, code, message } of read?.error?.issues ?? [])
      errors.push({ at: path.join('.'), code, detail: message })
  }
  return { input, errors }
}
