import type { Rule } from 'eslint'

/** The database's time decides: nothing asks the machine it happens to run on. */
export const oneClock: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock: "Be handed the time: this machine's clock may be wrong, and tests can't set it.",
    },
  },
  create(context) {
    const isDate = (node: { type: string; name?: string }) =>
      node.type === 'Identifier' && node.name === 'Date'
    return {
      'NewExpression[arguments.length=0]'(node: Rule.Node) {
        if (node.type === 'NewExpression' && isDate(node.callee)) {
          context.report({ node, messageId: 'clock' })
        }
      },
      CallExpression(node) {
        const { callee } = node
        const asksNow =
          callee.type === 'MemberExpression' &&
          isDate(callee.object) &&
          callee.property.type === 'Identifier' &&
          callee.property.name === 'now'
        if (asksNow || isDate(callee)) context.report({ node, messageId: 'clock' })
      },
    }
  },
}
