import type { Plugin } from 'rollup'

/** What zod's files do that the contract never asks for, and what stands there instead. */
const neverUsed: Record<string, [pattern: RegExp, by: string][]> = {
  '/core/schemas.js': [
    // Nothing in the contract is checked later, or written backwards.
    [/\b\w+ instanceof Promise\b/g, 'false'],
    [/ctx\.direction === "backward"/g, 'false'],
    [/ctx\?\.direction !== "backward"/g, 'true'],
    [/\bstandardProps\(this\)/g, 'undefined'],
  ],
  '/core/core.js': [
    // A failed check throws nothing here.
    [/(?<=function newError\(Definition\) \{)[^]*?(?=\n {4}return new Definition\(\);\n\})/, ''],
  ],
  '/core/util.js': [
    // Nobody reads its sentences.
    [/(?<=const message = iss\.message)[^]*?"Invalid input"\)/, ' ?? "Invalid input"'],
  ],
  '/core/checks.js': [[/\n *note: "[^"]*",/g, '']],
  '/mini/schemas.js': [
    [
      /\n {4}(?:get with\(\)|(?:set with|parseAsync|safeParseAsync|brand|register|apply)\([^)]*\)) \{[^]*?\n {4}\},?/g,
      '',
    ],
  ],
}

/**
 * Leaves out of zod what the contract never uses. Fails when zod's code is another; the SDK's tests
 * run against the result.
 */
export const unusedZod: Plugin = {
  name: 'unused-zod',
  transform(code, id) {
    const [, file = ''] = /\/zod\/v4(\/.*)$/.exec(id) ?? []
    let slim = code
    for (const [pattern, by] of neverUsed[file] ?? []) {
      const folded = slim.replace(pattern, by)
      if (folded === slim) this.error(`zod no longer says ${pattern}: look at unused-zod.ts again`)
      slim = folded
    }
    return { code: slim, map: null }
  },
}
