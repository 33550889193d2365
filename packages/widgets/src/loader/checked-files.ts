import type { Chunks } from './chunks.ts'

/** Runs a file by its address. */
export type Run = (address: string) => Promise<unknown>

/**
 * Makes what runs files of this version, each only after it and all it needs were checked; it
 * rejects without running anything when one fails or is not as it was published. A page whose
 * policy names scripts by nonce gives its nonce to them, too.
 */
export function checkedFiles(files: Chunks['files'], nonce = ''): Run {
  const checks = new Map<string, Promise<unknown>>()

  const check = (address: string) => {
    const known = checks.get(address)
    if (known) return known
    const checked = new Promise((onload, onerror) => {
      const link = document.createElement('link')
      // A browser that can't check must not run it.
      if (!link.relList.supports('modulepreload')) onerror()
      const integrity = `sha256-${knownOf(address)[0]}`
      const rel = 'modulepreload'
      const crossOrigin = 'anonymous'
      const href = address
      document.head.append(
        Object.assign(link, { rel, integrity, crossOrigin, nonce, href, onload, onerror }),
      )
    })
    checks.set(address, checked)
    return checked
  }

  const knownOf = (address: string) => files[address.replace(/.*\/|\?.*/g, '')]!

  return async (address) => {
    const [, ...needs] = knownOf(address)
    await Promise.all([address, ...needs.map((one) => new URL(one, address).href)].map(check))
    return import(address)
  }
}
