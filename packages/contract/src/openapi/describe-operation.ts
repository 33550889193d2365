import type { OperationName } from '../contract.ts'
import { needsKey, type Operation } from '../operation.ts'
import { problems, type ProblemCode } from '../problem.ts'
import { whoMay, type Caller } from '../who-may.ts'
import { problemsOf } from './problems-of.ts'
import type { Schema, Schemas } from './schemas.ts'
import { sentences } from './sentences.ts'

/** An object of the OpenAPI document. */
export type Described = Record<string, unknown>

/** Describes an operation: who may, what it takes, what it answers, every "no" by status. */
export function describeOperation(
  name: OperationName,
  operation: Operation,
  schemas: Schemas,
): Described {
  const body = schemas.partOf(name, 'body')
  return {
    ...heading(name),
    parameters: [
      ...parametersOf(name, operation, schemas),
      ...(needsKey(operation) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
      ...(isPlainGet(operation) ? [{ $ref: '#/components/parameters/IfNoneMatch' }] : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: {
      ...successOf(name, operation, schemas),
      ...refusalsOf(problemsOf(name, operation)),
    },
  }
}

/** Describes the stream of a live operation. */
export function describeWatching(
  name: OperationName,
  operation: Operation,
  schemas: Schemas,
): Described {
  const says =
    'Sends the whole state now and after each change, as Server-Sent Events: `id` is the version, ' +
    '`data` the JSON that the operation without `/events` answers. A comment each 15 seconds shows ' +
    'that the stream lives.'
  return {
    ...heading(name),
    operationId: `${name}.watch`,
    summary: `${firstSentence(name).replace(/\.$/, '')}: live.`,
    description: says,
    parameters: [
      ...parametersOf(name, operation, schemas),
      { $ref: '#/components/parameters/LastEventId' },
    ],
    responses: {
      200: {
        description: 'The stream of states.',
        headers: { 'Office-Time': { $ref: '#/components/headers/OfficeTime' } },
        content: { 'text/event-stream': { schema: { type: 'string', description: says } } },
      },
      ...refusalsOf(problemsOf(name, operation)),
    },
  }
}

const isPlainGet = ({ method, media }: Operation) => method === 'GET' && !media

const firstSentence = (name: OperationName) =>
  /^.*?\.(?= |$)/s.exec(sentences.operations[name]?.says ?? '')?.[0] ?? name

const heading = (name: OperationName): Described => ({
  operationId: name,
  tags: [name.split('.')[0]],
  summary: firstSentence(name),
  description: sentences.operations[name]?.says ?? '',
  security: securityOf(whoMay[name]),
  'x-who-may': whoMay[name],
})

/** Which kinds of tokens open it; nothing needed when anyone may. */
function securityOf(callers: readonly Caller[]): Described[] {
  const kinds = callers.map((caller) => {
    if (caller === 'anyone') return ''
    if (caller === 'code') return 'accessCode'
    return devices.has(caller) ? 'deviceToken' : 'staffToken'
  })
  return [...new Set(kinds)].map((kind) => (kind ? { [kind]: [] } : {}))
}

const devices = new Set<Caller>(['kiosk', 'board', 'desk-board', 'rating-tablet'])

function parametersOf(name: OperationName, operation: Operation, schemas: Schemas): Described[] {
  const office = operation.path.includes('{office}')
    ? [{ $ref: '#/components/parameters/Office' }]
    : []
  return [
    ...office,
    ...inPlace('path', schemas.partOf(name, 'params')),
    ...inPlace('query', schemas.partOf(name, 'query')),
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

function successOf(name: OperationName, operation: Operation, schemas: Schemas): Described {
  const officeTime = { 'Office-Time': { $ref: '#/components/headers/OfficeTime' } }
  const answer = schemas.partOf(name, 'answer')
  if (!answer)
    return { 204: { description: 'Done; there is nothing to say.', headers: officeTime } }
  const { description: _, ...schema } = answer
  return {
    [operation.creates ? 201 : 200]: {
      description: operation.creates ? 'Made.' : 'Done.',
      headers: {
        ...officeTime,
        ...(isPlainGet(operation) && { ETag: { $ref: '#/components/headers/ETag' } }),
      },
      content: { [operation.media ?? 'application/json']: { schema } },
    },
    ...(isPlainGet(operation) && {
      304: { description: 'The same as the ETag sent in `If-None-Match`.', headers: officeTime },
    }),
  }
}

/** The problems, one answer a status, each by name with its sentence. */
function refusalsOf(codes: readonly ProblemCode[]): Described {
  const statuses = [...new Set(codes.map((code) => problems[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => problems[code] === status)
      const waits = here.some(
        (code) => problems[code] === 429 || problems[code] === 503 || code === 'still-working',
      )
      return [
        status,
        {
          description: here.map((code) => `\`${code}\`: ${sentences.problems[code]}`).join('\n\n'),
          'x-problems': here,
          headers: {
            'Office-Time': { $ref: '#/components/headers/OfficeTime' },
            ...(waits && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }),
          },
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(
                here.map((code) => [code, { $ref: `#/components/examples/${code}` }]),
              ),
            },
          },
        },
      ]
    }),
  )
}
