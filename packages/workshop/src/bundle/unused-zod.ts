import type { Plugin } from 'rollup'

/** A page may have put something on every object: only an object's own keys count. */
const ownKeys: [RegExp, string] = [
  /for \(const (\w+) in (\w+)\)/g,
  'for (const $1 of Object.keys($2))',
]

/** What zod's files do that the contract never asks for, and what stands there instead. */
const neverUsed: Record<string, [pattern: RegExp, by: string][]> = {
  '/core/schemas.js': [
    // Nothing in the contract is checked later, or written backwards.
    [/\b\w+ instanceof Promise\b/g, 'false'],
    [/ctx\.direction === "backward"/g, 'false'],
    [/ctx\?\.direction !== "backward"/g, 'true'],
    [/\bstandardProps\(this\)/g, 'undefined'],
    ownKeys,
  ],
  '/core/core.js': [
    ownKeys,
    // A failed check throws nothing here.
    [/(?<=function newError\(Definition\) \{)[^]*?(?=\n {4}return new Definition\(\);\n\})/, ''],
  ],
  '/core/util.js': [
    ownKeys,
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
 * Leaves out of zod what the contract never uses, and makes it stand pages that extend every object. Fails when zod's code is another; the SDK's tests
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
