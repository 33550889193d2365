/**
 * Seconds a Retry-After header asks to wait, given as seconds or as a date (then counted from the
 * answer's own Date, since the caller's clock may be wrong). Nothing when absent or unreadable.
 */
export function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim()
  if (!value) return undefined
  if (/^\d+$/.test(value)) return Number(value)
  const seconds = (Date.parse(value) - Date.parse(headers.get('date') ?? '')) / 1000
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds))
}
