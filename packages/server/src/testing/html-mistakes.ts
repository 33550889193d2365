import { HtmlValidate, StaticConfigLoader } from 'html-validate'

/** The standard and what people with a reader need; how the source is written is Prettier's. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    elements: ['html5'],
    rules: {
      // A city's own titles may be long.
      'long-title': 'off',
      // A button of a form sends it, as HTML has it.
      'no-implicit-button-type': 'off',
      // What is to be mended stands first, above the page's own heading.
      'heading-level': ['error', { minInitialRank: 'h2' }],
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
)

/** What is wrong with a page, in a line each. */
export const htmlMistakes = async (html: string): Promise<string[]> =>
  (await validator.validateString(html)).results.flatMap(({ messages, source }) =>
    messages.map(
      ({ ruleId, message, line }) =>
        `${ruleId}: ${message} in ${source?.split('\n')[line - 1]?.trim().slice(0, 120)}`,
    ),
  )
