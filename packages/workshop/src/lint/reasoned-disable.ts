import type { Rule } from 'eslint'

/** A bare `eslint-disable` would hide what is reported after it, also this. */
const beforeAny = { line: 0, column: 0 }

/** Who switches a rule off names it and says why: `eslint-disable-next-line no-console -- it talks`. */
export const reasonedDisable: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { silent: 'Name the rule and say why: `eslint-disable-next-line rule -- reason`.' },
  },
  create(context) {
    return {
      Program() {
        for (const { value, loc } of context.sourceCode.getAllComments()) {
          const [, said] = /^\s*eslint-disable(?:-next-line|-line)?\b(.*)$/s.exec(value) ?? []
          if (said === undefined || !loc) continue
          if (!/^\s+\S.*\s--\s+\S/s.test(said))
            context.report({
              loc: /disable-(next-)?line/.test(value) ? loc : beforeAny,
              messageId: 'silent',
            })
        }
      },
    }
  },
}
