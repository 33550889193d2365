import type { Rule } from 'eslint'
import { importTarget, isTest, roomOf, rooms } from './import-target.ts'

/** Draws the map of the house: a room uses the rooms before it, and of another room only its index. */
export const roomsInOrder: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknown: "'{{room}}' is no room yet: give it its place in the reading order.",
      later: "'{{room}}' comes before '{{other}}' and can't use it.",
      inside: "Of '{{other}}' use only its index.ts.",
    },
  },
  create(context) {
    const here = roomOf(context.filename)
    if (!here && !context.filename.includes('packages/server/src/')) return {}

    const check = (node: Rule.Node, source: unknown) => {
      if (typeof source !== 'string') return
      const there = roomOf(importTarget(context.filename, source))
      if (!there || (here?.room === there.room && here.part === there.part)) return
      const position = rooms.indexOf(there.room)
      if (here && position < 0) {
        context.report({ node, messageId: 'unknown', data: { room: there.room } })
      } else if (here && position > rooms.indexOf(here.room)) {
        context.report({ node, messageId: 'later', data: { room: here.room, other: there.room } })
      } else if (
        there.part === 'server' &&
        there.rest !== 'index.ts' &&
        !isTest(context.filename)
      ) {
        context.report({ node, messageId: 'inside', data: { other: there.room } })
      }
    }
    return {
      Program(node) {
        if (here && !rooms.includes(here.room)) {
          context.report({ node, messageId: 'unknown', data: { room: here.room } })
        }
      },
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) =>
        check(node, node.source.type === 'Literal' ? node.source.value : undefined),
    }
  },
}
