import { ask, isMixed, mayRead } from './ask.ts'
import type { ParsedPage } from './page.ts'
import { allows, governing } from './policy.ts'

/** Headers that widgets send and a browser asks about before. */
const requestHeaders = ['authorization', 'content-type', 'idempotency-key']

/** Says why widgets on a page can't talk with an office. */
export async function examineOffice(page: ParsedPage, url: URL, office: string): Promise<string[]> {
  const root = url.href.replace(/\/+$/, '')
  const address = new URL(`${root}/v1/offices/${encodeURIComponent(office)}`)
  const found = page.policies.flatMap((policy) => {
    const rule = governing(policy, 'connect-src')
    return !rule || allows(rule.sources, address, page.address)
      ? []
      : [`CSP: ${rule.name} does not allow questions to the office; add connect-src ${url.origin}.`]
  })
  if (isMixed(address, page.address))
    return [
      ...found,
      `Mixed content: the page is https, the office's url is http, so it is blocked: ${root}`,
    ]

  const response = await ask(address, page.address)
  if (typeof response === 'string')
    return [...found, `Wrong url? Nothing answers (${response}) at ${root}.`]
  const said = (await response.json().catch(() => undefined)) as
    { id?: unknown; code?: unknown } | undefined
  if (said?.code === 'no-such-office')
    return [...found, `Wrong office: there is no office "${office}" at ${root}.`]
  if (response.status >= 500)
    return [...found, `The office does not work now (${response.status}): ${address.href}`]
  if (!response.ok || said?.id !== office)
    return [...found, `Wrong url: what answers at ${root} is not an office (${response.status}).`]
  if (!mayRead(response, address, page.address))
    return [
      ...found,
      `CORS: the office's answers lack access-control-allow-origin for ${page.address.origin}, so widgets can't read them.`,
    ]
  const missing = await missingInPreflight(new URL(`${address.href}/bookings`), page.address)
  if (missing.length > 0)
    found.push(
      `CORS: the office's preflight answer does not allow ${missing.join(', ')}, so nothing can be booked.`,
    )
  return found
}

async function missingInPreflight(address: URL, page: URL): Promise<string[]> {
  if (address.origin === page.origin) return []
  const response = await ask(address, page, {
    method: 'OPTIONS',
    headers: {
      'access-control-request-method': 'POST',
      'access-control-request-headers': requestHeaders.join(','),
    },
  })
  if (typeof response === 'string' || !mayRead(response, address, page)) return requestHeaders
  const allowed = (response.headers.get('access-control-allow-headers') ?? '').toLowerCase()
  const names = allowed.split(/\s*,\s*/)
  // A star does not stand for authorization.
  return requestHeaders.filter(
    (one) => !names.includes(one) && !(names.includes('*') && one !== 'authorization'),
  )
}
