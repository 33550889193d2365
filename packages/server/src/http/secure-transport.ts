import type { MiddlewareHandler } from 'hono'

/** What no page of ours asks a browser for; the rest is for our own pages only, as it is by default. */
const unused = [
  'accelerometer',
  'bluetooth',
  'camera',
  'display-capture',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
]

const permissions = unused.map((feature) => `${feature}=()`).join(', ')

/**
 * For an office that people reach by https: browsers come by it alone from now on, and a page shares no
 * window with pages of others. Other names of the same host are the city's, so nothing is said of them.
 */
export const secureTransport: MiddlewareHandler = async (http, next) => {
  await next()
  const { headers } = http.res
  headers.set('strict-transport-security', 'max-age=31536000')
  if (!headers.get('content-type')?.startsWith('text/html')) return
  headers.set('permissions-policy', permissions)
  headers.set('cross-origin-opener-policy', 'same-origin')
}
