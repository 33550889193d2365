/** A Content-Security-Policy: its directives with their sources. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** Reads the policies of a header or of a `meta`; a comma parts several. */
export const readPolicies = (text: string): Policy[] =>
  text
    .split(',')
    .map((policy) => {
      const directives = new Map<string, readonly string[]>()
      for (const part of policy.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/)
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources)
      }
      return directives
    })
    .filter(({ size }) => size > 0)

/** The first of the directives that a policy has, or its default; nothing when all is allowed. */
export function governing(
  policy: Policy,
  ...names: string[]
): { name: string; sources: readonly string[] } | undefined {
  const name = [...names, 'default-src'].find((one) => policy.has(one))
  return name === undefined ? undefined : { name, sources: policy.get(name)! }
}

/** Whether sources let an address be loaded from a page. */
export function allows(sources: readonly string[], address: URL, page: URL): boolean {
  return sources.some((source) => {
    const word = source.toLowerCase()
    if (word === '*') return /^(?:https?|wss?):$/.test(address.protocol)
    if (word === "'self'") return address.origin === page.origin
    if (word.startsWith("'")) return false
    if (/^[a-z][a-z0-9+.-]*:$/.test(word)) return fits(word, address.protocol)
    return matches(source, address, page)
  })
}

/** A plain scheme also stands for its safe kin. */
const fits = (wanted: string, protocol: string) =>
  wanted === protocol || (wanted === 'http:' && protocol === 'https:')

function matches(source: string, address: URL, page: URL): boolean {
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^:/]+)(?::(\d+|\*))?(\/[^?#]*)?/i.exec(source) ?? []
  const { protocol, hostname, pathname } = address
  const named = host.toLowerCase()
  const usual = protocol === 'https:' ? '443' : '80'
  return (
    fits((scheme ?? page.protocol).toLowerCase(), protocol) &&
    (named.startsWith('*.') ? hostname.endsWith(named.slice(1)) : named === hostname) &&
    (port === '*' || (port ?? usual) === (address.port || usual)) &&
    (path.endsWith('/') || path === '' ? pathname.startsWith(path) : path === pathname)
  )
}
