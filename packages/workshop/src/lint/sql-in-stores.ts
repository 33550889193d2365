import type { Rule } from 'eslint'
import { isTest, roomOf } from './import-target.ts'

const queries = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'replaceInto',
  'mergeInto',
])

/** In a room only `*.store.ts` speaks with the database. */
export const sqlInStores: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { elsewhere: 'SQL belongs into a *.store.ts of the room.' },
  },
  create(context) {
    const { filename } = context
    const here = roomOf(filename)
    if (here?.part !== 'server' || filename.endsWith('.store.ts') || isTest(filename)) return {}
    const report = (node: Rule.Node) => context.report({ node, messageId: 'elsewhere' })
    return {
      ImportDeclaration(node) {
        const typesOnly = 'importKind' in node && node.importKind === 'type'
        if (/^(kysely|pg)(\/|$)/.test(String(node.source.value)) && !typesOnly) report(node)
      },
      TaggedTemplateExpression(node) {
        if (node.tag.type === 'Identifier' && node.tag.name === 'sql') report(node)
      },
      CallExpression(node) {
        const { callee } = node
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
        if (queries.has(callee.property.name)) report(node)
      },
    }
  },
}
