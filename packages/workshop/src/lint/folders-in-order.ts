import type { Rule } from 'eslint'
import { importTarget, isTest } from './import-target.ts'

/** The files beside the folders put them together. */
export const together = 'the files that put all together'

/** The folders of the server in reading order: each uses only those before it. */
export const folders: readonly string[] = [
  'text',
  'settings',
  'database',
  'events',
  'acts',
  'notifications',
  'jobs',
  'rooms',
  'doctor',
  'keys',
  'http',
  'pages',
  together,
  'demo',
  'command-line',
]

/** Of these others use the door alone. */
const withDoor = ['acts']

const inServer = (path: string) => /packages\/server\/src\/(?:([\w-]+)\/)?([\w./-]+)$/.exec(path)

/** Draws the floors of the server: what an act is knows nothing of HTTP, and no arrow runs up. */
export const foldersInOrder: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknown: "'{{folder}}' has no place yet in the order of the server's folders.",
      later: "'{{folder}}' comes before '{{other}}' and can't use it.",
      inside: "Of '{{other}}' use only its index.ts.",
    },
  },
  create(context) {
    const here = inServer(context.filename.replaceAll('\\', '/'))
    const folder = here?.[1]
    if (!here || isTest(context.filename)) return {}

    const checkDoor = (node: Rule.Node, there: RegExpExecArray | null) => {
      const other = there?.[1]
      if (
        other !== undefined &&
        other !== folder &&
        withDoor.includes(other) &&
        there![2] !== 'index.ts'
      )
        context.report({ node, messageId: 'inside', data: { other } })
    }
    const check = (node: Rule.Node, source: unknown) => {
      if (typeof source !== 'string') return
      const there = inServer(importTarget(context.filename, source))
      if (!there || folder === undefined) return checkDoor(node, there)
      const other = there[1] ?? together
      const rank = folders.indexOf(other)
      if (rank < 0 || rank > folders.indexOf(folder))
        context.report({ node, messageId: 'later', data: { folder, other } })
      else checkDoor(node, there)
    }
    return {
      Program(node) {
        if (folder !== undefined && !folders.includes(folder))
          context.report({ node, messageId: 'unknown', data: { folder } })
      },
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) =>
        check(node, node.source.type === 'Literal' ? node.source.value : undefined),
    }
  },
}
