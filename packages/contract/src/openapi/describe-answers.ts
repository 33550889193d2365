import type { OperationName } from '../contract.ts'
import type { Operation } from '../operation.ts'
import { problems, type ProblemCode } from '../problem.ts'
import { hasVersion } from './describe-calls.ts'
import type { Described } from './described.ts'
import { exampleOf } from './examples/index.ts'
import type { Schemas } from './schemas.ts'
import { sentences } from './sentences.ts'

/** Headers of every answer. */
export const commonHeaders: Described = {
  'Office-Time': { $ref: '#/components/headers/OfficeTime' },
  'X-Request-Id': { $ref: '#/components/headers/RequestId' },
}

/** The good answer. */
export function successOf(name: OperationName, operation: Operation, schemas: Schemas): Described {
  const answer = schemas.partOf(name, 'answer')
  if (!answer)
    return { 204: { description: 'Done; there is nothing to say.', headers: commonHeaders } }
  const { description: _, ...schema } = answer
  return {
    [operation.creates ? 201 : 200]: {
      description: operation.creates ? 'Made.' : 'Done.',
      headers: {
        ...commonHeaders,
        ...(hasVersion(operation) && { ETag: { $ref: '#/components/headers/ETag' } }),
      },
      content: {
        [operation.media ?? 'application/json']: { schema, example: exampleOf(name).answer },
      },
    },
    ...(hasVersion(operation) && {
      304: { description: 'The same as the ETag sent in `If-None-Match`.', headers: commonHeaders },
    }),
  }
}

/** The problems, one answer a status, each by name with its sentence. */
export function refusalsOf(codes: readonly ProblemCode[]): Described {
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
            ...commonHeaders,
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
