import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Settings } from '../settings/settings.ts'

const hash = (text: string) => createHash('sha256').update(text).digest()

/** From this machine, and not through a proxy on it. */
function isFromHere(http: Context): boolean {
  if (http.req.header('x-forwarded-for') !== undefined) return false
  if (!(http.env as { incoming?: unknown } | undefined)?.incoming) return true
  return /^(::1|(::ffff:)?127\..*)$/.test(getConnInfo(http).remote.address ?? '')
}

/**
 * Whether a request may read the figures: with METRICS_TOKEN whoever shows it; with METRICS_PORT nobody at
 * this port; else who asks from this machine.
 */
export function mayReadMetrics(
  http: Context,
  { metricsToken, metricsPort }: Pick<Settings, 'metricsToken' | 'metricsPort'>,
): 'yes' | 'token-needed' | 'not-found' {
  if (metricsToken !== undefined) {
    const shown = /^Bearer +(.+)$/i.exec(http.req.header('authorization') ?? '')?.[1] ?? ''
    return timingSafeEqual(hash(shown), hash(metricsToken)) ? 'yes' : 'token-needed'
  }
  return metricsPort === undefined && isFromHere(http) ? 'yes' : 'not-found'
}
