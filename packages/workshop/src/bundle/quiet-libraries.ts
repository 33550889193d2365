import type { Plugin } from 'rollup'
import { replaceRanges, type TextRange } from './replace-ranges.ts'

/**
 * Leaves out of libraries the sentences of errors that only a wrong call of ours can bring: no
 * page's visitor reads them.
 */
export const quietLibraries: Plugin = {
  name: 'quiet-libraries',
  transform(code, id) {
    if (!id.includes('/node_modules/')) return null
    return { code: replaceRanges(code, sentences(this.parse(code))), map: null }
  },
}

interface Node {
  type: string
  start: number
  end: number
  callee?: { name?: string }
  argument?: Node | null
  arguments?: Node[]
}

const said = ['Literal', 'TemplateLiteral', 'BinaryExpression']

function sentences(tree: unknown): TextRange[] {
  if (Array.isArray(tree)) return tree.flatMap(sentences)
  const node = tree as Node | null
  if (typeof node?.type !== 'string') return []
  const made = node.type === 'ThrowStatement' ? node.argument : undefined
  const [sentence, ...more] = made?.arguments ?? []
  const isError = /Error$/.test(made?.callee?.name ?? '')
  if (isError && sentence && more.length === 0 && said.includes(sentence.type))
    return [{ start: sentence.start, end: sentence.end, by: '' }]
  return Object.values(node).flatMap(sentences)
}
