import type { Plugin } from 'rollup'

/** How uqr's code reads what the widgets never ask for, and what stands there instead. */
const neverAsked: [pattern: RegExp, by: string][] = [
  // Every code is of level M; the rows of the tables are the levels.
  [/(?<== \[\n(?: *\/\/[^\n]*\n)*) *\[-1,[^\]]*\],\n *\/\/ Low/g, '[],'],
  [/ *\[-1,[^\]]*\],\n *\/\/ Quartile\n *\[-1,[^\]]*\]\n *\/\/ High/g, ''],
  [/(?<=boostEcl = )true/, 'false'],
  [/for \(const newEcl of [^]*?\n {2}\}/, ''],
  // What is encoded is an address.
  [/(?<=function encodeSegments\()[^)]*(?=\))/, 'segs'],
  [/(?<=function encodeSegments\(segs\) \{)[^]*?(?=\n {2}let version;)/, ' const ecl = MEDIUM;'],
  [/(?<=for \(version = )minVersion/, '1'],
  [/(?<=version >= )maxVersion/, '40'],
  [/(?<=new QrCode\(version, ecl, dataCodewords, )mask/, '-1'],
  [
    /(?<=\n {2})str = encodeURI\(str\);[^]*?return result;/,
    'return [...new TextEncoder().encode(str)];',
  ],
  [
    /function encode\(data, options\) \{[^]*?\n\}/,
    `function encode(text) {
  const { size, modules: data } = encodeSegments([makeBytes(toUtf8ByteArray(text))]);
  return { size, data };
}`,
  ],
  // Only a wrong call of its own parts could bring these.
  [/\n *if \([^{}]*\)\n *throw new RangeError\("(?!Data too long)[^"]*"\);/g, ''],
  [/\n *default:\n *throw new Error\("Unreachable"\);/, ''],
  // Which kind a square is, but for that it is not data.
  [/QrCodeDataType\.(?:Timing|Position|Alignment|Function)/g, '1'],
]

/**
 * Leaves out of uqr the levels, forms and borders no widget asks for. Fails when uqr's code is
 * another; a test compares its codes with those of the whole.
 */
export const unusedUqr: Plugin = {
  name: 'unused-uqr',
  transform(code, id) {
    if (!id.endsWith('/uqr/dist/index.mjs')) return null
    return {
      code: slimUqr(code, (pattern) =>
        this.error(`uqr no longer reads ${pattern}: look at unused-uqr.ts again`),
      ),
      map: null,
    }
  },
}

/** The same code without them. */
export function slimUqr(code: string, fail: (pattern: RegExp) => never): string {
  let slim = code
  for (const [pattern, by] of neverAsked) {
    const folded = slim.replace(pattern, by)
    if (folded === slim) fail(pattern)
    slim = folded
  }
  return slim
}
