import type { Plugin } from 'rollup'
import { replaceRanges } from './replace-ranges.ts'

/**
 * Wraps what a module declares at its top in a call marked as pure. Then any bundler drops the
 * schemas a page does not use; without it each one is a call that might have an effect.
 */
export const pureDeclarations: Plugin = {
  name: 'pure-declarations',
  transform(code, id) {
    if (id.endsWith('.json')) return null
    const calls = this.parse(code)
      .body.map((statement) => ('declaration' in statement ? statement.declaration : statement))
      .flatMap((declared) =>
        declared?.type === 'VariableDeclaration' ? declared.declarations : [],
      )
      .map(({ init }) => init as unknown as { type: string; start: number; end: number } | null)
      .filter((init) => init?.type === 'CallExpression')
      .map((init) => init!)
    const ranges = calls.map(({ start, end }) => ({
      start,
      end,
      by: `/*#__PURE__*/ (() => ${code.slice(start, end)})()`,
    }))
    return { code: replaceRanges(code, ranges), map: null }
  },
}
