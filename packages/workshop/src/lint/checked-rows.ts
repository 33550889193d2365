import type { Rule } from 'eslint'
import { isTest } from './import-target.ts'

/**
 * A statement of the server says what rows it brings by `returns(…)`, which tests compare with what
 * PostgreSQL brings. A type that is written beside `sql` is believed.
 */
export const checkedRows: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      asserted: 'Say the columns by returns(…): nothing checks an asserted row.',
    },
  },
  create(context) {
    const { filename } = context
    const ofServer = /packages\/server\/src\//.test(filename)
    if (!ofServer || isTest(filename) || /\/database\/migrations\//.test(filename)) return {}
    return {
      'TaggedTemplateExpression[tag.name="sql"][typeArguments]'(node: Rule.Node) {
        context.report({ node, messageId: 'asserted' })
      },
    }
  },
}
