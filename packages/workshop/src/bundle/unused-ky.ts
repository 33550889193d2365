import type { Plugin } from 'rollup'

/** How ky's code reads what the SDK never sets, and what it then finds. */
const neverSet: [pattern: RegExp, by: string][] = [
  [
    /(?:this|ky)\.#options\.(?:onUploadProgress|onDownloadProgress|parseJson|stringifyJson|searchParams)\b/g,
    'undefined',
  ],
  [/hasSearchParameters\(undefined\)/, 'false'],
  [/this\.#options\.prefixUrl(?= && typeof)/, 'undefined'],
  // The time limit is the SDK's own signal, which ends the reading of the body too.
  [/this\.#options\.timeout === false/, 'true'],
  // No body is a stream.
  [/if \(supportsRequestStreams\)/, 'if (false)'],
  [/findUnknownOptions\(this\.request, this\.#options\)/, 'undefined'],
  [/mergeHooks\(\{[^]*?\}, options\.hooks\)/, '{}'],
  [/for \(const hook of (?:this|ky)\.#options\.hooks\.\w+\) \{/g, 'while (false) { let hook'],
  // Retry-After is there always, in seconds: the SDK reads it before.
  [/\?\? error\.response\.headers\.get\('(?:RateLimit|X-)[^\n]*/g, ''],
  [/if \(Number\.isNaN\(after\)\) \{[^]*?after -= Date\.now\(\);\s*\}/, ''],
  [/this\.#options\.retry\.maxRetryAfter/, 'undefined'],
  // Shortcuts for bodies: `ky(…).json()`.
  [/for \(const \[type, mimeType\] of [^]*?\n {8}return result;/, 'return result;'],
]

/**
 * Leaves out of ky what only options need that the SDK never sets: nearly 2 kB less for every page.
 * Fails when ky's code is another; the SDK's tests run against the result.
 */
export const unusedKy: Plugin = {
  name: 'unused-ky',
  transform(code, id) {
    if (id.endsWith('/ky/distribution/index.js')) {
      const slim = `import { Ky } from './core/Ky.js'
export { HTTPError } from './errors/HTTPError.js'
export default (input, options) => Ky.create(input, options)`
      return { code: slim, map: null }
    }
    if (!id.endsWith('/ky/distribution/core/Ky.js')) return null
    let slim = code
    for (const [pattern, by] of neverSet) {
      const folded = slim.replace(pattern, by)
      if (folded === slim) this.error(`ky no longer reads ${pattern}: look at unused-ky.ts again`)
      slim = folded
    }
    return { code: slim, map: null }
  },
}
