import type { Rule } from 'eslint'

/** Who switches a rule off says why: `eslint-disable-next-line no-console -- the command line talks`. */
export const reasonedDisable: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      silent: 'Name the rule and say why: `eslint-disable-next-line rule -- reason`.',
      wide: 'Switch rules off for the next line only.',
    },
  },
  create(context) {
    return {
      Program() {
        for (const { value, loc } of context.sourceCode.getAllComments()) {
          const [, where] = /^\s*eslint-disable(-next-line|-line)?\b/.exec(value) ?? []
          const isDirective = /^\s*eslint-disable/.test(value)
          if (!isDirective || !loc) continue
          if (where !== '-next-line') context.report({ loc, messageId: 'wide' })
          else if (!/-next-line\s+\S.*\s--\s+\S/s.test(value)) {
            context.report({ loc, messageId: 'silent' })
          }
        }
      },
    }
  },
}
