import type { OperationName } from '../contract.ts'
import { needsKey, type Operation } from '../operation.ts'
import type { ProblemCode } from '../problem.ts'
import { whoMay } from '../who-may.ts'

/** Every problem a call of an operation may meet, its own first. */
export function problemsOf(name: OperationName, operation: Operation): ProblemCode[] {
  const found: (ProblemCode | false)[] = [
    ...operation.problems,
    Boolean(operation.params ?? operation.query ?? operation.body) && 'invalid-input',
    'unreadable-body',
    operation.body !== undefined && 'unsupported-media-type',
    ...(needsKey(operation)
      ? (['key-missing', 'key-reused', 'still-working'] satisfies ProblemCode[])
      : []),
    'too-large',
    'token-needed',
    !whoMay[name].includes('anyone') && 'not-allowed',
    operation.path.includes('{office}') && 'no-such-office',
    operation.path.includes('{') && 'not-found',
    'too-many-calls',
    'office-unavailable',
    'office-mistaken',
  ]
  return found.filter((code) => code !== false)
}
