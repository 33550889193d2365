import type { Rule } from 'eslint'
import { importTarget, isTest, roomOf } from './import-target.ts'

/**
 * A rule can be tested and trusted because it only computes. So in a room a file that does I/O
 * exports acts and async functions; a rule, that is an exported function that is not async, lives in
 * a file without I/O and is handed all it needs, the time too. What takes the act's `Context` is a
 * part of an act.
 */
export const rulesArePure: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      mixed:
        "'{{name}}' is a rule, but this file does I/O (imports {{source}}). Give the rule a file of its own.",
    },
  },
  create(context) {
    const { filename } = context
    const here = roomOf(filename)
    const exempt = /(\.store|\/index)\.ts$/.test(filename) || isTest(filename)
    if (here?.part !== 'server' || exempt) return {}

    let source: string | undefined
    const rules: { node: Rule.Node; name: string }[] = []
    return {
      ImportDeclaration(node) {
        if ('importKind' in node && node.importKind === 'type') return
        const named = String(node.source.value)
        if (doesIo(importTarget(filename, named))) source ??= named
      },
      'ExportNamedDeclaration > FunctionDeclaration[async=false]'(node: Rule.Node) {
        if (node.type !== 'FunctionDeclaration' || takesContext(node)) return
        rules.push({ node, name: node.id?.name ?? '' })
      },
      'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[init.async=false]'(
        node: Rule.Node,
      ) {
        if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return
        if (takesContext(node.init)) return
        rules.push({ node, name: node.id.name })
      },
      'Program:exit'() {
        if (source === undefined) return
        for (const { node, name } of rules) {
          context.report({ node, messageId: 'mixed', data: { name, source } })
        }
      },
    }
  },
}

const takesContext = (made: unknown): boolean =>
  (made as { params?: { typeAnnotation?: Annotation }[] }).params?.some(
    ({ typeAnnotation }) => typeAnnotation?.typeAnnotation?.typeName?.name === 'Context',
  ) ?? false

interface Annotation {
  typeAnnotation?: { typeName?: { name?: string } }
}

/** Whether importing it lets a file reach out: database, network, disk, mail. Hashing does not. */
function doesIo(target: string): boolean {
  if (/\.store\.ts$/.test(target)) return true
  if (/\/server\/src\/(database|events|notifications)\//.test(target)) {
    return !target.endsWith('/local-time.ts')
  }
  if (target.startsWith('node:')) return target !== 'node:crypto'
  return /^(kysely|pg|hono|@hono\/.*|nodemailer)(\/|$)/.test(target)
}
