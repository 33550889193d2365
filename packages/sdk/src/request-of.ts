import type { Operation } from '@transparent-office/contract'

/** Path parameters, query and body in one object. */
export type Input = Readonly<Record<string, unknown>>

/** Where a request goes and what it carries. */
export interface RequestParts {
  /** Path with query, below `/v1`. */
  path: string
  /** Absent when the operation has no body. */
  body?: Record<string, unknown>
}

/**
 * Sorts the input into path, query and body. Arrays repeat their name in the query; absent values
 * are left out. Throws a TypeError when a name of the path has no usable value.
 */
export function requestOf(operation: Operation, office: string, input: Input): RequestParts {
  const rest: Record<string, unknown> = { ...input }
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String((name === 'office' ? office : rest[name]) ?? '')
    delete rest[name]
    // Dots alone would walk up the path, escaped or not.
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`${operation.path} needs ${name}`)
    return encodeURIComponent(value)
  })
  if (operation.body) return { path, body: rest }

  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one))
    }
  }
  return { path: query.size ? `${path}?${query}` : path }
}
