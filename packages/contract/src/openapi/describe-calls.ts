import type { OperationName } from '../contract.ts'
import { needsKey, type Operation } from '../operation.ts'
import type { Caller } from '../who-may.ts'
import type { Described } from './described.ts'
import type { Schema, Schemas } from './schemas.ts'

/** An answer that has a version, so that a caller may ask for another one only. */
export const hasVersion = ({ method, media }: Operation): boolean => method === 'GET' && !media

/** Which kinds of tokens open it; nothing needed when anyone may. */
export function securityOf(callers: readonly Caller[]): Described[] {
  const kinds = callers.map((caller) => {
    if (caller === 'anyone') return ''
    if (caller === 'code') return 'accessCode'
    return devices.has(caller) ? 'deviceToken' : 'staffToken'
  })
  return [...new Set(kinds)].map((kind) => (kind ? { [kind]: [] } : {}))
}

const devices = new Set<Caller>(['kiosk', 'board', 'desk-board', 'rating-tablet'])

/** Path and query parameters. */
export function parametersOf(
  name: OperationName,
  operation: Operation,
  schemas: Schemas,
): Described[] {
  const office = operation.path.includes('{office}')
    ? [{ $ref: '#/components/parameters/Office' }]
    : []
  return [
    ...office,
    ...inPlace('path', schemas.partOf(name, 'params')),
    ...inPlace('query', schemas.partOf(name, 'query')),
    ...(operation.media ? [{ $ref: '#/components/parameters/Code' }] : []),
  ]
}

const inPlace = (place: 'path' | 'query', schema: Schema | undefined): Described[] =>
  Object.entries(schema?.properties ?? {}).map(([name, { description, ...of }]) => ({
    name,
    in: place,
    description,
    required: place === 'path' || (schema?.required ?? []).includes(name),
    schema: of,
  }))

/** Headers besides the token. */
export const headersOf = (operation: Operation): Described[] => [
  ...(needsKey(operation) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ...(hasVersion(operation) ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
]
