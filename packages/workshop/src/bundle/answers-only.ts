import type { Plugin } from 'rollup'
import { replaceRanges, type TextRange } from './replace-ranges.ts'

/**
 * Leaves out of the contract what no browser reads: the schemas of what is sent, since the office
 * checks it, and the known words of open lists, since any word is valid.
 */
export const answersOnly: Plugin = {
  name: 'answers-only',
  transform(code, id) {
    if (!/\/contract\/dist\/.*\.js$/.test(id)) return null
    return { code: replaceRanges(code, unread(this.parse(code))), map: null }
  },
}

interface Node {
  type: string
  start: number
  end: number
  callee?: { name?: string }
  arguments?: Node[]
  properties?: Node[]
  key?: { name: string }
}

const instead: Record<string, string> = {
  params: 'params: undefined',
  query: 'query: undefined',
  body: 'body: {}',
}

function unread(tree: unknown): TextRange[] {
  if (Array.isArray(tree)) return tree.flatMap(unread)
  const node = tree as Node | null
  if (typeof node?.type !== 'string') return []
  const called = node.type === 'CallExpression' ? node.callee?.name : undefined
  if (called === 'openList')
    return node.arguments!.map(({ start, end }) => ({ start, end, by: '' }))
  if (called !== 'operation') return Object.values(node).flatMap(unread)
  return node.arguments![0]!.properties!.flatMap((part) => {
    const by = instead[part.key!.name]
    return by ? [{ start: part.start, end: part.end, by }] : unread(part)
  })
}
