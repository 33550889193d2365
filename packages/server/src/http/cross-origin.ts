const exposed = 'ETag, Retry-After, Office-Time, X-Request-Id'

/** Headers with which any site may call the API; there are no cookies to borrow. */
export function crossOrigin(
  origin: string | undefined,
  allowList: readonly string[] | undefined,
): Record<string, string> {
  if (!allowList)
    return { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed }
  if (!origin || !allowList.includes(origin)) return { vary: 'Origin' }
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposed,
    vary: 'Origin',
  }
}

/** Headers of every answer of the API. */
export const guarded = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const
