import type { Plugin } from 'rollup'

/** Options of ky that the SDK never sets, each with how its code reads it. */
const neverSet = [
  /(?:this|ky)\.#options\.(?:onUploadProgress|onDownloadProgress|parseJson|stringifyJson|searchParams)\b/g,
  /hasSearchParameters\(undefined\)/g,
  /this\.#options\.prefixUrl(?= && typeof)/g,
]

/**
 * Leaves out of ky what only options need that the SDK never sets: hooks, progress, prefixes,
 * search parameters, shortcuts for bodies. More than 1 kB less for every page. Fails when ky changes.
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
    const fold = (pattern: RegExp, by: string) => {
      const folded = slim.replace(pattern, by)
      if (folded === slim) this.error(`ky no longer reads ${pattern}: look at unused-ky.ts again`)
      slim = folded
    }
    for (const pattern of neverSet) fold(pattern, 'undefined')
    fold(/for \(const hook of (?:this|ky)\.#options\.hooks\.\w+\) \{/g, 'while (false) { let hook')
    fold(/for \(const \[type, mimeType\] of [^]*?\n {8}return result;/, 'return result;')
    return { code: slim, map: null }
  },
}
