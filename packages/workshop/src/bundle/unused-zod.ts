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
    [/\n *const proms = \[\];/g, ''],
    [
      /\n *if \(proms\.length\) \{\n *return Promise\.all\(proms\)\.then\(\(\) => payload\);\n *\}/g,
      '',
    ],
    [/proms\.length \? Promise\.all\(proms\)\.then\(\(\) => payload\) : /g, ''],
    [/(?<=handleCatchall\()proms, /g, ''],
    [/\n *if \(!proms\.length\)(?=\n *return payload;)/g, ''],
    // Nothing is read twice, or made into another kind of value.
    [/\n *if \(payload\.memo\)\n *return payload;/, ''],
    [/\n *const memo = core\.globalConfig\.memoizer;/g, ''],
    [/\n *memo\?\.attach\(inst\);/g, ''],
    [/memo \? memo\.alloc\(.*?, ctx\) : /g, ''],
    [/\n *if \(def\.coerce\)\n *try \{[^]*?\n *catch \(_\) \{ \}/g, ''],
    // No schema is part of a template, or told from others by a value.
    [/\n *inst\._zod\.pattern = [^\n]*;/g, ''],
    [
      /\n *util\.defineLazyInternal\(inst, "(?:pattern|values|propValues)", \(zod\) => \{\n[^]*?\n {4}\}\);/g,
      '',
    ],
    // Keys are words, and what stands under them is a schema.
    [
      /const ownSymbols = [^\n]*\n *const symbolKeys = [^\n]*/,
      'const symbolKeys = NO_SYMBOL_KEYS;',
    ],
    [/(?<=const allKeys = )symbolKeys\.length \? [^\n]* : /, ''],
    [/\n {4}for \(const k of allKeys\) \{[^]*?\n {4}\}/, ''],
    // Ids are of any version; JSON has no number that is none.
    [
      /if \(def\.version\) \{[^]*?\n {4}else\n *(?=def\.pattern \?\? \(def\.pattern = regexes\.uuid)/,
      '',
    ],
    [/const received = [^;]*;/, ''],
    [/\n *\.\.\.\(received \? \{ received \} : \{\}\),/, ''],
    // How long a list may be is checked after it was read.
    [/\n *capSize\(inst, arraySize\);/, ''],
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
  '/core/checks.js': [
    [/\n *note: "[^"]*",/g, ''],
    // Of the formats of numbers there is the safe integer alone, which is looked at before.
    [/\n *const \[minimum, maximum\] = util\.NUMBER_FORMAT_RANGES\[def\.format\];/, ''],
    [
      /\n {8}if \(input < minimum\) \{\n *payload\.issues\.push\(\{\n *origin: "number"[^]*?\n {8}\}\n {8}if \(input > maximum\) \{[^]*?\n {8}\}/,
      '',
    ],
  ],
  '/core/regexes.js': [[/if \(!version\)\s*(?=return)/, '']],
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
