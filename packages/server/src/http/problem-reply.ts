import { problems, problemType, type Problem } from '@transparent-office/contract'
import { sentences } from '@transparent-office/contract/openapi'
import type { Refusal } from '../acts/index.ts'

/** Makes the problem document of a refusal. */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { code, more } = refusal
  return {
    type: problemType(code),
    title: sentences.problems[code] ?? code,
    status: problems[code],
    code,
    ...(more.detail && { detail: more.detail }),
    ...(more.errors && { errors: [...more.errors] }),
    ...(more.opensAt && { opensAt: more.opensAt.toISOString() }),
    ...(more.version !== undefined && { version: more.version }),
    ...(more.number && { number: more.number }),
    requestId,
  }
}

/** Makes the answer of a refusal. */
export function problemReply(
  refusal: Refusal,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const problem = problemOf(refusal, requestId)
  const retry =
    refusal.more.retryAfterSeconds ??
    ({ 'still-working': 1, 'office-unavailable': 2 } as const)[problem.code as never]
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(retry !== undefined && { 'retry-after': String(retry) }),
    },
  })
}
