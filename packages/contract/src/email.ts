/** What browsers take for an e-mail address (HTML standard), with a dot in its domain. */
const whole =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*\.(?!\d+$)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i

/**
 * Reads an e-mail address as browsers do, also at a domain in other letters: `info@пошта.укр` is
 * `info@xn--80a1acn3a.xn--j1amh`. Gives it as mail carries it, or nothing when it is none.
 */
export function readEmail(typed: string): string | undefined {
  const [, local, domain] =
    /^([^@]+)@([^\s@:/?#%[\]\\]+)$/.exec(typed.replace(/\p{DI}/gu, '').trim()) ?? []
  if (!domain || !URL.canParse(`http://${domain}`)) return undefined
  const address = `${local!.replace(/[’ʼ]/g, "'")}@${new URL(`http://${domain}`).hostname}`
  return address.length <= 254 && whole.test(address) ? address : undefined
}
