import type { Rule } from 'eslint'
import { loadModule, scanSync } from 'libpg-query'
import { ownerOf, partOf, wallBetween, type TableUse } from '../tables/owners.ts'
import { isTest } from './import-target.ts'

await loadModule()

const writing = new Set(['insert into', 'delete from', 'update'])

/** The tables a statement or a part of one names, read by PostgreSQL's own scanner. */
export function tablesIn(text: string): TableUse[] {
  if (text.trim() === '') return []
  const words = scanSync(text).tokens.map(({ text }: { text: string }) => text.toLowerCase())
  return words.flatMap((word: string, at: number): TableUse[] => {
    const before = words[at - 1] ?? ''
    if (!ownerOf.has(word) || !['from', 'join', 'into', 'update', ',', 'using'].includes(before))
      return []
    const phrase = before === 'update' ? before : `${words[at - 2] ?? ''} ${before}`
    // «for update of», «on conflict do update set» name no table after them.
    return [{ table: word, use: writing.has(phrase) ? 'writes' : 'reads' }]
  })
}

const textOf = ({
  quasis,
}: {
  quasis: readonly { value: { cooked?: string | null | undefined } }[]
}): string => quasis.map(({ value }) => value.cooked ?? '').join(' $1 ')

/** A table belongs to one room: others read it only if it comes before them, and write it never. */
export const tablesHaveOwners: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { wall: '{{ wall }}.' } },
  create(context) {
    const part = partOf(context.filename)
    const isElsewhere =
      part === undefined ||
      isTest(context.filename) ||
      /\/(migrations|demo|command-line)\//.test(context.filename)
    if (isElsewhere) return {}
    return {
      TaggedTemplateExpression(node) {
        const name =
          node.tag.type === 'Identifier'
            ? node.tag.name
            : node.tag.type === 'CallExpression' && node.tag.callee.type === 'Identifier'
              ? node.tag.callee.name
              : undefined
        if (name !== 'sql' && name !== 'returns') return
        for (const use of tablesIn(textOf(node.quasi))) {
          const wall = wallBetween(part, use)
          if (wall !== undefined) context.report({ node, messageId: 'wall', data: { wall } })
        }
      },
    }
  },
}
