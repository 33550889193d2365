import { problems, problemType, type ProblemCode } from '../problem.ts'
import type { Described } from './described.ts'
import { sentences } from './sentences.ts'

const bearer = (bearerFormat: string, description: string) => ({
  type: 'http',
  scheme: 'bearer',
  bearerFormat,
  description,
})

/** How a caller says who they are. */
export const securitySchemes: Described = {
  accessCode: bearer(
    'toc_…',
    'Access code of a booking, ticket or application: 16 letters and digits in groups of four. Capitals, spaces and look-alike letters do not matter.',
  ),
  staffToken: bearer('tos_…', 'Token of a signed-in member of staff.'),
  deviceToken: bearer('tod_…', 'Token of a kiosk, board or tablet the office knows.'),
}

/** Parameters of many operations. */
export const parameters: Described = {
  Office: {
    name: 'office',
    in: 'path',
    required: true,
    description: 'Short id of the office: `prozore`.',
    schema: { $ref: '#/components/schemas/ShortId' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description:
      'A secret that no one can guess, new for each act: a UUID, or 128 random bits as 32 hexadecimal digits or 22 characters of base64url. Repeat the call with the same key after any failure: it is done once, and answered the same, with its access code. Who calls without a token or code has nothing else that proves the repeat is his, so a shorter or repetitive key is refused there.',
    schema: { type: 'string', minLength: 22, maxLength: 255, pattern: '^[!-~]+$' },
  },
  Code: {
    name: 'code',
    in: 'query',
    required: false,
    description: 'The access code, for programs that can send no header.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'ETag of the answer you have; 304 when it is still right.',
    schema: { type: 'string' },
  },
  LastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'The last version seen: the same is not sent again.',
    schema: { type: 'string' },
  },
}

/** Headers of many answers. */
export const headers: Described = {
  OfficeTime: {
    description:
      "The office's clock: an instant, and how fast it runs (`rate=1` is the real time, more in a simulated day).",
    schema: { type: 'string' },
    example: '2026-11-24T07:15:00.000Z; rate=1',
  },
  RequestId: {
    description: "Names the call in the office's log; quote it to the operator.",
    schema: { type: 'string', format: 'uuid' },
  },
  RetryAfter: {
    description: 'Seconds to wait before trying again.',
    schema: { type: 'integer', minimum: 0 },
  },
  ETag: { description: 'Version of the answer, for `If-None-Match`.', schema: { type: 'string' } },
}

/** One example a problem. */
export const examples: Described = Object.fromEntries(
  Object.entries(problems)
    // No operation meets a method it does not have.
    .filter(([code]) => code !== 'no-such-method')
    .map(([code, status]) => [
      code,
      {
        summary: sentences.problems[code],
        value: {
          type: problemType(code as ProblemCode),
          title: sentences.problems[code],
          status,
          code,
        },
      },
    ]),
)
