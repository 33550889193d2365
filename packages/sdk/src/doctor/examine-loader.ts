import { createHash } from 'node:crypto'
import { ask, isMixed, mayRead } from './ask.ts'
import type { Loader, ParsedPage } from './page.ts'
import { allows, governing } from './policy.ts'

/** Says why the loader does not run on a page. */
export async function examineLoader(page: ParsedPage, { address, tag }: Loader): Promise<string[]> {
  const { type = '', integrity = '' } = tag.attributes
  const found: string[] = []
  if (type.toLowerCase() !== 'module')
    found.push(
      `The loader's tag lacks type="module", so the browser can't read it: ${address.href}`,
    )
  found.push(...examineScriptPolicies(page, address, tag.attributes))
  if (isMixed(address, page.address))
    return [
      ...found,
      `Mixed content: the page is https, the loader is http, so it is blocked: ${address.href}`,
    ]

  const response = await ask(address, page.address)
  if (typeof response === 'string')
    return [...found, `The loader's server can't be reached (${response}): ${address.href}`]
  const code = Buffer.from(await response.arrayBuffer())
  if (!response.ok)
    return [
      ...found,
      `There is no loader (${response.status}) at ${address.href}; take the tag from /embed/snippet.txt of your office.`,
    ]
  const media = response.headers.get('content-type') ?? ''
  if (!/javascript/.test(media))
    found.push(
      `The loader comes as "${media}", not as a script, so the browser refuses it: ${address.href}`,
    )
  if (!mayRead(response, address, page.address))
    found.push(
      `CORS: the loader's answer lacks access-control-allow-origin for ${page.address.origin}, so the browser drops it: ${address.href}`,
    )
  if (!isAsPublished(integrity, code))
    found.push(
      `Integrity: the tag's integrity is not that of the loader served now, so it is blocked; take the tag again from /embed/snippet.txt: ${address.href}`,
    )
  return found
}

/** Only the strongest kind of hash counts; one of that kind must fit. */
function isAsPublished(integrity: string, code: Buffer): boolean {
  const hashes = [...integrity.matchAll(/(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+=*)/g)]
  const strongest = hashes
    .map(([, kind]) => kind!)
    .sort()
    .at(-1)
  if (!strongest) return true
  const own = createHash(strongest).update(code).digest('base64')
  return hashes.some(([, kind, hash]) => kind === strongest && hash === own)
}

function examineScriptPolicies(
  { policies, address: page }: ParsedPage,
  loader: URL,
  { nonce, integrity = '' }: Readonly<Record<string, string>>,
): string[] {
  const chunk = new URL('application-status-alone.js', loader)
  return policies.flatMap((policy) => {
    const rule = governing(policy, 'script-src-elem', 'script-src')
    if (!rule) return []
    const { name, sources } = rule
    if (nonce && sources.includes(`'nonce-${nonce}'`)) return []
    const hashed = integrity.split(/\s+/).some((hash) => hash && sources.includes(`'${hash}'`))
    const listed = (address: URL) =>
      !sources.includes("'strict-dynamic'") && allows(sources, address, page)
    if (!listed(loader) && !hashed)
      return [
        `CSP: ${name} does not allow the loader; add ${loader.origin} to it, or a nonce to the tag.`,
      ]
    return listed(chunk) || (hashed && sources.includes("'strict-dynamic'"))
      ? []
      : [
          `CSP: ${name} allows the loader but not the widgets' files beside it; add ${loader.origin}/embed/ to it.`,
        ]
  })
}
